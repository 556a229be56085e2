import { describe, expect, test } from 'vitest'
import { newId } from '#app/domain/kernel/ids.ts'
import { readCohorts } from '#app/domain/reports/reports.server.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAccount, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()
const comms = async () => bench.ctx({ actor: await anAccount(bench.db, ['comms']) })
const read = async (year: string | null = null) => readCohorts(await comms(), year)

type State = 'applied' | 'invited' | 'onboarding' | 'active' | 'paused' | 'left'

/** Somebody with a history: each state from its day until the next one begins. */
async function aLife(name: string, history: ReadonlyArray<readonly [State, string]>, departmentId?: string) {
  const { ambassadorId } = await anAmbassador(bench.db, { name, ...(departmentId ? { departmentId } : {}) })
  await bench.db.deleteFrom('participationSpell').where('ambassadorId', '=', ambassadorId).execute()
  for (const [index, [state, validFrom]] of history.entries()) {
    const validTo = history[index + 1]?.[1] ?? null
    await bench.db
      .insertInto('participationSpell')
      .values({ id: newId(), ambassadorId, state, validFrom, validTo, setAt: `${validFrom}T08:00:00Z` })
      .execute()
  }
  return ambassadorId
}

const namesIn = async (year: string | null) =>
  (await read(year)).halves.map(({ half, people }) => [half, people.map(({ name }) => name)])

describe('who joined when', () => {
  test('is the first day in onboarding, or active; whoever was only invited did not join', async () => {
    await aLife('Ada', [
      ['invited', '2026-01-05'],
      ['onboarding', '2026-06-30'],
      ['active', '2026-08-01'],
    ])
    await aLife('Bert', [['active', '2026-07-01']])
    await aLife('Cem', [['invited', '2026-02-01']])
    await aLife('Dana', [
      ['applied', '2026-02-01'],
      ['left', '2026-03-01'],
    ])
    expect(await namesIn('2026')).toEqual([
      [2, ['Bert']],
      [1, ['Ada']],
    ])
  })

  test('stays the first time for somebody who left and came back', async () => {
    await aLife('Ada', [
      ['active', '2024-03-01'],
      ['left', '2024-05-01'],
      ['onboarding', '2026-02-01'],
    ])
    expect(await namesIn('2026')).toEqual([
      [2, []],
      [1, []],
    ])
    expect(await namesIn('2024')).toEqual([
      [2, []],
      [1, ['Ada']],
    ])
  })

  test('is shown for the current year unless the address names one in which anybody joined', async () => {
    await aLife('Ada', [['active', '2024-03-01']])
    for (const wanted of [null, '2023', '1e3', "2024' or 1=1", '']) {
      expect((await read(wanted)).year).toBe(2026)
    }
    expect(await read('2024')).toMatchObject({ year: 2024, years: [2026, 2024] })
  })

  test('leaves out an onboarding that was taken back on its own day', async () => {
    const ambassadorId = await aLife('Ada', [['invited', '2026-02-01']])
    const day = '2026-03-01'
    await bench.db
      .insertInto('participationSpell')
      .values({
        id: newId(),
        ambassadorId,
        state: 'onboarding',
        validFrom: day,
        validTo: day,
        setAt: `${day}T08:00:00Z`,
      })
      .execute()
    expect(await namesIn('2026')).toEqual([
      [2, []],
      [1, []],
    ])
  })
})

describe('retention', () => {
  test('asks the spells of the time, and not what somebody is today', async () => {
    const joined = ['active', '2024-01-31'] as const
    const histories: ReadonlyArray<ReadonlyArray<readonly [State, string]>> = [
      [joined],
      [joined, ['left', '2024-07-31']],
      [joined, ['left', '2024-08-01']],
      [joined, ['paused', '2024-07-31'], ['active', '2024-09-01']],
      [joined, ['paused', '2025-01-31']],
      [joined, ['left', '2024-03-01'], ['active', '2025-01-31']],
    ]
    for (const [index, history] of histories.entries()) await aLife(`Person ${index}`, history)
    // Six months after 31 January is 31 July: three of them are active then, another one is on a break.
    expect((await read()).retention.cohorts).toEqual([
      {
        cohort: { year: 2024, half: 1 },
        stayed: {
          after6: { status: 'shown', stayed: 3, of: 6 },
          after12: { status: 'shown', stayed: 3, of: 6 },
          now: { status: 'shown', stayed: 4, of: 6 },
        },
      },
    ])
  })

  test('respects the smallest group the town has chosen', async () => {
    for (let person = 0; person < 6; person += 1) await aLife(`Person ${person}`, [['active', '2024-03-01']])
    expect((await read()).retention.total.now).toEqual({ status: 'shown', stayed: 6, of: 6 })
    await bench.db
      .insertInto('setting')
      .values({ key: 'smallestGroup', value: '7', changedAt: '2026-01-01T08:00:00Z' })
      .execute()
    expect(await read()).toMatchObject({ k: 7, retention: { total: { now: { status: 'suppressed' } } } })
  })

  test('tells nobody apart: what the browser gets names no state of a person', async () => {
    await aLife('Ada', [
      ['active', '2026-01-01'],
      ['left', '2026-03-01'],
    ])
    const { halves } = await read('2026')
    expect(Object.keys(halves[1]?.people[0] ?? {}).toSorted()).toEqual([
      'ambassadorId',
      'departmentName',
      'half',
      'joinedOn',
      'name',
    ])
  })
})

test('departments are missing while nobody is active there; those no longer used are not missed', async () => {
  const kita = await aDepartment(bench.db, 'Kita')
  const bad = await aDepartment(bench.db, 'Bad')
  await aDepartment(bench.db, 'Forst')
  const gone = await aDepartment(bench.db, 'Presse')
  await bench.db
    .updateTable('department')
    .set({ retiredAt: '2026-01-01T08:00:00Z' })
    .where('id', '=', gone)
    .execute()
  await aLife('Ada', [['active', '2026-01-01']], kita)
  await aLife('Bert', [['onboarding', '2026-11-01']], bad)
  await aLife(
    'Cem',
    [
      ['active', '2026-01-01'],
      ['paused', '2026-02-01'],
    ],
    bad,
  )
  expect((await read()).departments.map(({ name, active, coming }) => [name, active, coming])).toEqual([
    ['Bad', false, true],
    ['Forst', false, false],
    ['Kita', true, false],
  ])
})
