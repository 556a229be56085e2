import type { Temporal } from 'temporal-polyfill'
import type { ParticipationState } from '#app/domain/ambassadors/participation.rules.ts'
import { type Day, daysBetween } from '#app/domain/kernel/calendar.ts'

/** Somebody in onboarding for longer than this many days may be stuck. */
const onboardingDays = 14

/** An invitation's link is valid for this many days; after that only a new one helps. */
const invitationDays = 14

/** The runner works every night. If it began nothing for this many hours, it stands still. */
const quietHours = 24

/** Somebody who may be waiting for the communications team. */
export type PersonInState = { ambassadorId: string; name: string; state: ParticipationState; since: Day }

/** Whom to look after: in onboarding for more than 14 days, or invited for more than 14 days without an answer. */
export function peopleStuck<Person extends PersonInState>(people: readonly Person[], today: Day): Person[] {
  const limits: Partial<Record<ParticipationState, number>> = {
    invited: invitationDays,
    onboarding: onboardingDays,
  }
  return people.filter(person => {
    const limit = limits[person.state]
    return limit !== undefined && daysBetween(person.since, today) > limit
  })
}

/** Whether the job runner has been quiet for more than a day; before there is anything to run for, it is not. */
export function isQuiet(lastSignOfLife: Temporal.Instant | null, now: Temporal.Instant): boolean {
  return lastSignOfLife !== null && now.since(lastSignOfLife).total('hours') > quietHours
}

/** Whether a department shows up in a month: somebody posted, nobody did, or nobody there is active. */
export function departmentVisibility(facts: {
  seen: boolean
  active: number
}): 'seen' | 'not-seen' | 'nobody-active' {
  if (facts.seen) return 'seen'
  return facts.active > 0 ? 'not-seen' : 'nobody-active'
}
