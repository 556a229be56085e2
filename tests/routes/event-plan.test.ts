import { describe, expect, test } from 'vitest'
import { listEventPlan, readEventDesk, signUp } from '#app/domain/events/events.server.ts'
import { agendaText } from '#app/domain/events/planning/agenda.rules.ts'
import * as addEvent from '#app/routes/events/add-event.route.tsx'
import * as attendance from '#app/routes/events/attendance.route.tsx'
import * as desk from '#app/routes/events/event-desk.route.tsx'
import * as plan from '#app/routes/events/event-plan.route.tsx'
import { callRoute, fieldErrors, sentTo, thrownStatus } from '#tests/support/call-route.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aCommsContext, anEvent, listOf, somePeople } from '#tests/support/events.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()
const NOWHERE = ['00000000-0000-4000-8000-000000000000', 'kein-termin', '']

const form = {
  kind: 'writing',
  title: 'Schreib-Workshop',
  description: 'Einen Vormittag lang schreiben.',
  day: '2026-11-26',
  from: '10:00',
  to: '12:00',
  place: 'Bibliothek',
  videoUrl: '',
  places: '8',
  speaker: '',
  cost: '480',
  material: '',
  agenda: '60 Schreiben\n30 Lesen',
}

async function aDesk() {
  const comms = await aCommsContext(bench)
  const id = await anEvent(bench, { places: 1 })
  const post = (fields: Record<string, string>) =>
    callRoute(desk.action, comms, { params: { id }, form: fields })
  return { comms, id, post, page: `/veranstaltungen/${id}` }
}

const stored = async (id: string) => (await readEventDesk(bench.ctx(), id))?.event

describe('/veranstaltungen', () => {
  test('shows what is planned with counts and where it stands', async () => {
    const id = await anEvent(bench, { places: 4 })
    for (const person of await somePeople(bench, 'Jana', 'Mehmet')) await signUp(person, id)
    const loaded = await callRoute(plan.loader, await aCommsContext(bench))
    expect(loaded.coming).toMatchObject([{ id, going: 2, waiting: 0, places: 4, state: 'coming' }])
    expect(loaded.past).toEqual([])
  })
})

describe('/veranstaltungen/neu', () => {
  test.each([
    ['?vorlage=photo', 'photo'],
    ['', 'kick-off'],
    ['?vorlage=party', 'kick-off'],
  ])('%j begins with the template of a %s', async (query, kind) => {
    const asked = { path: `/veranstaltungen/neu${query}` }
    const loaded = await callRoute(addEvent.loader, await aCommsContext(bench), asked)
    expect(loaded.kind).toBe(kind)
    expect(agendaText(loaded.template.agenda)).toContain('Ankommen und Kennenlernen')
  })

  test('plans the event and shows it', async () => {
    const comms = await aCommsContext(bench)
    const to = await sentTo(callRoute(addEvent.action, comms, { form }))
    const [planned] = (await listEventPlan(bench.ctx())).coming
    expect(to).toBe(`/veranstaltungen/${planned?.id}?notice=event-added`)
    expect(await stored(planned?.id ?? '')).toMatchObject({ title: 'Schreib-Workshop', costCents: 48_000 })
  })

  test.each([
    [
      'nothing',
      {},
      { kind: ['required'], title: ['required'], day: ['required'], from: ['required'], to: ['required'] },
    ],
    ['a day that is over', { ...form, day: '2026-11-18' }, { day: ['in-the-past'] }],
    ['an end before the beginning', { ...form, to: '09:00' }, { to: ['event-ends-before-it-begins'] }],
    ['neither place nor link', { ...form, place: '' }, { place: ['place-or-link'] }],
  ])('%s: says at the field what is wrong and plans nothing', async (_case, given, errors) => {
    expect(
      await fieldErrors(callRoute(addEvent.action, await aCommsContext(bench), { form: given })),
    ).toEqual(errors)
    expect((await listEventPlan(bench.ctx())).coming).toEqual([])
  })
})

describe('/veranstaltungen/:id', () => {
  test('saves changes, and says whether people are told', async () => {
    const { id, post, page } = await aDesk()
    const [jana] = await somePeople(bench, 'Jana')
    if (!jana) throw new Error('nobody')
    await signUp(jana, id)
    const save = { ...form, intent: 'save' }
    expect(await sentTo(post({ ...save, revision: '0' }))).toBe(`${page}?notice=event-saved-told`)
    expect(await sentTo(post({ ...save, cost: '500', revision: '1' }))).toBe(`${page}?notice=event-saved`)
    expect(await stored(id)).toMatchObject({ title: 'Schreib-Workshop', costCents: 50_000, revision: 2 })
  })

  test('a form somebody else was faster than is refused as a whole, with what was typed still in it', async () => {
    const { id, post } = await aDesk()
    await post({ ...form, intent: 'save', revision: '0' })
    const refused = await post({ ...form, title: 'Zu spät getippt', intent: 'save', revision: '0' })
    expect(await fieldErrors(refused)).toEqual({ '': ['stale'] })
    expect(JSON.stringify(refused)).toContain('Zu spät getippt')
    expect(await stored(id)).toMatchObject({ title: 'Schreib-Workshop', revision: 1 })
  })

  test('a move into the past and a mistake are said at their fields', async () => {
    const { post } = await aDesk()
    const save = { ...form, intent: 'save', revision: '0' }
    expect(await fieldErrors(post({ ...save, day: '2026-11-18' }))).toEqual({ day: ['in-the-past'] })
    expect(await fieldErrors(post({ ...save, cost: 'viel' }))).toEqual({ cost: ['not-an-amount'] })
  })

  test('signs people up and off who asked for it, and calls the event off once', async () => {
    const { id, post, page } = await aDesk()
    const jana = await anAmbassador(bench.db, { name: 'Jana' })
    const mehmet = await anAmbassador(bench.db, { name: 'Mehmet' })
    const left = await anAmbassador(bench.db, { state: 'left' })
    const notices: Array<string | null> = []
    for (const [intent, ambassadorId] of [
      ['add', jana.ambassadorId],
      ['add', mehmet.ambassadorId],
      ['add', left.ambassadorId],
      ['take-off', jana.ambassadorId],
    ] as const) {
      notices.push(await sentTo(post({ intent, ambassadorId })))
    }
    expect(notices).toEqual([
      `${page}?notice=event-person-going`,
      `${page}?notice=event-person-waiting`,
      `${page}?notice=event-person-not-taking-part`,
      `${page}?notice=event-person-off`,
    ])
    expect((await listOf(bench.db, id)).toSorted()).toEqual(['Jana cancelled', 'Mehmet going'])
    expect(await sentTo(post({ intent: 'cancel' }))).toBe(`${page}?notice=event-cancelled`)
    const late = { intent: 'add', ambassadorId: jana.ambassadorId }
    expect(await sentTo(post(late))).toBe(`${page}?notice=event-already-cancelled`)
    const save = { ...form, intent: 'save', revision: '1' }
    expect(await fieldErrors(post(save))).toEqual({ '': ['cancelled'] })
  })

  test.each([{}, { intent: 'party' }, { intent: 'add' }, { intent: 'add', ambassadorId: '17' }])(
    '%j changes nothing',
    async fields => {
      const { id, post, page } = await aDesk()
      expect(await sentTo(post(fields as Record<string, string>))).toBe(`${page}?notice=event-choose-person`)
      expect(await stored(id)).toMatchObject({ revision: 0, cancelledAt: null })
    },
  )

  test.each(NOWHERE)('an event that does not exist is not found: %j', async id => {
    const comms = await aCommsContext(bench)
    expect(await thrownStatus(() => callRoute(desk.loader, comms, { params: { id } }))).toBe(404)
    expect(await thrownStatus(() => callRoute(attendance.loader, comms, { params: { id } }))).toBe(404)
    const save = { ...form, intent: 'save', revision: '0' }
    for (const fields of [{ intent: 'cancel' }, save]) {
      const asked = { params: { id }, form: fields }
      expect(await thrownStatus(() => callRoute(desk.action, comms, asked))).toBe(404)
    }
  })
})

describe('/veranstaltungen/:id/teilnahme', () => {
  async function aDoor() {
    const { comms, id } = await aDesk()
    const [jana, mehmet] = await somePeople(bench, 'Jana', 'Mehmet')
    if (!jana || !mehmet) throw new Error('nobody')
    await signUp(jana, id)
    await signUp(mehmet, id)
    const there = { ...comms, now: comms.now.add({ hours: 24 * 7 }) }
    const tap = (fields: Record<string, string>, ctx = there) =>
      sentTo(callRoute(attendance.action, ctx, { params: { id }, form: fields }))
    return { comms, there, id, tap, jana: jana.actor.ambassadorId, page: `/veranstaltungen/${id}/teilnahme` }
  }

  test('one tap notes, the next takes back, and the page stays where it was', async () => {
    const { there, id, tap, jana, page } = await aDoor()
    const load = () => callRoute(attendance.loader, there, { params: { id } })
    expect(await tap({ ambassadorId: jana, attended: 'yes' })).toBe(page)
    expect((await load()).people).toMatchObject([{ name: 'Jana', attendedAt: expect.any(Date) }])
    // Without a script the page loads anew, at the line that was tapped.
    const plain = { ambassadorId: jana, attended: 'no', script: 'off' }
    expect(await tap(plain)).toBe(`${page}#p-${jana}`)
    expect((await load()).people).toMatchObject([{ name: 'Jana', attendedAt: null }])
  })

  test('offers whoever waits and everybody else to be added', async () => {
    const { there, id } = await aDoor()
    await anAmbassador(bench.db, { name: 'Zoe' })
    const { others, refusal } = await callRoute(attendance.loader, there, { params: { id } })
    expect(others.map(({ name }) => name)).toEqual(['Mehmet', 'Zoe'])
    expect(refusal).toBeNull()
  })

  test('says before the day that it is too early, and what is not understood changes nothing', async () => {
    const { comms, there, id, tap, jana, page } = await aDoor()
    const early = await callRoute(attendance.loader, comms, { params: { id } })
    expect(early.refusal).toBe('too-early')
    expect(await tap({ ambassadorId: jana, attended: 'yes' }, comms)).toBe(`${page}?notice=event-too-early`)
    for (const fields of [
      {},
      { ambassadorId: '', attended: 'yes' },
      { ambassadorId: jana, attended: 'maybe' },
    ]) {
      expect(await tap(fields as Record<string, string>)).toBe(`${page}?notice=event-choose-person`)
    }
    const { people } = await callRoute(attendance.loader, there, { params: { id } })
    expect(people).toMatchObject([{ attendedAt: null }])
  })
})

test.each(['ambassador', 'hr', 'oversight', 'admin'] as const)('%s does not plan events', async role => {
  const ctx = bench.ctx({ actor: await anAccount(bench.db, [role]) })
  const params = { id: await anEvent(bench) }
  const loading = [
    () => callRoute(plan.loader, ctx),
    () => callRoute(addEvent.loader, ctx),
    () => callRoute(desk.loader, ctx, { params }),
    () => callRoute(attendance.loader, ctx, { params }),
  ]
  for (const load of loading) expect(await thrownStatus(load)).toBe(403)
  for (const action of [addEvent.action, desk.action, attendance.action]) {
    expect(await thrownStatus(() => callRoute(action, ctx, { params, form }))).toBe(403)
  }
})
