import type { Db } from '#db/open.ts'
import type { Event } from '#db/types.generated.ts'

/** When each of these people first attended an event of this kind; whoever never did is not in the map. */
export async function selectFirstAttendance(
  db: Db,
  kind: Event['kind'],
  ambassadorIds: readonly string[],
): Promise<Map<string, Date>> {
  if (ambassadorIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('eventSignUp')
    .innerJoin('event', 'event.id', 'eventSignUp.eventId')
    .select(({ fn }) => ['eventSignUp.ambassadorId', fn.min<Date>('eventSignUp.attendedAt').as('at')])
    .where('event.kind', '=', kind)
    .where('eventSignUp.attendedAt', 'is not', null)
    .where('eventSignUp.ambassadorId', 'in', [...ambassadorIds])
    .groupBy('eventSignUp.ambassadorId')
    .execute()
  return new Map(rows.map(({ ambassadorId, at }) => [ambassadorId, at]))
}
