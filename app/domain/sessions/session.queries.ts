import { createHash } from 'node:crypto'
import { type Insertable, sql } from 'kysely'
import type { Role } from '#app/domain/kernel/context.ts'
import type { Db } from '#db/open.ts'
import type { Session } from '#db/types.generated.ts'

/** What is stored of a session id. The id itself is known to the browser alone. */
export function hashSessionId(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('hex')
}

export async function insertSession(db: Db, session: Insertable<Session>): Promise<void> {
  await db.insertInto('session').values(session).execute()
}

const endsAt = sql<Date>`least(expires_at, last_seen_at + make_interval(mins => idle_minutes))`

/** A session that is still good at `now`, with the moment it would end. */
export function selectLiveSession(db: Db, idHash: string, now: string) {
  return db
    .selectFrom('session')
    .select(['idHash', 'accountId', 'lastSeenAt', endsAt.as('endsAt')])
    .where('idHash', '=', idHash)
    .where(endsAt, '>', sql<Date>`${now}::timestamptz`)
    .executeTakeFirst()
}

/** The live sessions of one account, newest first. */
export function selectSessionsOfAccount(db: Db, accountId: string, now: string) {
  return db
    .selectFrom('session')
    .select(['idHash', 'accountId', 'createdAt', 'lastSeenAt', endsAt.as('endsAt')])
    .where('accountId', '=', accountId)
    .where(endsAt, '>', sql<Date>`${now}::timestamptz`)
    .orderBy('lastSeenAt', 'desc')
    .execute()
}

/** Who a session belongs to, as the rest of the programme needs it; nothing for a closed account. */
export function selectSessionAccount(db: Db, accountId: string) {
  return db
    .selectFrom('account')
    .leftJoin('ambassador', 'ambassador.accountId', 'account.id')
    .leftJoin('accountRole', 'accountRole.accountId', 'account.id')
    .select([
      'account.id',
      'account.name',
      'account.email',
      'account.locale',
      'ambassador.id as ambassadorId',
      sql<Role[]>`array_remove(array_agg(account_role.role order by account_role.role), null)`.as('roles'),
    ])
    .where('account.id', '=', accountId)
    .where('account.deactivatedAt', 'is', null)
    .groupBy(['account.id', 'ambassador.id'])
    .executeTakeFirst()
}

/** Notes activity, at most once a minute: a page view should not always be a write. */
export async function touchSession(db: Db, idHash: string, now: string): Promise<void> {
  await db
    .updateTable('session')
    .set({ lastSeenAt: now })
    .where('idHash', '=', idHash)
    .where('lastSeenAt', '<', sql<Date>`${now}::timestamptz - interval '1 minute'`)
    .execute()
}

export async function deleteSession(db: Db, idHash: string): Promise<void> {
  await db.deleteFrom('session').where('idHash', '=', idHash).execute()
}

/** Ends the sessions of one account but one. */
export async function deleteOtherSessions(db: Db, accountId: string, keptIdHash: string): Promise<void> {
  await db
    .deleteFrom('session')
    .where('accountId', '=', accountId)
    .where('idHash', '!=', keptIdHash)
    .execute()
}

/** Deletes every session that is over at `now`. @returns how many */
export async function deleteEndedSessions(db: Db, now: string): Promise<number> {
  const result = await db
    .deleteFrom('session')
    .where(endsAt, '<=', sql<Date>`${now}::timestamptz`)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

export async function insertAttempts(db: Db, subjects: readonly string[], at: string): Promise<void> {
  await db
    .insertInto('signInAttempt')
    .values(subjects.map(subject => ({ subject, at })))
    .execute()
}

/** When these subjects last failed, since `since`. */
export function selectAttempts(db: Db, subjects: readonly string[], since: string) {
  return db
    .selectFrom('signInAttempt')
    .select(['subject', 'at'])
    .where('subject', 'in', [...subjects])
    .where('at', '>', sql<Date>`${since}::timestamptz`)
    .orderBy('at', 'desc')
    .limit(500)
    .execute()
}

export async function deleteAttempts(db: Db, subject: string): Promise<void> {
  await db.deleteFrom('signInAttempt').where('subject', '=', subject).execute()
}
