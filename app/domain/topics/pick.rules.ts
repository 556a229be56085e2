import { addDays, type Day } from '#app/domain/kernel/calendar.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'

/** A topic a person took on a day; `closedOn` is the day it was used or given back, null until then. */
export type Pick = { topicId: string; personId: string; pickedOn: Day; closedOn: Day | null }

/** Picks a person may hold open at the same time; one is normal. */
export const openPicksAtMost = 3

/** Days after which an unused pick frees the topic by itself. */
export const pickLapsesAfterDays = 30

/** The first day on which an unused pick is no longer held: 30 days after it was taken. */
export function lapsesOn(pickedOn: Day): Day {
  return addDays(pickedOn, pickLapsesAfterDays)
}

/** Whether a pick is held today: neither closed nor lapsed. */
export function isOpen(pick: Pick, today: Day): boolean {
  return pick.closedOn === null && today < lapsesOn(pick.pickedOn)
}

/**
 * Whether a person may take a topic, given the picks of everybody. Others who hold it are handed back, the
 * earliest first, for a warning that does not stop anybody ("Sportbüro, seit 3.11.").
 * Reasons against it: 'already-yours', 'three-open'.
 */
export function checkPick<Held extends Pick>(
  wish: { topicId: string; personId: string },
  picks: readonly Held[],
  today: Day,
): Result<{ heldByOthers: readonly Held[] }, 'already-yours' | 'three-open'> {
  const open = picks.filter(pick => isOpen(pick, today))
  const own = open.filter(({ personId }) => personId === wish.personId)
  if (own.some(({ topicId }) => topicId === wish.topicId)) return failure('already-yours')
  if (own.length >= openPicksAtMost) return failure('three-open')
  return success({ heldByOthers: holdersOf(wish.topicId, open) })
}

/** The open picks of a topic, the earliest first; own ones are among them. */
export function openPicksOf<Held extends Pick>(topicId: string, picks: readonly Held[], today: Day): Held[] {
  return holdersOf(
    topicId,
    picks.filter(pick => isOpen(pick, today)),
  )
}

function holdersOf<Held extends Pick>(topicId: string, open: readonly Held[]): Held[] {
  return open
    .filter(pick => pick.topicId === topicId)
    .toSorted((a, b) => (a.pickedOn < b.pickedOn ? -1 : a.pickedOn > b.pickedOn ? 1 : 0))
}
