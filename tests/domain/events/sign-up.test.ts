import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  cancelEvent,
  signOff,
  signOffEverywhere,
  signOffPerson,
  signUp,
  signUpPerson,
} from '#app/domain/events/events.server.ts'
import {
  freePlaces,
  stateFor,
  waitingPosition,
  whoMovesUp,
} from '#app/domain/events/signing-up/places.rules.ts'
import { takesPart } from '#app/domain/events/signing-up/takes-part.rules.ts'
import type { AmbassadorActor } from '#app/domain/kernel/context.ts'
import { auditOf, mailsTo } from '#tests/support/ambassadors.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aCommsContext, anEvent, listOf, somePeople } from '#tests/support/events.ts'
import { anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()
const STARTED = Temporal.Instant.from('2026-11-26T09:00:00Z')
const NOBODY = '00000000-0000-4000-8000-000000000000'

describe('places', () => {
  const queue = (...states: Array<'going' | 'waiting' | 'cancelled'>) =>
    states.map((state, index) => ({ ambassadorId: `p${index}`, state }))

  test('are free until they are taken, never fewer than none; without a limit there is room for everybody', () => {
    expect([freePlaces(2, 0), freePlaces(2, 2), freePlaces(2, 3), freePlaces(null, 99)]).toEqual([
      2,
      0,
      0,
      null,
    ])
  })

  test('taken ones mean waiting; people who signed off take none', () => {
    expect(stateFor(2, queue('going', 'going'))).toBe('waiting')
    expect(stateFor(2, queue('going', 'cancelled', 'waiting'))).toBe('going')
    expect(stateFor(null, queue('going', 'going'))).toBe('going')
  })

  test('that become free go to whoever waits longest', () => {
    const waiting = queue('going', 'waiting', 'cancelled', 'waiting', 'waiting')
    expect(whoMovesUp(1, waiting)).toEqual([])
    expect(whoMovesUp(3, waiting)).toEqual(['p1', 'p3'])
    expect(whoMovesUp(null, waiting)).toEqual(['p1', 'p3', 'p4'])
    expect(['p0', 'p1', 'p3', 'p4'].map(id => waitingPosition(waiting, id))).toEqual([null, 1, 2, 3])
  })

  test.each([
    ['onboarding', true],
    ['active', true],
    ['paused', true],
    ['applied', false],
    ['invited', false],
    ['left', false],
    [null, false],
  ] as const)('are for people in the programme: %s %s', (state, expected) => {
    expect(takesPart(state)).toBe(expected)
  })
})

describe('signing up', () => {
  test('takes a place, says so by mail, and is in the log', async () => {
    const id = await anEvent(bench)
    const [jana] = await somePeople(bench, 'Jana')
    if (!jana) throw new Error('nobody')
    expect(await signUp(jana, id)).toEqual({ ok: true, value: 'going' })
    expect(await mailsTo(bench.db, jana.actor.accountId)).toEqual(['event-signed-up'])
    expect((await auditOf(bench.db, id)).map(({ action }) => action)).toEqual([
      'event.added',
      'event.signed-up',
    ])
  })

  test('twice is once', async () => {
    const id = await anEvent(bench, { places: 1 })
    const [jana, mehmet] = await somePeople(bench, 'Jana', 'Mehmet')
    if (!jana || !mehmet) throw new Error('nobody')
    for (const person of [jana, jana, mehmet, mehmet]) await signUp(person, id)
    expect(await listOf(bench.db, id)).toEqual(['Jana going', 'Mehmet waiting'])
    expect(await mailsTo(bench.db, jana.actor.accountId)).toHaveLength(1)
    expect(await mailsTo(bench.db, mehmet.actor.accountId)).toEqual(['event-waiting'])
  })

  test('with the last place gone means waiting, in the order of signing up', async () => {
    const id = await anEvent(bench, { places: 1 })
    for (const person of await somePeople(bench, 'Jana', 'Mehmet', 'Ada')) await signUp(person, id)
    expect(await listOf(bench.db, id)).toEqual(['Jana going', 'Mehmet waiting', 'Ada waiting'])
  })

  test('ends when the event begins', async () => {
    const id = await anEvent(bench)
    const actor = await anAmbassador(bench.db)
    const at = (now: Temporal.Instant) => bench.ctx<AmbassadorActor>({ actor, now })
    expect(await signUp(at(STARTED), id)).toEqual({ ok: false, reason: 'started' })
    expect((await signUp(at(STARTED.subtract({ seconds: 1 })), id)).ok).toBe(true)
    expect(await signOff(at(STARTED), id)).toEqual({ ok: false, reason: 'started' })
  })

  test('is not possible for an event that was called off, or that never was', async () => {
    const id = await anEvent(bench)
    await cancelEvent(await aCommsContext(bench), id)
    const [jana] = await somePeople(bench, 'Jana')
    if (!jana) throw new Error('nobody')
    expect(await signUp(jana, id)).toEqual({ ok: false, reason: 'cancelled' })
    for (const unknown of [NOBODY, 'kein-termin', '']) {
      expect(await signUp(jana, unknown)).toEqual({ ok: false, reason: 'unknown-event' })
      expect(await signOff(jana, unknown)).toEqual({ ok: false, reason: 'unknown-event' })
    }
  })

  test.each(['applied', 'invited', 'left'] as const)('is not for somebody who is %s', async state => {
    const id = await anEvent(bench)
    const ctx = bench.ctx<AmbassadorActor>({ actor: await anAmbassador(bench.db, { state }) })
    expect(await signUp(ctx, id)).toEqual({ ok: false, reason: 'not-taking-part' })
    expect(await listOf(bench.db, id)).toEqual([])
  })

  test.each(['onboarding', 'paused'] as const)('is for somebody who is %s', async state => {
    const id = await anEvent(bench)
    const ctx = bench.ctx<AmbassadorActor>({ actor: await anAmbassador(bench.db, { state }) })
    expect((await signUp(ctx, id)).ok).toBe(true)
  })
})

describe('signing off', () => {
  test('lets whoever waits longest move up, in the same moment and with a mail', async () => {
    const id = await anEvent(bench, { places: 1 })
    const people = await somePeople(bench, 'Jana', 'Mehmet', 'Ada')
    for (const person of people) await signUp(person, id)
    const [jana, mehmet, ada] = people
    if (!jana || !mehmet || !ada) throw new Error('nobody')
    expect(await signOff(jana, id)).toEqual({ ok: true, value: undefined })
    expect(await listOf(bench.db, id)).toEqual(['Jana cancelled', 'Mehmet going', 'Ada waiting'])
    expect(await mailsTo(bench.db, mehmet.actor.accountId)).toEqual(['event-moved-up', 'event-waiting'])
    expect(await mailsTo(bench.db, ada.actor.accountId)).toEqual(['event-waiting'])
  })

  test('from the waiting list moves nobody', async () => {
    const id = await anEvent(bench, { places: 1 })
    const [jana, mehmet, ada] = await somePeople(bench, 'Jana', 'Mehmet', 'Ada')
    if (!jana || !mehmet || !ada) throw new Error('nobody')
    for (const person of [jana, mehmet, ada]) await signUp(person, id)
    await signOff(mehmet, id)
    expect(await listOf(bench.db, id)).toEqual(['Jana going', 'Mehmet cancelled', 'Ada waiting'])
  })

  test('twice is once: nobody else moves up', async () => {
    const id = await anEvent(bench, { places: 1 })
    const [jana, mehmet, ada] = await somePeople(bench, 'Jana', 'Mehmet', 'Ada')
    if (!jana || !mehmet || !ada) throw new Error('nobody')
    for (const person of [jana, mehmet, ada]) await signUp(person, id)
    await signOff(jana, id)
    expect(await signOff(jana, id)).toEqual({ ok: true, value: undefined })
    expect(await listOf(bench.db, id)).toEqual(['Jana cancelled', 'Mehmet going', 'Ada waiting'])
  })

  test('and signing up again means standing at the end', async () => {
    const id = await anEvent(bench, { places: 1 })
    const [jana, mehmet] = await somePeople(bench, 'Jana', 'Mehmet')
    if (!jana || !mehmet) throw new Error('nobody')
    for (const person of [jana, mehmet]) await signUp(person, id)
    await signOff(jana, id)
    const later = { ...jana, now: jana.now.add({ hours: 1 }) }
    expect(await signUp(later, id)).toEqual({ ok: true, value: 'waiting' })
    expect(await listOf(bench.db, id)).toEqual(['Mehmet going', 'Jana waiting'])
  })

  test('of somebody who never signed up changes nothing', async () => {
    const id = await anEvent(bench)
    const [jana] = await somePeople(bench, 'Jana')
    if (!jana) throw new Error('nobody')
    expect(await signOff(jana, id)).toEqual({ ok: true, value: undefined })
    expect(await listOf(bench.db, id)).toEqual([])
  })

  test('passes over somebody on the waiting list who left the programme meanwhile', async () => {
    const id = await anEvent(bench, { places: 1 })
    const [jana, mehmet, ada] = await somePeople(bench, 'Jana', 'Mehmet', 'Ada')
    if (!jana || !mehmet || !ada) throw new Error('nobody')
    for (const person of [jana, mehmet, ada]) await signUp(person, id)
    await bench.db
      .updateTable('participationSpell')
      .set({ state: 'left' })
      .where('ambassadorId', '=', mehmet.actor.ambassadorId)
      .execute()
    await signOff(jana, id)
    expect(await listOf(bench.db, id)).toEqual(['Jana cancelled', 'Mehmet waiting', 'Ada going'])
  })
})

describe('comms', () => {
  test('signs somebody up who asked for it, on the same list as everybody', async () => {
    const id = await anEvent(bench, { places: 1 })
    const comms = await aCommsContext(bench)
    const jana = await anAmbassador(bench.db, { name: 'Jana' })
    const mehmet = await anAmbassador(bench.db, { name: 'Mehmet' })
    expect(await signUpPerson(comms, id, jana.ambassadorId)).toEqual({ ok: true, value: 'going' })
    expect(await signUpPerson(comms, id, mehmet.ambassadorId)).toEqual({ ok: true, value: 'waiting' })
    expect(await signUpPerson(comms, id, NOBODY)).toEqual({ ok: false, reason: 'not-taking-part' })
    expect(await mailsTo(bench.db, jana.accountId)).toEqual(['event-signed-up'])
    await signOffPerson(comms, id, jana.ambassadorId)
    expect((await listOf(bench.db, id)).toSorted()).toEqual(['Jana cancelled', 'Mehmet going'])
  })
})

describe('leaving the programme', () => {
  test('frees every place in what is still to come, and nothing of what has been', async () => {
    const [first, second] = [await anEvent(bench, { places: 1 }), await anEvent(bench)]
    const past = await anEvent(bench, { day: '2026-11-20' })
    const [jana, mehmet] = await somePeople(bench, 'Jana', 'Mehmet')
    if (!jana || !mehmet) throw new Error('nobody')
    for (const id of [first, second, past]) await signUp(jana, id)
    await signUp(mehmet, first)
    const ctx = bench.ctx({ now: Temporal.Instant.from('2026-11-23T09:00:00Z') })
    expect(await signOffEverywhere(ctx, jana.actor.ambassadorId)).toBe(2)
    expect(await listOf(bench.db, first)).toEqual(['Jana cancelled', 'Mehmet going'])
    expect(await listOf(bench.db, second)).toEqual(['Jana cancelled'])
    expect(await listOf(bench.db, past)).toEqual(['Jana going'])
    expect(await signOffEverywhere(ctx, jana.actor.ambassadorId)).toBe(0)
  })
})
