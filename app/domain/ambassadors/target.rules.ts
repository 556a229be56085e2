import { type Month, nextMonth } from '#app/domain/kernel/calendar.ts'

/** Posts a month a person may set for themselves; the lowest means reading along without reminders. */
export const lowestTarget = 0
export const highestTarget = 8

/** Posts a month for everybody who has not chosen. */
export const defaultTarget = 2

/** A target chosen by the person, valid from the month `from` until a later choice takes over. */
export type TargetChange = { from: Month; postsPerMonth: number }

/** Whether a number can be a target: whole, 0 to 8. */
export function isTarget(postsPerMonth: number): boolean {
  return Number.isInteger(postsPerMonth) && postsPerMonth >= lowestTarget && postsPerMonth <= highestTarget
}

/**
 * The target that holds in a month, 2 without a choice. `changes` come in the order in which they were made,
 * because the last word counts: who raises the target from December and then lowers it from November
 * has the lower one in December too.
 */
export function targetIn(changes: readonly TargetChange[], month: Month): number {
  return changes.findLast(change => change.from <= month)?.postsPerMonth ?? defaultTarget
}

/**
 * The change to record when a person chooses a target today: a lower (or equal) one counts from the current
 * month, a higher one from the next, so that nobody is behind because they wanted to do more.
 */
export function changeTarget(
  changes: readonly TargetChange[],
  postsPerMonth: number,
  currentMonth: Month,
): TargetChange {
  const higher = postsPerMonth > targetIn(changes, currentMonth)
  return { from: higher ? nextMonth(currentMonth) : currentMonth, postsPerMonth }
}
