import { describe, expect, test } from 'vitest'
import {
  changeOwnTarget,
  joinProgramme,
  pauseOwn,
  readAmbassador,
  resumeOwn,
  setNudgeMail,
} from '#app/domain/ambassadors/ambassadors.server.ts'
import { targetIn } from '#app/domain/ambassadors/target.rules.ts'
import { targetSchema } from '#app/domain/ambassadors/target.schema.ts'
import { auditOf, mailsTo, spellsOf } from '#tests/support/ambassadors.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()
const days = (count: number) => TEST_NOW.add({ hours: 24 * count })

async function me(given: Parameters<typeof anAmbassador>[1] = {}) {
  const actor = await anAmbassador(bench.db, given)
  return {
    actor,
    at: (now = TEST_NOW) => bench.ctx({ actor, now }),
    spells: () => spellsOf(bench.db, actor.ambassadorId),
    targets: async () => (await readAmbassador(bench.db, actor.ambassadorId))?.targets ?? [],
  }
}

describe('my part in the programme', () => {
  test('I pause with one click and come back with another, and both days are kept', async () => {
    const { at, spells } = await me()
    expect((await pauseOwn(at())).ok).toBe(true)
    expect((await resumeOwn(at(days(10)))).ok).toBe(true)
    expect(await spells()).toEqual([
      'active 2025-01-01 – 2026-11-19',
      'paused 2026-11-19 – 2026-11-29',
      'active 2026-11-29 –',
    ])
  })

  test('a pause that ends on the day it began never was', async () => {
    const { at, spells } = await me()
    await pauseOwn(at())
    await resumeOwn(at())
    expect(await spells()).toEqual(['active 2025-01-01 –'])
  })

  test('after leaving I neither pause nor come back by myself', async () => {
    const { at } = await me({ state: 'left' })
    expect(await pauseOwn(at())).toEqual({ ok: false, reason: 'not-possible' })
    expect(await resumeOwn(at())).toEqual({ ok: false, reason: 'not-possible' })
    expect(await joinProgramme(at())).toEqual({ ok: false, reason: 'not-possible' })
  })

  test('an invitation I accept begins my onboarding; only comms makes me active', async () => {
    const { at, spells } = await me({ state: 'invited' })
    expect((await joinProgramme(at())).ok).toBe(true)
    expect(await spells()).toEqual(['invited 2025-01-01 – 2026-11-19', 'onboarding 2026-11-19 –'])
    expect(await resumeOwn(at())).toEqual({ ok: false, reason: 'not-yours' })
  })

  test('every step stands in the log, and none sends me a mail', async () => {
    const { actor, at } = await me()
    await pauseOwn(at())
    expect(await auditOf(bench.db, actor.ambassadorId)).toEqual([
      {
        action: 'participation.changed',
        actorKind: 'account',
        actorId: actor.accountId,
        detail: { from: 'active', to: 'paused', by: 'self' },
      },
    ])
    expect(await mailsTo(bench.db, actor.accountId)).toEqual([])
  })
})

describe('my target', () => {
  test.each([
    ['lower, from this month', 2, 1, '2026-11', { november: 1, december: 1 }],
    ['none at all, from this month', 2, 0, '2026-11', { november: 0, december: 0 }],
    ['higher, from next month', 2, 4, '2026-12', { november: 2, december: 4 }],
  ])('%s', async (_case, before, wanted, from, then) => {
    const { at, targets } = await me({ target: before })
    expect(await changeOwnTarget(at(), wanted)).toEqual({ ok: true, value: { from } })
    const changes = await targets()
    expect({ november: targetIn(changes, '2026-11'), december: targetIn(changes, '2026-12') }).toEqual(then)
  })

  test('without a choice is two, and choosing two stores nothing', async () => {
    const { at, targets } = await me()
    expect(await changeOwnTarget(at(), 2)).toEqual({ ok: true, value: { from: '2026-11' } })
    expect(await targets()).toEqual([])
  })

  test('once raised can be taken back before it counts', async () => {
    const { at, targets } = await me({ target: 2 })
    await changeOwnTarget(at(), 5)
    expect(await changeOwnTarget(at(days(1)), 2)).toEqual({ ok: true, value: { from: '2026-11' } })
    const changes = await targets()
    expect(targetIn(changes, '2026-12')).toBe(2)
    expect(changes.map(change => change.postsPerMonth)).toEqual([2, 5, 2])
  })

  test('asked for twice is stored once', async () => {
    const { at, targets } = await me({ target: 2 })
    await changeOwnTarget(at(), 1)
    await changeOwnTarget(at(days(1)), 1)
    expect((await targets()).map(change => change.postsPerMonth)).toEqual([2, 1])
  })

  test('changes with the month in Berlin, not in London', async () => {
    const { at } = await me({ target: 2 })
    const newYearsEve = TEST_NOW.add({ hours: 24 * 42 + 14, minutes: 30 })
    expect(newYearsEve.toString()).toBe('2026-12-31T23:30:00Z')
    expect(await changeOwnTarget(at(newYearsEve), 1)).toEqual({ ok: true, value: { from: '2027-01' } })
  })

  test.each([-1, 9, 1.5, Number.NaN])('cannot be %d', async wanted => {
    const { at, targets } = await me({ target: 2 })
    expect(await changeOwnTarget(at(), wanted)).toEqual({ ok: false, reason: 'out-of-range' })
    expect(await targets()).toHaveLength(1)
  })

  test.each([
    ['0', null],
    ['8', null],
    ['9', 'out-of-range'],
    ['-1', 'out-of-range'],
    ['1,5', 'not-a-number'],
    ['1.5', 'not-a-number'],
    ['zwei', 'not-a-number'],
    ['', 'not-a-number'],
  ])('typed in as "%s" is %s', (typed, code) => {
    const parsed = targetSchema.safeParse({ postsPerMonth: typed === '' ? undefined : typed })
    expect(parsed.error?.issues[0]?.message ?? null).toBe(code)
  })
})

describe('reminders by mail', () => {
  test('are on until I switch them off, and I can switch them on again', async () => {
    const { actor, at } = await me()
    const off = async () => (await readAmbassador(bench.db, actor.ambassadorId))?.mailOptOut
    expect(await off()).toBe(false)
    await setNudgeMail(at(), false)
    await setNudgeMail(at(), false)
    expect(await off()).toBe(true)
    await setNudgeMail(at(), true)
    expect(await off()).toBe(false)
  })

  test('are my choice alone: nobody else is switched', async () => {
    const { at } = await me()
    const other = await anAmbassador(bench.db)
    await setNudgeMail(at(), false)
    expect((await readAmbassador(bench.db, other.ambassadorId))?.mailOptOut).toBe(false)
  })
})
