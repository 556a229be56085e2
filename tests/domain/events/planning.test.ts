import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  addEvent,
  cancelEvent,
  editEvent,
  listEventPlan,
  listNextEvents,
  readEventDesk,
  signOff,
  signUp,
} from '#app/domain/events/events.server.ts'
import { auditOf, mailsTo } from '#tests/support/ambassadors.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aCommsContext, anEvent, anEventInput, listOf, somePeople } from '#tests/support/events.ts'
import { anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()
const NOWHERE = ['00000000-0000-4000-8000-000000000000', 'kein-termin', '']

async function aFullEvent() {
  const id = await anEvent(bench, { places: 1 })
  const people = await somePeople(bench, 'Jana', 'Mehmet', 'Ada')
  for (const person of people) await signUp(person, id)
  const [jana, mehmet, ada] = people.map(({ actor }) => actor.accountId)
  return { id, people, jana: jana ?? '', mehmet: mehmet ?? '', ada: ada ?? '' }
}

const stored = async (id: string) => {
  const desk = await readEventDesk(bench.ctx(), id)
  if (!desk) throw new Error('There is no such event')
  return desk
}

describe('planning an event', () => {
  test('keeps what was entered, with its times as instants and its agenda in order', async () => {
    const agenda = [
      { title: 'Licht', minutes: 20 },
      { title: 'Ausprobieren', minutes: 40 },
      { title: 'Licht', minutes: 5 },
    ]
    const id = await anEvent(bench, { places: 12, cost: 125_000, speaker: 'Jule Petersen', agenda })
    const desk = await stored(id)
    expect(desk.event).toMatchObject({
      title: 'Foto-Workshop',
      startsAt: new Date('2026-11-26T09:00:00Z'),
      endsAt: new Date('2026-11-26T11:00:00Z'),
      places: 12,
      costCents: 125_000,
      videoUrl: null,
      sequence: 0,
      revision: 0,
    })
    expect(desk.agenda).toEqual(agenda)
    expect((await auditOf(bench.db, id)).map(({ action }) => action)).toEqual(['event.added'])
  })

  test('in the past is refused, to the minute', async () => {
    const ctx = await aCommsContext(bench)
    const input = anEventInput({ day: '2026-11-19', from: '10:00', to: '12:00' })
    expect(await addEvent(ctx, input)).toEqual({ ok: false, reason: 'in-the-past' })
    expect((await addEvent(ctx, { ...input, from: '10:01' })).ok).toBe(true)
  })
})

describe('the plan', () => {
  test('shows what comes, the next one first, and what is over, the latest first, with counts', async () => {
    const { id } = await aFullEvent()
    const sooner = await anEvent(bench, { day: '2026-11-20', title: 'Bald' })
    const soonest = await anEvent(bench, { day: '2026-11-19', from: '14:00', to: '15:00', title: 'Heute' })
    const ids = (events: Array<{ id: string }>) => events.map(event => event.id)
    const now = await listEventPlan(bench.ctx())
    expect(ids(now.coming)).toEqual([soonest, sooner, id])
    expect(now.coming.at(-1)).toMatchObject({ going: 1, waiting: 2, attended: 0 })
    const later = await listEventPlan(bench.ctx({ now: Temporal.Instant.from('2026-11-25T09:00:00Z') }))
    expect([ids(later.coming), ids(later.past)]).toEqual([[id], [sooner, soonest]])
  })

  test('for a short look leaves out what was called off', async () => {
    const id = await anEvent(bench)
    const off = await anEvent(bench, { day: '2026-11-20' })
    await cancelEvent(await aCommsContext(bench), off)
    expect((await listNextEvents(bench.ctx(), 3)).map(event => event.id)).toEqual([id])
  })
})

describe('changing an event', () => {
  test('tells whoever comes or waits when the time is another one, and counts on', async () => {
    const { id, jana, mehmet } = await aFullEvent()
    const edited = await editEvent(await aCommsContext(bench), id, {
      ...anEventInput({ places: 1, from: '13:00', to: '15:00' }),
      revision: 0,
    })
    expect(edited).toEqual({ ok: true, value: { told: 3 } })
    expect((await stored(id)).event).toMatchObject({
      startsAt: new Date('2026-11-26T12:00:00Z'),
      sequence: 1,
      revision: 1,
      changedAt: new Date(TEST_NOW.epochMilliseconds),
    })
    expect(await mailsTo(bench.db, jana)).toEqual(['event-changed', 'event-signed-up'])
    expect(await mailsTo(bench.db, mehmet)).toEqual(['event-changed', 'event-waiting'])
  })

  test('of material, costs or agenda tells nobody', async () => {
    const { id, jana } = await aFullEvent()
    const input = anEventInput({ places: 1, material: 'Stift', cost: 1, agenda: [] })
    expect(await editEvent(await aCommsContext(bench), id, { ...input, revision: 0 })).toEqual({
      ok: true,
      value: { told: 0 },
    })
    expect((await stored(id)).event).toMatchObject({ sequence: 0, revision: 1, material: 'Stift' })
    expect((await stored(id)).agenda).toEqual([])
    expect(await mailsTo(bench.db, jana)).toEqual(['event-signed-up'])
  })

  test('to more places lets the first ones move up; they get one mail that says everything', async () => {
    const { id, jana, mehmet, ada } = await aFullEvent()
    const input = anEventInput({ places: 2, title: 'Fotos für alle' })
    const edited = await editEvent(await aCommsContext(bench), id, { ...input, revision: 0 })
    expect(edited).toEqual({ ok: true, value: { told: 2 } })
    expect(await listOf(bench.db, id)).toEqual(['Jana going', 'Mehmet going', 'Ada waiting'])
    expect(await mailsTo(bench.db, jana)).toEqual(['event-changed', 'event-signed-up'])
    expect(await mailsTo(bench.db, mehmet)).toEqual(['event-moved-up', 'event-waiting'])
    expect(await mailsTo(bench.db, ada)).toEqual(['event-changed', 'event-waiting'])
  })

  test('to no limit lets everybody in; to fewer places takes nobody’s away', async () => {
    const { id, people } = await aFullEvent()
    const ctx = await aCommsContext(bench)
    await editEvent(ctx, id, { ...anEventInput(), revision: 0 })
    expect(await listOf(bench.db, id)).toEqual(['Jana going', 'Mehmet going', 'Ada going'])
    await editEvent(ctx, id, { ...anEventInput({ places: 1 }), revision: 1 })
    expect(await listOf(bench.db, id)).toEqual(['Jana going', 'Mehmet going', 'Ada going'])
    const [jana] = people
    if (!jana) throw new Error('nobody')
    await signOff(jana, id)
    expect(await signUp({ ...jana, now: jana.now.add({ hours: 1 }) }, id)).toEqual({
      ok: true,
      value: 'waiting',
    })
  })

  test('of two who fill in the form at the same time the second is told, and nothing of theirs is stored', async () => {
    const { id, jana } = await aFullEvent()
    const ctx = await aCommsContext(bench)
    await editEvent(ctx, id, { ...anEventInput({ places: 1, title: 'Erste' }), revision: 0 })
    const second = await editEvent(ctx, id, { ...anEventInput({ places: 9, title: 'Zweite' }), revision: 0 })
    expect(second).toEqual({ ok: false, reason: 'stale' })
    expect((await stored(id)).event).toMatchObject({ title: 'Erste', places: 1, revision: 1 })
    expect(await mailsTo(bench.db, jana)).toEqual(['event-changed', 'event-signed-up'])
  })

  test('sent twice is once: the second time there is nothing to change', async () => {
    const { id, jana } = await aFullEvent()
    const form = { ...anEventInput({ places: 1, title: 'Neu' }), revision: 0 }
    const ctx = await aCommsContext(bench)
    expect(await editEvent(ctx, id, form)).toEqual({ ok: true, value: { told: 3 } })
    expect(await editEvent(ctx, id, form)).toEqual({ ok: true, value: { told: 0 } })
    expect(await mailsTo(bench.db, jana)).toHaveLength(2)
  })

  test('cannot move it into the past; what is over can still be given its costs, and tells nobody', async () => {
    const { id, jana } = await aFullEvent()
    const ctx = await aCommsContext(bench)
    const past = { ...anEventInput({ day: '2026-11-18' }), revision: 0 }
    expect(await editEvent(ctx, id, past)).toEqual({ ok: false, reason: 'in-the-past' })
    const later = { ...ctx, now: Temporal.Instant.from('2026-12-01T09:00:00Z') }
    const input = anEventInput({ cost: 48_000, places: 5, title: 'Foto-Workshop im Herbst' })
    expect(await editEvent(later, id, { ...input, revision: 0 })).toEqual({ ok: true, value: { told: 0 } })
    expect((await stored(id)).event).toMatchObject({ costCents: 48_000, sequence: 0 })
    expect(await listOf(bench.db, id)).toEqual(['Jana going', 'Mehmet waiting', 'Ada waiting'])
    expect(await mailsTo(bench.db, jana)).toEqual(['event-signed-up'])
  })

  test('is not possible once it is called off, or when there is none', async () => {
    const id = await anEvent(bench)
    const ctx = await aCommsContext(bench)
    await cancelEvent(ctx, id)
    const form = { ...anEventInput({ title: 'Neu' }), revision: 1 }
    expect(await editEvent(ctx, id, form)).toEqual({ ok: false, reason: 'cancelled' })
    for (const unknown of NOWHERE) {
      expect(await editEvent(ctx, unknown, form)).toEqual({ ok: false, reason: 'unknown-event' })
      expect(await readEventDesk(ctx, unknown)).toBeUndefined()
    }
  })
})

describe('calling an event off', () => {
  test('tells whoever comes or waits, once', async () => {
    const { id, jana, ada } = await aFullEvent()
    const ctx = await aCommsContext(bench)
    expect(await cancelEvent(ctx, id)).toEqual({ ok: true, value: undefined })
    expect(await cancelEvent(ctx, id)).toEqual({ ok: true, value: undefined })
    expect(await mailsTo(bench.db, jana)).toEqual(['event-cancelled', 'event-signed-up'])
    expect(await mailsTo(bench.db, ada)).toEqual(['event-cancelled', 'event-waiting'])
    expect((await stored(id)).event).toMatchObject({ sequence: 1, revision: 1 })
    expect((await auditOf(bench.db, id)).filter(({ action }) => action === 'event.cancelled')).toHaveLength(1)
  })

  test('does not reach people who left the programme or whose account is closed', async () => {
    const { id, people, jana, mehmet } = await aFullEvent()
    await bench.db
      .updateTable('participationSpell')
      .set({ state: 'left' })
      .where('ambassadorId', '=', people[0]?.actor.ambassadorId ?? '')
      .execute()
    await bench.db
      .updateTable('account')
      .set({ deactivatedAt: TEST_NOW.toString() })
      .where('id', '=', mehmet)
      .execute()
    await cancelEvent(await aCommsContext(bench), id)
    expect(await mailsTo(bench.db, jana)).toEqual(['event-signed-up'])
    expect(await mailsTo(bench.db, mehmet)).toEqual(['event-waiting'])
  })

  test('is too late once it has begun, and there must be one', async () => {
    const id = await anEvent(bench)
    const ctx = { ...(await aCommsContext(bench)), now: Temporal.Instant.from('2026-11-26T09:00:00Z') }
    expect(await cancelEvent(ctx, id)).toEqual({ ok: false, reason: 'started' })
    for (const unknown of NOWHERE) {
      expect(await cancelEvent(ctx, unknown)).toEqual({ ok: false, reason: 'unknown-event' })
    }
  })
})

test('comms sees who comes by name, who waits by time, and who could be signed up', async () => {
  const { id } = await aFullEvent()
  await anAmbassador(bench.db, { name: 'Zoe' })
  await anAmbassador(bench.db, { name: 'Weg', state: 'left' })
  const desk = await stored(id)
  expect(desk.going.map(({ name }) => name)).toEqual(['Jana'])
  expect(desk.waiting.map(({ name }) => name)).toEqual(['Mehmet', 'Ada'])
  expect(desk.others.map(({ name }) => name)).toEqual(['Zoe'])
})
