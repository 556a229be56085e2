import { sql } from 'kysely'
import type { Role } from '#app/domain/kernel/context.ts'
import type { Db } from '#db/open.ts'

const withRoles = (db: Db, limit: number) =>
  db
    .selectFrom('account')
    .leftJoin('accountRole', 'accountRole.accountId', 'account.id')
    .select([
      'account.id',
      'account.name',
      'account.email',
      'account.deactivatedAt',
      sql<boolean>`account.password_hash is not null`.as('hasPassword'),
      sql<Role[]>`array_remove(array_agg(account_role.role order by account_role.role), null)`.as('roles'),
    ])
    .groupBy('account.id')
    .orderBy('account.name')
    .orderBy('account.id')
    .limit(limit)

/** Accounts by name, with their roles. */
export function selectAccounts(db: Db, limit: number) {
  return withRoles(db, limit).execute()
}

/** One account, with its roles. */
export function selectAccountWithRoles(db: Db, accountId: string) {
  return withRoles(db, 1).where('account.id', '=', accountId).executeTakeFirst()
}

/** Open accounts that hold any role but ambassador. */
export function selectStaff(db: Db, limit: number) {
  return withRoles(db, limit)
    .where('account.deactivatedAt', 'is', null)
    .having(sql<boolean>`bool_or(account_role.role <> 'ambassador')`)
    .execute()
}
