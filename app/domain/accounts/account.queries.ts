import type { Insertable } from 'kysely'
import type { Role } from '#app/domain/kernel/context.ts'
import type { Db } from '#db/open.ts'
import type { Account, AccountRole, SignedLink } from '#db/types.generated.ts'
import { passwordPurposes } from './signed-link.rules.ts'

const columns = [
  'account.id',
  'account.email',
  'account.name',
  'account.locale',
  'account.deactivatedAt',
] as const

/** The account with this address, whatever its case. */
export function selectAccountByEmail(db: Db, email: string) {
  return db
    .selectFrom('account')
    .select([...columns, 'account.passwordHash'])
    .where(({ fn, eb }) => eb(fn<string>('lower', ['account.email']), '=', email.toLowerCase()))
    .executeTakeFirst()
}

/** One account by id. */
export function selectAccount(db: Db, accountId: string) {
  return db
    .selectFrom('account')
    .select([...columns, 'account.passwordHash'])
    .where('account.id', '=', accountId)
    .executeTakeFirst()
}

/** The roles of one account, in a fixed order. */
export async function selectRoles(db: Db, accountId: string): Promise<Role[]> {
  const rows = await db
    .selectFrom('accountRole')
    .select('role')
    .where('accountId', '=', accountId)
    .orderBy('role')
    .execute()
  return rows.map(row => row.role)
}

/** Which of these accounts are set up: a password is chosen. */
export async function selectAccountsWithPassword(
  db: Db,
  accountIds: readonly string[],
): Promise<Set<string>> {
  if (accountIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('account')
    .select('id')
    .where('id', 'in', [...accountIds])
    .where('passwordHash', 'is not', null)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

export async function insertAccount(db: Db, account: Insertable<Account>): Promise<void> {
  await db.insertInto('account').values(account).execute()
}

/**
 * Adds the accounts whose address is still free, in one statement: at most a few hundred at a time.
 * @returns those that were added
 */
export async function insertAccounts(
  db: Db,
  accounts: ReadonlyArray<Insertable<Account>>,
): Promise<Array<{ id: string; email: string }>> {
  if (accounts.length === 0) return []
  return db
    .insertInto('account')
    .values([...accounts])
    .onConflict(conflict => conflict.doNothing())
    .returning(['id', 'email'])
    .execute()
}

/** Gives roles to new accounts, in one statement. */
export async function insertRoles(db: Db, grants: ReadonlyArray<Insertable<AccountRole>>): Promise<void> {
  if (grants.length > 0) {
    await db
      .insertInto('accountRole')
      .values([...grants])
      .execute()
  }
}

/** Gives a role; giving it twice changes nothing. */
export async function insertRole(
  db: Db,
  grant: { accountId: string; role: Role; grantedAt: string; grantedBy: string | null },
): Promise<void> {
  await db
    .insertInto('accountRole')
    .values(grant)
    .onConflict(conflict => conflict.columns(['accountId', 'role']).doNothing())
    .execute()
}

export async function deleteRole(db: Db, accountId: string, role: Role): Promise<void> {
  await db.deleteFrom('accountRole').where('accountId', '=', accountId).where('role', '=', role).execute()
}

export async function updatePasswordHash(db: Db, accountId: string, passwordHash: string): Promise<void> {
  await db.updateTable('account').set({ passwordHash }).where('id', '=', accountId).execute()
}

/** Gives an account without a password another address. @returns false when somebody has set one meanwhile */
export async function updateUnusedEmail(db: Db, accountId: string, email: string): Promise<boolean> {
  const result = await db
    .updateTable('account')
    .set({ email })
    .where('id', '=', accountId)
    .where('passwordHash', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function updateLocale(db: Db, accountId: string, locale: 'de' | 'en'): Promise<void> {
  await db.updateTable('account').set({ locale }).where('id', '=', accountId).execute()
}

export async function updateDeactivatedAt(db: Db, accountId: string, at: string | null): Promise<void> {
  await db.updateTable('account').set({ deactivatedAt: at }).where('id', '=', accountId).execute()
}

export async function insertSignedLink(db: Db, link: Insertable<SignedLink>): Promise<void> {
  await db.insertInto('signedLink').values(link).execute()
}

/** Several links in one statement. */
export async function insertSignedLinks(db: Db, links: ReadonlyArray<Insertable<SignedLink>>): Promise<void> {
  if (links.length > 0) {
    await db
      .insertInto('signedLink')
      .values([...links])
      .execute()
  }
}

/** A link with the account it speaks for. Expiry and use are the caller's decision. */
export function selectSignedLink(db: Db, linkId: string) {
  return db
    .selectFrom('signedLink')
    .innerJoin('account', 'account.id', 'signedLink.accountId')
    .leftJoin('ambassador', 'ambassador.accountId', 'account.id')
    .select([
      'signedLink.id',
      'signedLink.purpose',
      'signedLink.accountId',
      'signedLink.subjectId',
      'signedLink.expiresAt',
      'signedLink.usedAt',
      'account.name as accountName',
      'account.email as accountEmail',
      'account.deactivatedAt',
      'ambassador.id as ambassadorId',
    ])
    .where('signedLink.id', '=', linkId)
    .executeTakeFirst()
}

/** Marks a link as used. @returns false when somebody was faster. */
export async function markLinkUsed(db: Db, linkId: string, usedAt: string): Promise<boolean> {
  const result = await db
    .updateTable('signedLink')
    .set({ usedAt })
    .where('id', '=', linkId)
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Makes every link to a new password that this account has not used unusable. */
export async function retirePasswordLinks(db: Db, accountId: string, at: string): Promise<void> {
  await db
    .updateTable('signedLink')
    .set({ usedAt: at })
    .where('accountId', '=', accountId)
    .where('purpose', 'in', [...passwordPurposes])
    .where('usedAt', 'is', null)
    .execute()
}
