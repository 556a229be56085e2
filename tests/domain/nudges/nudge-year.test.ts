import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { absenceOn, expectedPosts } from '#app/domain/ambassadors/expected-posts.rules.ts'
import { stateOn } from '#app/domain/ambassadors/participation.rules.ts'
import { targetIn } from '#app/domain/ambassadors/target.rules.ts'
import {
  addDays,
  daysBetween,
  daysOf,
  monthOf,
  monthOfDay,
  monthsBetween,
  previousMonth,
  startOfDay,
} from '#app/domain/kernel/calendar.ts'
import { isWorkingDay, workingDaysLeft } from '#app/domain/kernel/working-days.ts'
import { decideNudge } from '#app/domain/nudges/nudge.rules.ts'
import type { Nudge, NudgePerson } from '#app/domain/nudges/nudge-facts.rules.ts'

const months = monthsBetween('2026-01', '2026-12')
const days = months.flatMap(daysOf)
const nineOClock = new Map(
  days.map(day => [
    day,
    Temporal.PlainDate.from(day)
      .toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: '09:00' })
      .toInstant(),
  ]),
)

const silent: NudgePerson = {
  spells: [{ state: 'active', from: '2025-01-01', to: null }],
  absences: [],
  targets: [],
  posts: [],
  picks: [],
  nudges: [],
  snoozedMonths: [],
  mailOptOut: false,
}

/** Runs the daily check at 09:00 on every single day of 2026 and records each mail, as the job does. */
function remindedIn2026(start: NudgePerson): Nudge[] {
  let person = start
  for (const [day, now] of nineOClock) {
    const { send, stage } = decideNudge(person, now)
    if (!send) continue
    person = { ...person, nudges: [...person.nudges, { month: monthOfDay(day), stage, decidedOn: day }] }
    expect(decideNudge(person, now).send, 'a second run of the same morning').toBe(false)
  }
  return person.nudges.toSorted((a, b) => (a.decidedOn < b.decidedOn ? -1 : 1))
}

describe('a year in which nobody answers', () => {
  it('has two months with two mails each, then one month for a talk', () => {
    expect(remindedIn2026(silent).map(({ decidedOn, stage }) => `${decidedOn} ${stage}`)).toEqual([
      '2026-01-12 first',
      '2026-01-20 second',
      '2026-02-10 first',
      '2026-02-20 second',
      '2026-04-10 first',
      '2026-04-20 second',
      '2026-05-11 first',
      '2026-05-20 second',
      '2026-07-10 first',
      '2026-07-20 second',
      '2026-08-10 first',
      '2026-08-20 second',
      '2026-10-12 first',
      '2026-10-20 second',
      '2026-11-10 first',
      '2026-11-20 second',
    ])
  })
})

const dayIn2026 = fc.constantFrom(...days)
const moment = fc
  .tuple(dayIn2026, fc.integer({ min: 0, max: 1439 }))
  .map(([day, minutes]) => startOfDay(day).add({ minutes }))
const stretch = fc
  .tuple(dayIn2026, fc.integer({ min: 0, max: 40 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }))

const spells = fc.oneof(
  fc.constant(silent.spells),
  fc.uniqueArray(dayIn2026, { minLength: 3, maxLength: 3 }).map(turns => {
    const [joined = '', paused = '', back = ''] = turns.toSorted()
    return [
      { state: 'onboarding' as const, from: '2026-01-01', to: joined },
      { state: 'active' as const, from: joined, to: paused },
      { state: 'paused' as const, from: paused, to: back },
      { state: 'active' as const, from: back, to: null },
    ]
  }),
)

const person: fc.Arbitrary<NudgePerson> = fc.record({
  spells,
  absences: fc.array(stretch, { maxLength: 3 }),
  targets: fc.array(
    fc.record({ from: fc.constantFrom(...months), postsPerMonth: fc.integer({ min: 0, max: 4 }) }),
    { maxLength: 3 },
  ),
  posts: fc.array(moment, { maxLength: 20 }),
  picks: fc.array(
    fc.tuple(moment, fc.option(fc.integer({ min: 1, max: 30 }))).map(([pickedAt, days]) => ({
      pickedAt,
      closedAt: days === null ? null : pickedAt.add({ hours: 24 * days }),
    })),
    { maxLength: 5 },
  ),
  nudges: fc.constant([]),
  snoozedMonths: fc.subarray(months, { maxLength: 2 }),
  mailOptOut: fc.constant(false),
})

const expectedIn = ({ spells, absences, targets }: NudgePerson, month: string) =>
  expectedPosts({ month, state: 'NW', spells, absences, targets }).expected

const postedIn = ({ posts }: NudgePerson, month: string, before?: Temporal.Instant) =>
  posts.filter(
    post => monthOf(post) === month && (before === undefined || Temporal.Instant.compare(post, before) <= 0),
  ).length

describe('whoever the person is and whatever happens in the year', () => {
  it('reminders keep to the rules', () => {
    fc.assert(
      fc.property(person, person => {
        const nudges = remindedIn2026(person)
        for (const [index, nudge] of nudges.entries()) {
          expectAllowedOn(nudge, person)
          const before = nudges[index - 1]
          if (before) expect(daysBetween(before.decidedOn, nudge.decidedOn)).toBeGreaterThanOrEqual(7)
        }
        for (const month of months) expectModestIn(month, nudges, person)
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('no mail leaves outside 08:00 to 16:00 on a working day', () => {
    fc.assert(
      fc.property(moment, now => {
        const local = now.toZonedDateTimeISO('Europe/Berlin')
        const day = local.toPlainDate().toString()
        const office = local.hour >= 8 && local.hour < 16 && isWorkingDay(day, 'NW')
        expect(decideNudge(silent, now).send && !office).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})

function expectAllowedOn({ decidedOn: day, stage, month }: Nudge, person: NudgePerson): void {
  const now = startOfDay(day).add({ hours: 9 })
  const counted = postedIn(person, month, now)
  expect(isWorkingDay(day, 'NW')).toBe(true)
  expect(workingDaysLeft(day, month, 'NW')).toBeGreaterThan(2)
  expect(stateOn(person.spells, day)).toBe('active')
  expect(absenceOn(person.absences, day)).toBeNull()
  expect(person.snoozedMonths).not.toContain(month)
  expect(targetIn(person.targets, month)).toBeGreaterThan(0)
  expect(holdsFreshPick(person, now)).toBe(false)
  expect(counted).toBeLessThan(expectedIn(person, month))
  expect(day >= `${month}-${stage === 'first' ? '10' : '20'}`).toBe(true)
  expect(stage === 'first' && counted > 0).toBe(false)
}

function holdsFreshPick({ picks }: NudgePerson, now: Temporal.Instant): boolean {
  const hoursSince = (then: Temporal.Instant) => now.since(then).total('hours')
  return picks.some(
    ({ pickedAt, closedAt }) =>
      hoursSince(pickedAt) >= 0 &&
      hoursSince(pickedAt) < 72 &&
      (closedAt === null || hoursSince(closedAt) < 0),
  )
}

function expectModestIn(month: string, nudges: readonly Nudge[], person: NudgePerson): void {
  const remindedIn = (month: string) => nudges.some(nudge => nudge.month === month)
  const stages = nudges.filter(nudge => nudge.month === month).map(({ stage }) => stage)
  expect(stages.length).toBeLessThanOrEqual(2)
  expect(new Set(stages).size).toBe(stages.length)

  const twoBefore = [previousMonth(previousMonth(month)), previousMonth(month)]
  const unanswered = twoBefore.every(
    before => remindedIn(before) && postedIn(person, before) < expectedIn(person, before),
  )
  expect(unanswered && remindedIn(month), `a third month of mails in ${month}`).toBe(false)
}
