import { readAmbassador } from '#app/domain/ambassadors/ambassadors.server.ts'
import { dayOf, monthOf } from '#app/domain/kernel/calendar.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { countPostsInMonth } from '../post-count.queries.ts'
import { type OwnMonth, ownMonth } from './own-month.rules.ts'

/** The signed-in person's month as it stands now; `targetChosen` says whether they ever set a target. */
export async function readOwnMonth({
  db,
  actor,
  now,
}: Ctx<AmbassadorActor>): Promise<OwnMonth & { targetChosen: boolean }> {
  const { spells = [], absences = [], targets = [] } = (await readAmbassador(db, actor.ambassadorId)) ?? {}
  const { federalState } = await readSettings(db)
  const counted = await countPostsInMonth(db, actor.ambassadorId, monthOf(now))
  const person = { spells, absences, targets, state: federalState }
  return { ...ownMonth(person, { today: dayOf(now), counted }), targetChosen: targets.length > 0 }
}
