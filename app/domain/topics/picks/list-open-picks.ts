import type { Temporal } from 'temporal-polyfill'
import { type Day, dayOf, instantOf } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'
import { lapsesOn } from '../pick.rules.ts'
import { oldestOpenSince } from './oldest-open.rules.ts'
import { selectOpenPicksOf } from './pick.queries.ts'

/** A topic somebody holds. `draft` is what they have written so far, null for nothing. */
export type OpenPick = {
  id: string
  ambassadorId: string
  topicId: string
  slug: string
  title: string
  pickedAt: Date
  draft: string | null
  draftSavedAt: Date | null
  /** The first day on which the topic is free again by itself. */
  lapsesOn: Day
}

/** The topics these people hold now, the earliest taken first. Drafts are for their writer's eyes only. */
export async function listOpenPicks(
  db: Db,
  ambassadorIds: readonly string[],
  now: Temporal.Instant,
): Promise<OpenPick[]> {
  if (ambassadorIds.length === 0) return []
  const picks = await selectOpenPicksOf(db, ambassadorIds, oldestOpenSince(dayOf(now)).toString())
  return picks.map(pick => ({ ...pick, lapsesOn: lapsesOn(dayOf(instantOf(pick.pickedAt))) }))
}
