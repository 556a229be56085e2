import { describe, expect, test } from 'vitest'
import { checkAbsence, planRemoval } from '#app/domain/ambassadors/absence.rules.ts'
import { absenceSchema } from '#app/domain/ambassadors/absence.schema.ts'
import {
  enterAbsenceFor,
  enterOwnAbsence,
  readAmbassador,
  removeOwnAbsence,
} from '#app/domain/ambassadors/ambassadors.server.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { auditOf } from '#tests/support/ambassadors.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()
const today = '2026-11-19'

describe('an absence is taken down', () => {
  test.each([
    ['one day, today', '2026-11-19', '2026-11-19', 'ok'],
    ['next week', '2026-11-23', '2026-11-27', 'ok'],
    ['since last week and still today', '2026-11-12', '2026-11-19', 'ok'],
    ['ending yesterday', '2026-11-12', '2026-11-18', 'already-over'],
    ['the wrong way round', '2026-11-27', '2026-11-23', 'ends-before-it-begins'],
    ['a whole year', '2026-12-01', '2027-12-01', 'ok'],
    ['a year and a day', '2026-12-01', '2027-12-02', 'longer-than-a-year'],
    ['beginning in a year', '2027-11-20', '2027-11-20', 'ok'],
    ['beginning later than that', '2027-11-21', '2027-11-21', 'too-far-ahead'],
  ])('%s (%s to %s): %s', (_case, from, to, answer) => {
    const checked = checkAbsence({ from, to }, today)
    expect(checked.ok ? 'ok' : checked.reason).toBe(answer)
  })

  test('with days that exist', () => {
    expect(absenceSchema.safeParse({ from: '2026-11-19', to: '2026-11-20' }).success).toBe(true)
    const wrong = absenceSchema.safeParse({ from: '2026-02-30', to: '' })
    expect(wrong.error?.issues.map(issue => [issue.path[0], issue.message])).toEqual([
      ['from', 'not-a-date'],
      ['to', 'required'],
      ['to', 'not-a-date'],
    ])
  })
})

describe('an absence is taken back', () => {
  test.each([
    ['one that is coming', '2026-11-23', '2026-11-27', { kind: 'delete' }],
    ['one that begins today', '2026-11-19', '2026-11-27', { kind: 'delete' }],
    ['one that is running', '2026-11-16', '2026-11-27', { kind: 'shorten', to: '2026-11-18' }],
    ['one whose last day is today', '2026-11-16', '2026-11-19', { kind: 'shorten', to: '2026-11-18' }],
    ['one that is over', '2026-11-16', '2026-11-18', { kind: 'keep' }],
  ])('%s', (_case, from, to, plan) => {
    expect(planRemoval({ from, to }, today)).toEqual(plan)
  })
})

describe('my absences', () => {
  const nextWeek = { from: '2026-11-23', to: '2026-11-27' }

  async function me() {
    const actor = await anAmbassador(bench.db)
    const ctx = bench.ctx({ actor })
    const absences = async () => (await readAmbassador(bench.db, actor.ambassadorId))?.absences ?? []
    return { actor, ctx, absences }
  }

  test('are mine: I enter them, nobody logs them, they come by their first day', async () => {
    const { actor, ctx, absences } = await me()
    await enterOwnAbsence(ctx, { from: '2026-12-24', to: '2026-12-31' })
    expect(await enterOwnAbsence(ctx, nextWeek)).toEqual({ ok: true, value: undefined })
    expect(await absences()).toEqual([
      { id: expect.any(String), ...nextWeek },
      { id: expect.any(String), from: '2026-12-24', to: '2026-12-31' },
    ])
    expect(await auditOf(bench.db, actor.ambassadorId)).toEqual([])
  })

  test('are stored once, however often I press the button', async () => {
    const { ctx, absences } = await me()
    await enterOwnAbsence(ctx, nextWeek)
    expect((await enterOwnAbsence(ctx, nextWeek)).ok).toBe(true)
    expect(await absences()).toHaveLength(1)
  })

  test('that make no sense are refused, and nothing is stored', async () => {
    const { ctx, absences } = await me()
    const refused = await enterOwnAbsence(ctx, { from: '2026-11-10', to: '2026-11-11' })
    expect(refused).toEqual({ ok: false, reason: 'already-over' })
    expect(await absences()).toEqual([])
  })

  test('can be taken back before they begin', async () => {
    const { ctx, absences } = await me()
    await enterOwnAbsence(ctx, nextWeek)
    const [absence] = await absences()
    expect((await removeOwnAbsence(ctx, absence?.id ?? '')).ok).toBe(true)
    expect(await absences()).toEqual([])
  })

  test('end yesterday when I am back early, and cannot be rewritten later', async () => {
    const { ctx, absences } = await me()
    await enterOwnAbsence(ctx, { from: '2026-11-16', to: '2026-11-27' })
    const [absence] = await absences()
    expect((await removeOwnAbsence(ctx, absence?.id ?? '')).ok).toBe(true)
    expect(await absences()).toMatchObject([{ from: '2026-11-16', to: '2026-11-18' }])
    expect(await removeOwnAbsence(ctx, absence?.id ?? '')).toEqual({ ok: false, reason: 'over' })
  })

  test('are out of reach for everybody else', async () => {
    const { ctx, absences } = await me()
    await enterOwnAbsence(ctx, nextWeek)
    const [absence] = await absences()
    const other = bench.ctx({ actor: await anAmbassador(bench.db) })
    for (const id of [absence?.id ?? '', newId()]) {
      expect(await removeOwnAbsence(other, id)).toEqual({ ok: false, reason: 'unknown' })
    }
    expect(await absences()).toHaveLength(1)
  })

  test('begin and end by the calendar in Berlin, where it is already tomorrow', async () => {
    const { actor } = await me()
    const lateEvening = bench.ctx({ actor, now: TEST_NOW.add({ hours: 14, minutes: 30 }) })
    expect(await enterOwnAbsence(lateEvening, { from: today, to: today })).toEqual({
      ok: false,
      reason: 'already-over',
    })
  })
})

describe('comms enters an absence on request', () => {
  test('and the log says who did, without the days', async () => {
    const { ambassadorId } = await anAmbassador(bench.db)
    const actor = await anAccount(bench.db, ['comms'])
    const absence = { from: '2026-11-23', to: '2026-11-27' }
    expect((await enterAbsenceFor(bench.ctx({ actor }), ambassadorId, absence)).ok).toBe(true)
    expect((await readAmbassador(bench.db, ambassadorId))?.absences).toMatchObject([absence])
    expect(await auditOf(bench.db, ambassadorId)).toEqual([
      { action: 'absence.entered-on-request', actorKind: 'account', actorId: actor.accountId, detail: {} },
    ])
  })

  test('not for somebody nobody knows, nor in the past', async () => {
    const ctx = bench.ctx({ actor: await anAccount(bench.db, ['comms']) })
    const { ambassadorId } = await anAmbassador(bench.db)
    const absence = { from: '2026-11-23', to: '2026-11-27' }
    expect(await enterAbsenceFor(ctx, newId(), absence)).toEqual({ ok: false, reason: 'unknown' })
    expect(await enterAbsenceFor(ctx, ambassadorId, { from: '2026-01-01', to: '2026-01-02' })).toEqual({
      ok: false,
      reason: 'already-over',
    })
    expect(await auditOf(bench.db, ambassadorId)).toEqual([])
  })
})
