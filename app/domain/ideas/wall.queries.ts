import type { Insertable } from 'kysely'
import type { Db } from '#db/open.ts'
import type { IdeaWall } from '#db/types.generated.ts'

/** A workshop, as far as its wall is concerned. */
export function selectEvent(db: Db, eventId: string) {
  return db
    .selectFrom('event')
    .select(['id', 'title', 'startsAt', 'endsAt', 'cancelledAt'])
    .where('id', '=', eventId)
    .executeTakeFirst()
}

export function selectWall(db: Db, eventId: string) {
  return db
    .selectFrom('ideaWall')
    .select(['eventId', 'code', 'openUntil'])
    .where('eventId', '=', eventId)
    .executeTakeFirst()
}

/** A wall by its code, with the title of its workshop. */
export function selectWallByCode(db: Db, code: string) {
  return db
    .selectFrom('ideaWall')
    .innerJoin('event', 'event.id', 'ideaWall.eventId')
    .select(['ideaWall.eventId', 'ideaWall.openUntil', 'event.title'])
    .where('ideaWall.code', '=', code)
    .executeTakeFirst()
}

/** The same, held for this transaction: ideas that come at once are counted one after the other. */
export function selectWallForIdea(db: Db, code: string) {
  return db
    .selectFrom('ideaWall')
    .select(['eventId', 'openUntil'])
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst()
}

/** Opens a wall; one that was open before keeps its code, so that what was printed goes on working. */
export async function upsertWall(db: Db, wall: Insertable<IdeaWall>): Promise<void> {
  await db
    .insertInto('ideaWall')
    .values(wall)
    .onConflict(conflict =>
      conflict.column('eventId').doUpdateSet({
        openedAt: wall.openedAt,
        openedBy: wall.openedBy ?? null,
        openUntil: wall.openUntil,
      }),
    )
    .execute()
}

export async function updateWallEnd(db: Db, eventId: string, openUntil: string): Promise<void> {
  await db.updateTable('ideaWall').set({ openUntil }).where('eventId', '=', eventId).execute()
}
