import {
  absenceOn,
  type ExpectedPostsInput,
  expectedPosts,
} from '#app/domain/ambassadors/expected-posts.rules.ts'
import { type ParticipationState, spellOn } from '#app/domain/ambassadors/participation.rules.ts'
import { type Day, type Month, monthOfDay } from '#app/domain/kernel/calendar.ts'
import { workingDaysLeft } from '#app/domain/kernel/working-days.ts'

/**
 * What this month holds for a person, in the words of the programme:
 * 'away': not active, with the state and its first day (null before the first one).
 * 'met': as many posts as expected, or more. 'open': fewer.
 * 'free': nothing is expected, because of a target of 0 ('reading-along') or few days in the month
 * ('short-month'). 'absent': away today, until that day included.
 */
export type Outlook =
  | { kind: 'away'; state: Exclude<ParticipationState, 'active'> | null; since: Day | null }
  | { kind: 'met' }
  | { kind: 'open' }
  | { kind: 'absent'; until: Day }
  | { kind: 'free'; why: 'reading-along' | 'short-month' }

/** A month of one person. `workingDaysLeft` includes today. */
export type OwnMonth = {
  month: Month
  counted: number
  expected: number
  target: number
  workingDaysLeft: number
  outlook: Outlook
}

/** Sums a person's month up as it stands today. */
export function ownMonth(
  person: Omit<ExpectedPostsInput, 'month'>,
  { today, counted }: { today: Day; counted: number },
): OwnMonth {
  const month = monthOfDay(today)
  const { expected, target } = expectedPosts({ ...person, month })
  return {
    month,
    counted,
    expected,
    target,
    workingDaysLeft: workingDaysLeft(today, month, person.state),
    outlook: outlookOf(person, today, { counted, expected, target }),
  }
}

// The good news first: who has done what was expected need not read why nothing more is.
function outlookOf(
  { spells, absences }: Omit<ExpectedPostsInput, 'month'>,
  today: Day,
  { counted, expected, target }: { counted: number; expected: number; target: number },
): Outlook {
  const spell = spellOn(spells, today)
  if (spell === null) return { kind: 'away', state: null, since: null }
  const { state, from } = spell
  if (state !== 'active') return { kind: 'away', state, since: from }
  if (expected > 0 && counted >= expected) return { kind: 'met' }
  const absence = absenceOn(absences, today)
  if (absence) return { kind: 'absent', until: absence.to }
  if (expected > 0) return { kind: 'open' }
  return { kind: 'free', why: target === 0 ? 'reading-along' : 'short-month' }
}
