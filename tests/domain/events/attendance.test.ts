import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  cancelEvent,
  readEventDesk,
  selectFirstAttendance,
  setAttendance,
  signUp,
} from '#app/domain/events/events.server.ts'
import type { EventInput } from '#app/domain/events/planning/event.schema.ts'
import { auditOf } from '#tests/support/ambassadors.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aCommsContext, anEvent, listOf, onboardingsToFinish, somePeople } from '#tests/support/events.ts'
import { anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()
const AT_THE_DOOR = Temporal.Instant.from('2026-11-26T08:55:00Z')
const NOBODY = '00000000-0000-4000-8000-000000000000'

async function aDoor(given: Partial<EventInput> = {}) {
  const id = await anEvent(bench, { kind: 'kick-off', ...given })
  const [jana] = await somePeople(bench, 'Jana')
  if (!jana) throw new Error('nobody')
  await signUp(jana, id)
  await bench.db
    .updateTable('participationSpell')
    .set({ state: 'onboarding' })
    .where('ambassadorId', '=', jana.actor.ambassadorId)
    .execute()
  return {
    id,
    ambassadorId: jana.actor.ambassadorId,
    ctx: { ...(await aCommsContext(bench)), now: AT_THE_DOOR },
  }
}

const attendedAt = async (id: string) =>
  (await readEventDesk(bench.ctx(), id))?.going.map(person => person.attendedAt?.toISOString() ?? null)

describe('one tap at the door', () => {
  test('notes who is there, since when and by whom, and can be taken back', async () => {
    const { id, ambassadorId, ctx } = await aDoor()
    expect(await setAttendance(ctx, id, { ambassadorId, attended: true })).toEqual({
      ok: true,
      value: undefined,
    })
    expect(await attendedAt(id)).toEqual(['2026-11-26T08:55:00.000Z'])
    await setAttendance(ctx, id, { ambassadorId, attended: false })
    expect(await attendedAt(id)).toEqual([null])
    expect((await auditOf(bench.db, id)).map(({ action }) => action)).toEqual([
      'event.added',
      'event.signed-up',
      'event.attended',
      'event.not-attended',
    ])
  })

  test('twice is once: the first moment stays', async () => {
    const { id, ambassadorId, ctx } = await aDoor()
    await setAttendance(ctx, id, { ambassadorId, attended: true })
    const later = { ...ctx, now: AT_THE_DOOR.add({ hours: 1 }) }
    await setAttendance(later, id, { ambassadorId, attended: true })
    expect(await attendedAt(id)).toEqual(['2026-11-26T08:55:00.000Z'])
    expect(await onboardingsToFinish(bench.db)).toEqual([ambassadorId])
  })

  test('at a kick-off asks whether the onboarding is finished, at other events not', async () => {
    const kickOff = await aDoor()
    const photo = await aDoor({ kind: 'photo' })
    for (const { id, ambassadorId, ctx } of [kickOff, photo]) {
      await setAttendance(ctx, id, { ambassadorId, attended: true })
    }
    expect(await onboardingsToFinish(bench.db)).toEqual([kickOff.ambassadorId])
  })

  test('adds somebody who came without signing up, even if every place is taken', async () => {
    const { id, ctx } = await aDoor({ places: 1 })
    const [mehmet] = await somePeople(bench, 'Mehmet')
    if (!mehmet) throw new Error('nobody')
    await signUp(mehmet, id)
    const ada = await anAmbassador(bench.db, { name: 'Ada', state: 'onboarding' })
    for (const ambassadorId of [mehmet.actor.ambassadorId, ada.ambassadorId]) {
      expect((await setAttendance(ctx, id, { ambassadorId, attended: true })).ok).toBe(true)
    }
    expect((await listOf(bench.db, id)).toSorted()).toEqual(['Ada going', 'Jana going', 'Mehmet going'])
    // Mehmet is active already: there is nothing to finish.
    expect(await onboardingsToFinish(bench.db)).toEqual([ada.ambassadorId])
  })

  test('is possible from the morning of the day on, and long after', async () => {
    const { id, ambassadorId, ctx } = await aDoor()
    const tap = (now: string) =>
      setAttendance({ ...ctx, now: Temporal.Instant.from(now) }, id, { ambassadorId, attended: true })
    expect(await tap('2026-11-25T22:59:59Z')).toEqual({ ok: false, reason: 'too-early' })
    expect((await tap('2026-11-25T23:00:00Z')).ok).toBe(true)
    expect((await tap('2027-02-01T09:00:00Z')).ok).toBe(true)
  })

  test('is refused for an event that was called off or never was, and for people who do not take part', async () => {
    const { id, ambassadorId, ctx } = await aDoor()
    const left = await anAmbassador(bench.db, { state: 'left' })
    for (const unknown of [left.ambassadorId, NOBODY]) {
      expect(await setAttendance(ctx, id, { ambassadorId: unknown, attended: true })).toEqual({
        ok: false,
        reason: 'not-taking-part',
      })
      expect((await setAttendance(ctx, id, { ambassadorId: unknown, attended: false })).ok).toBe(true)
    }
    for (const unknown of [NOBODY, 'keiner', '']) {
      expect(await setAttendance(ctx, unknown, { ambassadorId, attended: true })).toEqual({
        ok: false,
        reason: 'unknown-event',
      })
    }
    await cancelEvent({ ...ctx, now: bench.ctx().now }, id)
    expect(await setAttendance(ctx, id, { ambassadorId, attended: true })).toEqual({
      ok: false,
      reason: 'cancelled',
    })
    expect(await onboardingsToFinish(bench.db)).toEqual([])
  })
})

describe('when somebody first attended', () => {
  test('is the earliest moment at this kind of event; whoever never did is not in it', async () => {
    const first = await aDoor()
    const second = await anEvent(bench, { kind: 'kick-off', day: '2026-12-03' })
    const { ambassadorId, ctx } = first
    const later = { ...ctx, now: Temporal.Instant.from('2026-12-03T09:00:00Z') }
    await setAttendance(later, second, { ambassadorId, attended: true })
    await setAttendance(ctx, first.id, { ambassadorId, attended: true })
    const asked = [ambassadorId, NOBODY]
    expect(await selectFirstAttendance(bench.db, 'kick-off', asked)).toEqual(
      new Map([[ambassadorId, new Date(AT_THE_DOOR.epochMilliseconds)]]),
    )
    expect(await selectFirstAttendance(bench.db, 'photo', asked)).toEqual(new Map())
    expect(await selectFirstAttendance(bench.db, 'kick-off', [])).toEqual(new Map())
  })
})
