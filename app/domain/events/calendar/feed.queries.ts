import type { Insertable } from 'kysely'
import type { Db } from '#db/open.ts'
import type { CalendarFeed } from '#db/types.generated.ts'

/** The address a person's calendar asks now, if they made one. */
export function selectOpenFeed(db: Db, ambassadorId: string) {
  return db
    .selectFrom('calendarFeed')
    .select(['id', 'createdAt'])
    .where('ambassadorId', '=', ambassadorId)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
}

/** @returns false if the person has an open feed already */
export async function insertFeed(db: Db, feed: Insertable<CalendarFeed>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('calendarFeed')
    .values(feed)
    .onConflict(conflict => conflict.column('ambassadorId').where('revokedAt', 'is', null).doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) > 0
}

/** Ends a person's open feed for good. @returns whether there was one */
export async function revokeFeed(db: Db, ambassadorId: string, revokedAt: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('calendarFeed')
    .set({ revokedAt })
    .where('ambassadorId', '=', ambassadorId)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

/** Whose feed this is, unless it was ended or the account is closed. */
export function selectFeedHolder(db: Db, feedId: string) {
  return db
    .selectFrom('calendarFeed')
    .innerJoin('ambassador', 'ambassador.id', 'calendarFeed.ambassadorId')
    .innerJoin('account', 'account.id', 'ambassador.accountId')
    .select(['ambassador.id as ambassadorId', 'account.locale'])
    .where('calendarFeed.id', '=', feedId)
    .where('calendarFeed.revokedAt', 'is', null)
    .where('account.deactivatedAt', 'is', null)
    .executeTakeFirst()
}
