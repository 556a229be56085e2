import { addDays, type Day } from '#app/domain/kernel/calendar.ts'
import type { FederalState } from '#app/domain/kernel/federal-states.ts'
import { addWorkingDays, isWorkingDay } from '#app/domain/kernel/working-days.ts'

/** A post with the days its figures show the state of; `publishedOn` is Berlin's day. */
export type ReadPost = { id: string; publishedOn: Day; readOn: readonly Day[] }

/** The ids of posts for which figures would be good now, and the next working day on which they would be for any. */
export type FigureNeeds = { due: string[]; nextUseful: Day | null }

/** So many days after a post its figures say something: first when most people have seen it, then when it is over. */
const USEFUL_AFTER = [7, 30] as const

/** LinkedIn looks back about 13 months; what is older than this cannot be made good any more. */
const NEVER_ASKED_AFTER = 365

/**
 * For which posts figures would be good: 7 days after they appeared unless they were read then or later, and once more
 * 30 days after. Nobody is asked on a day off: what falls on one waits for the next working day. Posts older than 365
 * days are left in peace.
 */
export function figureNeeds(
  posts: readonly ReadPost[],
  { today, state }: { today: Day; state: FederalState },
): FigureNeeds {
  const asked = posts.filter(({ publishedOn }) => addDays(publishedOn, NEVER_ASKED_AFTER) >= today)
  const waiting = asked.flatMap(post => {
    const usefulOn = nextUsefulDay(post, today)
    return usefulOn === null ? [] : [{ id: post.id, from: workingDayFrom(usefulOn, state) }]
  })
  const soonest = waiting.map(({ from }) => from).toSorted()[0]
  return {
    due: waiting.filter(({ from }) => from <= today).map(({ id }) => id),
    nextUseful: soonest === undefined ? null : workingDayFrom(soonest > today ? soonest : today, state),
  }
}

// The first of the useful days that no reading has covered; of those gone by, the latest would cover the others too.
function nextUsefulDay({ publishedOn, readOn }: ReadPost, today: Day): Day | null {
  const open = USEFUL_AFTER.map(days => addDays(publishedOn, days)).filter(
    day => !readOn.some(read => read >= day),
  )
  return open.findLast(day => day <= today) ?? open[0] ?? null
}

function workingDayFrom(day: Day, state: FederalState): Day {
  return isWorkingDay(day, state) ? day : addWorkingDays(day, 1, state)
}
