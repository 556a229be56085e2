import { sql } from 'kysely'
import type { Role } from '#app/domain/kernel/context.ts'
import type { Db } from '#db/open.ts'

/** The open account behind a typed address, with what signing in needs. */
export function selectSignInAccount(db: Db, email: string) {
  return db
    .selectFrom('account')
    .leftJoin('accountRole', 'accountRole.accountId', 'account.id')
    .select([
      'account.id',
      'account.passwordHash',
      sql<Role[]>`array_remove(array_agg(account_role.role order by account_role.role), null)`.as('roles'),
    ])
    .where(({ fn, eb }) => eb(fn<string>('lower', ['account.email']), '=', email.toLowerCase()))
    .where('account.deactivatedAt', 'is', null)
    .groupBy('account.id')
    .executeTakeFirst()
}
