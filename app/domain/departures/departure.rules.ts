import { Temporal } from 'temporal-polyfill'
import type { ParticipationState } from '#app/domain/ambassadors/participation.rules.ts'
import { addDays, type Day } from '#app/domain/kernel/calendar.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'

/** What becomes of somebody's figures: totals without a name at once, or kept for their own export first. */
export const figureChoices = ['anonymise', 'keep'] as const
export type FigureChoice = (typeof figureChoices)[number]

/** For how many days figures are kept after somebody has left, and for how long the link to them works. */
export const keptDays = 90

/**
 * The states of somebody who is gone: nobody is back before they say yes, so an invitation alone changes nothing
 * of what was promised at the farewell.
 */
export const goneStates: readonly ParticipationState[] = ['left', 'invited']

/** Whether somebody in this state is gone; null is the state of nobody we know. */
export function isGone(state: ParticipationState | null): boolean {
  return state !== null && goneStates.includes(state)
}

/** How many months ahead a last day may lie. */
const monthsAhead = 6

/** Why a last day is not taken down. */
export type LastDayProblem = 'last-day-over' | 'last-day-too-far'

/** The latest last day somebody may choose today. */
export function latestLastDay(today: Day): Day {
  return Temporal.PlainDate.from(today).add({ months: monthsAhead }).toString()
}

/** Checks a last day: today or later (what is over is not rewritten), and at most half a year ahead. */
export function checkLastDay(lastDay: Day, today: Day): Result<Day, LastDayProblem> {
  if (lastDay < today) return failure('last-day-over')
  if (lastDay > latestLastDay(today)) return failure('last-day-too-far')
  return success(lastDay)
}

/**
 * The first day somebody is no longer there. Leaving today counts from today, like every other change of a
 * state; a day chosen ahead is the last one they are there.
 */
export function firstDayGone(lastDay: Day, today: Day): Day {
  return lastDay < today ? addDays(lastDay, 1) : today
}

/** Until when the figures of somebody who left at this instant are kept. */
export function keptUntil(completedAt: Temporal.Instant): Temporal.Instant {
  return completedAt.add({ hours: 24 * keptDays })
}

/** Figures of people who left at this instant or earlier have been kept long enough. */
export function keptLongEnoughBefore(now: Temporal.Instant): Temporal.Instant {
  return now.subtract({ hours: 24 * keptDays })
}
