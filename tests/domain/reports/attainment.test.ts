import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ExpectedPostsInput, expectedPosts } from '#app/domain/ambassadors/expected-posts.rules.ts'
import { defaultTarget } from '#app/domain/ambassadors/target.rules.ts'
import { addDays, firstDay, lastDay } from '#app/domain/kernel/calendar.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { workingDaysOf } from '#app/domain/kernel/working-days.ts'
import { selectAttainments } from '#app/domain/reports/participation-rate.queries.ts'
import { useTestBench } from '#tests/support/database.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { aPostOn } from '#tests/support/reports.ts'

const bench = useTestBench()
const months = ['2026-03', '2026-04', '2026-05']
const quarter = { key: '2026-Q2', months: ['2026-04', '2026-05'] }
const at = '2026-01-01T08:00:00Z'

/** What somebody's spring looked like. Days are counted from 1 March. */
const aSpring = fc.record({
  activeFrom: fc.integer({ min: -20, max: 85 }),
  activeDays: fc.option(fc.integer({ min: 0, max: 80 })),
  pausedDays: fc.integer({ min: 0, max: 30 }),
  absences: fc.array(fc.record({ from: fc.nat(90), days: fc.nat(30) }), { maxLength: 2 }),
  targets: fc.array(fc.record({ from: fc.constantFrom(...months), postsPerMonth: fc.nat(8) }), {
    maxLength: 3,
  }),
  posts: fc.array(fc.nat(91), { maxLength: 6 }),
})
type Spring = typeof aSpring extends fc.Arbitrary<infer Value> ? Value : never

const dayOf = (offset: number) => addDays('2026-03-01', offset)

/** The same spring in the words of the rules: active, then paused, then active again. */
function inputOf({
  activeFrom,
  activeDays,
  pausedDays,
  absences,
  targets,
}: Spring): Omit<ExpectedPostsInput, 'month'> {
  const [from, paused] = [dayOf(activeFrom), activeDays === null ? null : dayOf(activeFrom + activeDays)]
  const again = paused && addDays(paused, pausedDays)
  return {
    state: 'NW',
    spells: [
      { state: 'active', from, to: paused },
      ...(paused && again
        ? ([
            { state: 'paused', from: paused, to: again },
            { state: 'active', from: again, to: null },
          ] as const)
        : []),
    ],
    absences: absences.map(({ from: first, days }) => ({ from: dayOf(first), to: dayOf(first + days) })),
    targets,
  }
}

async function store(spring: Spring): Promise<void> {
  const member = await anAmbassador(bench.db)
  const { ambassadorId } = member
  const { spells, absences, targets } = inputOf(spring)
  await bench.db.deleteFrom('participationSpell').where('ambassadorId', '=', ambassadorId).execute()
  for (const { state, from, to } of spells) {
    const spell = { id: newId(), ambassadorId, state, validFrom: from, validTo: to, setAt: at }
    await bench.db.insertInto('participationSpell').values(spell).execute()
  }
  for (const { from, to } of absences) {
    const absence = { id: newId(), ambassadorId, fromDay: from, toDay: to, enteredAt: at }
    await bench.db.insertInto('absence').values(absence).execute()
  }
  for (const [index, { from, postsPerMonth }] of targets.entries()) {
    const change = {
      id: newId(),
      ambassadorId,
      fromMonth: from,
      postsPerMonth,
      setAt: `2026-01-0${index + 1}T08:00:00Z`,
    }
    await bench.db.insertInto('targetChange').values(change).execute()
  }
  const { departmentId } = await bench.db
    .selectFrom('departmentMembership')
    .select('departmentId')
    .where('ambassadorId', '=', ambassadorId)
    .executeTakeFirstOrThrow()
  for (const day of spring.posts) await aPostOn(bench.db, { ...member, departmentId }, dayOf(day))
}

/** The same by the rules alone. */
function counted(springs: readonly Spring[], wanted: readonly string[]) {
  const personMonths = springs.map(spring => {
    const input = inputOf(spring)
    const active = wanted.filter(month =>
      input.spells.some(
        ({ state, from, to }) =>
          state === 'active' &&
          from <= lastDay(month) &&
          (to === null || (to > firstDay(month) && to > from)),
      ),
    )
    return active.map(month => {
      const posts = spring.posts.filter(day => dayOf(day).startsWith(month)).length
      return { met: posts >= expectedPosts({ ...input, month }).expected, posted: posts > 0 }
    })
  })
  const all = personMonths.flat()
  return {
    people: personMonths.filter(own => own.length > 0).length,
    months: all.length,
    longest: Math.max(...personMonths.map(own => own.length)),
    met: all.filter(({ met }) => met).length,
    posted: all.filter(({ posted }) => posted).length,
  }
}

describe('plans met, counted by the database', () => {
  const periods = [...months.map(month => ({ key: month, months: [month] })), quarter]
  const workingMonths = months.map(month => ({ month, workingDays: workingDaysOf(month, 'NW') }))

  test('are what the rule of expected posts says, person by person', async () => {
    const springs = fc.sample(aSpring, { numRuns: 60, seed: 20260301 })
    for (const spring of springs) await store(spring)
    const rows = await selectAttainments(bench.db, periods, workingMonths, defaultTarget)
    expect(Object.fromEntries(rows.map(({ key, ...row }) => [key, row]))).toEqual(
      Object.fromEntries(periods.map(({ key, months: wanted }) => [key, counted(springs, wanted)])),
    )
  })

  test('without complete months there is nothing to count', async () => {
    await anAmbassador(bench.db)
    expect(await selectAttainments(bench.db, [{ key: '2026-04', months: [] }], [], defaultTarget)).toEqual([])
  })
})
