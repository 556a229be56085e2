import type { Absence } from '#app/domain/ambassadors/expected-posts.rules.ts'
import { type ParticipationSpell, stateOn } from '#app/domain/ambassadors/participation.rules.ts'
import { changeTarget, type TargetChange } from '#app/domain/ambassadors/target.rules.ts'
import { addDays, addMonths, type Day, firstDay, monthOfDay } from '#app/domain/kernel/calendar.ts'
import { workingDaysOf } from '#app/domain/kernel/working-days.ts'
import { planAbsences } from './absences.ts'
import type { DepartmentSlug } from './departments.ts'
import { type Person, people } from './people.ts'
import { townState, workingDaysUntil, workingDayUntil } from './town-calendar.ts'
import { townId } from './town-id.ts'

/** A time in a department; `to` is the first day no longer in it, null while it lasts. */
export type Membership = { departmentId: string; from: Day; to: Day | null }

/** A person's way through the programme up to today. Days on which something was decided are working days. */
export type Life = {
  person: Person
  accountId: string
  ambassadorId: string
  invitedOn: Day
  spells: readonly ParticipationSpell[]
  memberships: readonly Membership[]
  absences: readonly Absence[]
  /** In the order in which they were chosen. */
  targets: readonly (TargetChange & { chosenOn: Day })[]
}

/** The lives of all nineteen as they stand at the beginning of `today`. */
export function planLives(today: Day): Life[] {
  return people.map(person => {
    const spells = planSpells(person, today)
    const invitedOn = spells[0]?.from ?? today
    return {
      person,
      accountId: townId('account', person.slug),
      ambassadorId: townId('ambassador', person.slug),
      invitedOn,
      spells,
      memberships: planMemberships(person, invitedOn, today),
      absences: planAbsences(person, spells, today),
      targets: planTargets(person, today),
    }
  })
}

/** The identifier of a department of Lindental. */
export function departmentId(slug: DepartmentSlug): string {
  return townId('department', slug)
}

/** The department somebody belonged to on a day; the first one for days before. */
export function departmentOn(life: Life, day: Day): string {
  const held = life.memberships.findLast(membership => membership.from <= day)
  return held?.departmentId ?? departmentId(life.person.department)
}

/** Whether somebody takes part and is there on a day. */
export function isThere({ spells, absences }: Pick<Life, 'spells' | 'absences'>, day: Day): boolean {
  return stateOn(spells, day) === 'active' && !absences.some(({ from, to }) => from <= day && day <= to)
}

function planSpells(person: Person, today: Day): ParticipationSpell[] {
  if (person.standing === 'invited') {
    return [{ state: 'invited', from: workingDayUntil(addDays(today, -3)), to: null }]
  }
  if (person.standing === 'onboarding') {
    const began = workingDayUntil(addDays(today, -23))
    return [
      { state: 'invited', from: workingDayUntil(addDays(today, -28)), to: began },
      { state: 'onboarding', from: began, to: null },
    ]
  }
  const activeFrom = firstActiveDay(person, today)
  const onboardingFrom = workingDayUntil(addDays(activeFrom, -9))
  const began: ParticipationSpell[] = [
    { state: 'invited', from: workingDayUntil(addDays(activeFrom, -16)), to: onboardingFrom },
    { state: 'onboarding', from: onboardingFrom, to: activeFrom },
  ]
  const turn = lastTurn(person, today)
  if (turn === null) return [...began, { state: 'active', from: activeFrom, to: null }]
  return [
    ...began,
    { state: 'active', from: activeFrom, to: turn.on },
    { state: turn.state, from: turn.on, to: null },
  ]
}

// Usually the first working day of the month. Who joined just now did so as far into this month as it allows:
// on its third working day, or a day that has been when it has only begun.
function firstActiveDay({ standing, since }: Person, today: Day): Day {
  const month = addMonths(monthOfDay(today), -since)
  if (standing !== 'just-joined') return workingDaysOf(month, townState)[0] ?? firstDay(month)
  return workingDaysUntil(month, today).slice(0, 3).at(-1) ?? firstDay(month)
}

function lastTurn({ standing }: Person, today: Day): { state: 'paused' | 'left'; on: Day } | null {
  if (standing === 'paused') return { state: 'paused', on: workingDayUntil(addDays(today, -36)) }
  if (standing === 'left') return { state: 'left', on: workingDayUntil(addDays(today, -98)) }
  return null
}

function planMemberships({ department, moved }: Person, invitedOn: Day, today: Day): Membership[] {
  if (!moved) return [{ departmentId: departmentId(department), from: invitedOn, to: null }]
  const movedOn = workingDayUntil(addDays(today, -moved.daysAgo))
  return [
    { departmentId: departmentId(moved.from), from: invitedOn, to: movedOn },
    { departmentId: departmentId(department), from: movedOn, to: null },
  ]
}

function planTargets({ targets = [] }: Person, today: Day): Life['targets'] {
  const chosen: (TargetChange & { chosenOn: Day })[] = []
  for (const { postsPerMonth, daysAgo } of targets) {
    const chosenOn = workingDayUntil(addDays(today, -daysAgo))
    chosen.push({ ...changeTarget(chosen, postsPerMonth, monthOfDay(chosenOn)), chosenOn })
  }
  return chosen
}
