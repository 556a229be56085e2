import type { Insertable } from 'kysely'
import type { Db } from '#db/open.ts'
import type { ConnectionAttempt, LinkedinConnection } from '#db/types.generated.ts'

/** Notes that somebody leaves for LinkedIn. Whoever leaves again forgets the way they were on before. */
export async function upsertAttempt(db: Db, attempt: Insertable<ConnectionAttempt>): Promise<void> {
  const { stateSha256, startedAt } = attempt
  await db
    .insertInto('connectionAttempt')
    .values(attempt)
    .onConflict(conflict => conflict.column('ambassadorId').doUpdateSet({ stateSha256, startedAt }))
    .execute()
}

/** Takes an own attempt away, so that it counts once. @returns when it began; undefined for anybody else's */
export async function takeAttempt(
  db: Db,
  attempt: { stateSha256: string; ambassadorId: string },
): Promise<Date | undefined> {
  const taken = await db
    .deleteFrom('connectionAttempt')
    .where('stateSha256', '=', attempt.stateSha256)
    .where('ambassadorId', '=', attempt.ambassadorId)
    .returning('startedAt')
    .executeTakeFirst()
  return taken?.startedAt
}

/** Keeps somebody's connection, in place of the one they may have had. */
export async function upsertConnection(
  db: Db,
  connection: Pick<Insertable<LinkedinConnection>, 'ambassadorId' | 'token' | 'connectedAt' | 'expiresAt'>,
): Promise<void> {
  const { token, connectedAt, expiresAt } = connection
  await db
    .insertInto('linkedinConnection')
    .values(connection)
    .onConflict(conflict =>
      conflict.column('ambassadorId').doUpdateSet({ token, connectedAt, expiresAt, warnedAt: null }),
    )
    .execute()
}

/** What may be said about somebody's connection: all but its token. */
export function selectConnection(db: Db, ambassadorId: string) {
  return db
    .selectFrom('linkedinConnection')
    .select(['connectedAt', 'expiresAt', 'fetchedAt'])
    .where('ambassadorId', '=', ambassadorId)
    .executeTakeFirst()
}

/** The sealed token of somebody's connection, while it lasts. */
export async function selectToken(db: Db, ambassadorId: string, now: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('linkedinConnection')
    .select('token')
    .where('ambassadorId', '=', ambassadorId)
    .where('expiresAt', '>', new Date(now))
    .executeTakeFirst()
  return found?.token
}

/**
 * Notes that posts were fetched, and holds the connection against whoever would end it meanwhile.
 * @returns false if it is not the same any more: somebody has disconnected while LinkedIn was answering
 */
export async function markFetched(
  db: Db,
  { ambassadorId, token, fetchedAt }: { ambassadorId: string; token: string; fetchedAt: string },
): Promise<boolean> {
  const marked = await db
    .updateTable('linkedinConnection')
    .set({ fetchedAt })
    .where('ambassadorId', '=', ambassadorId)
    .where('token', '=', token)
    .returning('ambassadorId')
    .executeTakeFirst()
  return marked !== undefined
}

/** Deletes the connection that has this token; a newer one stays. */
export async function deleteToken(db: Db, ambassadorId: string, token: string): Promise<void> {
  await db
    .deleteFrom('linkedinConnection')
    .where('ambassadorId', '=', ambassadorId)
    .where('token', '=', token)
    .execute()
}

/** Deletes somebody's token, and the way they may be on to get one. */
export async function deleteConnection(db: Db, ambassadorId: string): Promise<void> {
  await db.deleteFrom('connectionAttempt').where('ambassadorId', '=', ambassadorId).execute()
  await db.deleteFrom('linkedinConnection').where('ambassadorId', '=', ambassadorId).execute()
}
