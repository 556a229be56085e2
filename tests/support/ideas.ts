import { newId } from '#app/domain/kernel/ids.ts'
import type { Db } from '#db/open.ts'

/** A workshop on the day of the tests, Berlin 09:30 to 12:00 unless told otherwise. @returns its id */
export async function aWorkshop(
  db: Db,
  given: { title?: string; startsAt?: string; endsAt?: string; cancelledAt?: string } = {},
): Promise<string> {
  const id = newId()
  await db
    .insertInto('event')
    .values({
      id,
      kind: 'writing',
      title: given.title ?? 'Schreibwerkstatt',
      description: '',
      startsAt: given.startsAt ?? '2026-11-19T08:30:00Z',
      endsAt: given.endsAt ?? '2026-11-19T11:00:00Z',
      place: 'Rathaus, Saal 2',
      material: '',
      createdAt: '2026-11-01T08:00:00Z',
      changedAt: '2026-11-01T08:00:00Z',
      cancelledAt: given.cancelledAt ?? null,
    })
    .execute()
  return id
}

/** The code of a wall that was opened before. */
export async function codeOfWall(db: Db, eventId: string): Promise<string> {
  const { code } = await db
    .selectFrom('ideaWall')
    .select('code')
    .where('eventId', '=', eventId)
    .executeTakeFirstOrThrow()
  return code
}
