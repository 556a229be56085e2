import { describe, expect, test } from 'vitest'
import { cancelEvent, readEventDesk, signUp } from '#app/domain/events/events.server.ts'
import * as event from '#app/routes/events/event.route.tsx'
import * as events from '#app/routes/events/events.route.tsx'
import * as programme from '#app/routes/programme/programme.route.tsx'
import * as today from '#app/routes/today/today.route.tsx'
import { callRoute, sentTo, thrownStatus } from '#tests/support/call-route.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aCommsContext, anEvent, listOf, somePeople } from '#tests/support/events.ts'
import { anAccount } from '#tests/support/people.ts'

const bench = useTestBench()
const NOWHERE = ['00000000-0000-4000-8000-000000000000', 'kein-termin', '']
const VIDEO = 'https://video.lindental.example/foto'

async function two() {
  const [jana, mehmet] = await somePeople(bench, 'Jana', 'Mehmet')
  if (!jana || !mehmet) throw new Error('nobody')
  return { jana, mehmet }
}

describe('/termine', () => {
  test('shows what is coming with free places and the own part, and where one has been', async () => {
    const { jana, mehmet } = await two()
    const full = await anEvent(bench, { title: 'Voll', places: 1 })
    const open = await anEvent(bench, { title: 'Offen', day: '2026-11-27' })
    const off = await anEvent(bench, { title: 'Abgesagt', day: '2026-11-28' })
    await signUp(mehmet, full)
    await signUp(jana, full)
    await cancelEvent(await aCommsContext(bench), off)
    const loaded = await callRoute(events.loader, jana)
    expect(loaded.coming).toMatchObject([
      { id: full, free: 0, own: 'waiting', cancelled: false },
      { id: open, free: null, own: null },
    ])
    expect(loaded.past).toEqual([])
    const later = { ...mehmet, now: mehmet.now.add({ hours: 24 * 9 }) }
    expect(await callRoute(events.loader, later)).toMatchObject({
      coming: [],
      past: [{ id: full, own: 'going', attended: false }],
    })
  })

  test('keeps an event that was called off in sight of whoever had signed up', async () => {
    const { jana } = await two()
    const off = await anEvent(bench)
    await signUp(jana, off)
    await cancelEvent(await aCommsContext(bench), off)
    expect((await callRoute(events.loader, jana)).coming).toMatchObject([{ id: off, cancelled: true }])
  })
})

describe('/termine/:id', () => {
  test('shows the link to the meeting only to people who come, and the costs to none of them', async () => {
    const { jana, mehmet } = await two()
    const id = await anEvent(bench, { videoUrl: VIDEO, places: 1, cost: 987_654 })
    const asked = { params: { id } }
    const before = await callRoute(event.loader, jana, asked)
    expect(before).toMatchObject({ hasVideo: true, own: null, free: 1, closed: null })
    await signUp(jana, id)
    await signUp(mehmet, id)
    const going = await callRoute(event.loader, jana, asked)
    const waiting = await callRoute(event.loader, mehmet, asked)
    expect(going).toMatchObject({ own: 'going', position: null, event: { videoUrl: VIDEO } })
    expect(waiting).toMatchObject({ own: 'waiting', position: 1, event: { videoUrl: null } })
    for (const page of [before, waiting]) expect(JSON.stringify(page)).not.toContain(VIDEO)
    for (const page of [before, going, waiting]) {
      expect(JSON.stringify(page)).not.toContain('987654')
      expect(JSON.stringify(page)).not.toContain('Mehmet')
    }
  })

  test('signs up, puts on the waiting list, and signs off, and says which', async () => {
    const { jana, mehmet } = await two()
    const id = await anEvent(bench, { places: 1 })
    const press = (ctx: typeof jana, intent: string) =>
      sentTo(callRoute(event.action, ctx, { params: { id }, form: { intent } }))
    expect(await press(jana, 'sign-up')).toBe(`/termine/${id}?notice=event-signed-up`)
    expect(await press(mehmet, 'sign-up')).toBe(`/termine/${id}?notice=event-waiting`)
    expect(await press(jana, 'sign-off')).toBe(`/termine/${id}?notice=event-signed-off`)
    expect(await listOf(bench.db, id)).toEqual(['Jana cancelled', 'Mehmet going'])
  })

  test('says on the page why it is too late', async () => {
    const { jana } = await two()
    const id = await anEvent(bench)
    const late = { ...jana, now: jana.now.add({ hours: 24 * 8 }) }
    const asked = { params: { id }, form: { intent: 'sign-up' } }
    expect(await callRoute(event.action, late, asked)).toEqual({ refused: 'started' })
  })

  test.each(NOWHERE)('an event that does not exist is not found: %j', async id => {
    const { jana } = await two()
    expect(await thrownStatus(() => callRoute(event.loader, jana, { params: { id } }))).toBe(404)
    for (const intent of ['sign-up', 'sign-off', 'party']) {
      const asked = { params: { id }, form: { intent } }
      expect(await thrownStatus(() => callRoute(event.action, jana, asked))).toBe(404)
    }
  })

  test('a form that says nothing changes nothing', async () => {
    const { jana } = await two()
    const id = await anEvent(bench)
    expect(await thrownStatus(() => callRoute(event.action, jana, { params: { id }, form: {} }))).toBe(404)
    expect((await readEventDesk(bench.ctx(), id))?.going).toEqual([])
  })
})

describe('the pages where a day begins', () => {
  test('name an ambassador’s next event, and nothing to whoever only waits', async () => {
    const { jana, mehmet } = await two()
    const later = await anEvent(bench, { title: 'Später', day: '2026-12-03' })
    const next = await anEvent(bench, { title: 'Bald', places: 1 })
    for (const id of [later, next]) await signUp(jana, id)
    await signUp(mehmet, next)
    expect((await callRoute(today.loader, jana)).nextEvent).toMatchObject({ id: next, title: 'Bald' })
    expect((await callRoute(today.loader, mehmet)).nextEvent).toBeUndefined()
  })

  test('name the next three events to comms', async () => {
    const ids: string[] = []
    for (const day of ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'])
      ids.push(await anEvent(bench, { day }))
    const { nextEvents } = await callRoute(programme.loader, await aCommsContext(bench))
    expect(nextEvents.map(({ id }) => id)).toEqual(ids.slice(0, 3))
  })
})

test.each(['comms', 'hr', 'oversight', 'admin'] as const)('%s does not sign up', async role => {
  const ctx = bench.ctx({ actor: await anAccount(bench.db, [role]) })
  expect(await thrownStatus(() => callRoute(events.loader, ctx))).toBe(403)
  const asked = { params: { id: await anEvent(bench) }, form: { intent: 'sign-up' } }
  expect(await thrownStatus(() => callRoute(event.action, ctx, asked))).toBe(403)
})
