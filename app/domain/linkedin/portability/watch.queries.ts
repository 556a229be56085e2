import type { Db } from '#db/open.ts'

const AT_ONCE = 500

/** Deletes connections that have ended, and those of people whose account is closed. @returns how many */
export async function deleteEnded(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('linkedinConnection')
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('expiresAt', '<=', now),
        exists(
          selectFrom('ambassador')
            .innerJoin('account', 'account.id', 'ambassador.accountId')
            .select('ambassador.id')
            .whereRef('ambassador.id', '=', 'linkedinConnection.ambassadorId')
            .where('account.deactivatedAt', 'is not', null),
        ),
      ]),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Deletes attempts nobody came back from. @returns how many */
export async function deleteAttemptsBefore(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('connectionAttempt')
    .where('startedAt', '<', before)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Connections that end up to `until` and were not called to mind yet, at most five hundred, in a fixed order. */
export function selectEnding(db: Db, until: Date) {
  return db
    .selectFrom('linkedinConnection as connection')
    .innerJoin('ambassador', 'ambassador.id', 'connection.ambassadorId')
    .select(['connection.ambassadorId', 'ambassador.accountId', 'connection.expiresAt'])
    .where('connection.warnedAt', 'is', null)
    .where('connection.expiresAt', '<=', until)
    .orderBy('connection.expiresAt')
    .orderBy('connection.ambassadorId')
    .limit(AT_ONCE)
    .execute()
}

/** Notes that a connection was called to mind. @returns false if it was already, or is gone or a newer one */
export async function markWarned(
  db: Db,
  { ambassadorId, expiresAt, warnedAt }: { ambassadorId: string; expiresAt: Date; warnedAt: string },
): Promise<boolean> {
  const marked = await db
    .updateTable('linkedinConnection')
    .set({ warnedAt })
    .where('ambassadorId', '=', ambassadorId)
    .where('expiresAt', '=', expiresAt)
    .where('warnedAt', 'is', null)
    .returning('ambassadorId')
    .executeTakeFirst()
  return marked !== undefined
}
