import { describe, expect, test } from 'vitest'
import type { AccountActor, AmbassadorActor } from '#app/domain/kernel/context.ts'
import { formOfTopic } from '#app/domain/topics/topic-form.rules.ts'
import { listOpenPicks, listTopicOptions, readSuggestion } from '#app/domain/topics/topics.server.ts'
import * as addTopic from '#app/routes/topics/add-topic.route.tsx'
import * as editTopic from '#app/routes/topics/edit-topic.route.tsx'
import * as library from '#app/routes/topics/library.route.tsx'
import * as suggestTopic from '#app/routes/topics/suggest-topic.route.tsx'
import * as suggestion from '#app/routes/topics/suggestion.route.tsx'
import * as suggestions from '#app/routes/topics/suggestions.route.tsx'
import * as topic from '#app/routes/topics/topic.route.tsx'
import * as topics from '#app/routes/topics/topics.route.tsx'
import { callRoute, fieldErrors, sentTo, thrownStatus } from '#tests/support/call-route.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAccount, anAmbassador } from '#tests/support/people.ts'
import { aPick, aSuggestion, aTopic, aTopicInput } from '#tests/support/topics.ts'

const bench = useTestBench()
const as = (actor: AccountActor) => bench.ctx({ actor })
const comms = async () => as(await anAccount(bench.db, ['comms']))

/** A whole topic as the browser sends it; every tick is left out. */
function topicForm(change: Record<string, string> = {}): Record<string, string> {
  const texts = Object.entries(formOfTopic(aTopicInput())).filter(([, value]) => typeof value === 'string')
  return { ...Object.fromEntries(texts as Array<[string, string]>), ...change }
}

/** What an action answered without leaving the page. */
async function refusal(answer: unknown) {
  const { data, init } = (await answer) as { data: { refused: string | null }; init: { status: number } }
  return { status: init.status, refused: data.refused }
}

describe('/themen', () => {
  test('is narrowed down by the address, for ambassadors and for comms', async () => {
    const jana = await anAmbassador(bench.db)
    await aTopic(bench.db, { title: 'Im Team', category: 'team' })
    await aTopic(bench.db, { title: 'Im Amt', category: 'beruf' })
    const path = '/themen?kategorie=team&minuten=99'
    const loaded = await callRoute(topics.loader, as(jana), { path })
    expect(loaded).toMatchObject({ total: 2, personal: true, filter: { kategorie: 'team', minuten: '' } })
    expect(loaded.topics.map(({ title }) => title)).toEqual(['Im Team'])
    expect((await callRoute(topics.loader, await comms(), { path: '/themen' })).personal).toBe(false)
  })
})

describe('/themen/:slug', () => {
  const ask = (person: AmbassadorActor, slug: string, form: Record<string, string>) =>
    callRoute(topic.action, as(person), { params: { slug }, form })

  test('takes the topic, keeps the draft, gives it back', async () => {
    const jana = await anAmbassador(bench.db)
    const { slug } = await aTopic(bench.db)
    const held = async () => listOpenPicks(bench.db, [jana.ambassadorId], TEST_NOW)
    expect(await sentTo(ask(jana, slug, { intent: 'pick' }))).toBe(`/themen/${slug}?notice=pick-taken`)
    expect(await sentTo(ask(jana, slug, { intent: 'pick' }))).toBe(`/themen/${slug}`)
    const saved = ask(jana, slug, { intent: 'save', draft: 'Erster Satz.\r\nZweiter.' })
    expect(await sentTo(saved)).toBe(`/themen/${slug}?notice=draft-saved`)
    expect(await held()).toMatchObject([{ slug, draft: 'Erster Satz.\nZweiter.' }])
    expect(await sentTo(ask(jana, slug, { intent: 'return' }))).toBe('/themen?notice=pick-returned')
    expect(await held()).toEqual([])
  })

  test('says why a topic cannot be taken', async () => {
    const [jana, mehmet] = [await anAmbassador(bench.db), await anAmbassador(bench.db)]
    const { slug } = await aTopic(bench.db)
    const retired = await aTopic(bench.db, { retiredAt: '2026-01-01T08:00:00Z' })
    await ask(mehmet, slug, { intent: 'pick' })
    expect(await refusal(ask(jana, slug, { intent: 'pick' }))).toEqual({
      status: 409,
      refused: 'held-by-others',
    })
    expect(await refusal(ask(jana, retired.slug, { intent: 'pick' }))).toMatchObject({ refused: 'retired' })
    const despiteOthers = ask(jana, slug, { intent: 'pick', despiteOthers: 'on' })
    expect(await sentTo(despiteOthers)).toContain('notice=pick-taken')
  })

  test('hands back a text that cannot be kept, and a button nobody made', async () => {
    const jana = await anAmbassador(bench.db)
    const { slug } = await aTopic(bench.db)
    const lost = ask(jana, slug, { intent: 'save', draft: 'Noch da.' })
    expect(await refusal(lost)).toEqual({ status: 409, refused: 'not-held' })
    expect(await lost).toMatchObject({ data: { form: { initialValue: { draft: 'Noch da.' } } } })
    const tooLong = ask(jana, slug, { intent: 'save', draft: 'x'.repeat(3001) })
    expect(await fieldErrors(tooLong)).toEqual({ draft: ['too-long'] })
    expect(await refusal(ask(jana, slug, { intent: 'steal' }))).toEqual({ status: 400, refused: null })
  })

  test('tells comms who holds the topic, by department, and offers them no button', async () => {
    const jana = await anAmbassador(bench.db, { departmentId: await aDepartment(bench.db, 'Kita') })
    const { id, slug } = await aTopic(bench.db)
    await aPick(bench.db, {
      topicId: id,
      ambassadorId: jana.ambassadorId,
      pickedAt: '2026-11-10T09:00:00Z',
      draft: 'Streng geheim.',
    })
    const loaded = await callRoute(topic.loader, await comms(), { params: { slug } })
    expect(loaded).toMatchObject({ mayTake: false, topic: { ownPick: null } })
    expect(loaded.topic.holders).toEqual([{ departmentName: 'Kita', since: '2026-11-10' }])
    expect(JSON.stringify(loaded)).not.toContain('geheim')
  })

  test('is not there for a topic nobody knows', async () => {
    const jana = await anAmbassador(bench.db)
    const params = { slug: 'gibt-es-nicht' }
    expect(await thrownStatus(() => callRoute(topic.loader, as(jana), { params }))).toBe(404)
    expect(await thrownStatus(() => ask(jana, params.slug, { intent: 'pick' }))).toBe(404)
  })
})

describe('/themen/vorschlagen', () => {
  test('takes a suggestion from anybody signed in and shows it back', async () => {
    const actor = await anAccount(bench.db, ['hr'])
    const form = { title: 'Wer wacht nachts?', description: 'Im Klärwerk.' }
    const sent = callRoute(suggestTopic.action, as(actor), { form })
    expect(await sentTo(sent)).toBe('/themen/vorschlagen?notice=suggestion-made')
    expect((await callRoute(suggestTopic.loader, as(actor))).own).toMatchObject([form])
    const empty = callRoute(suggestTopic.action, as(actor), { form: { title: ' ' } })
    expect(await fieldErrors(empty)).toEqual({ title: ['required'], description: ['required'] })
  })
})

describe('/vorschlaege/:id', () => {
  async function anOpenOne() {
    const jana = await anAmbassador(bench.db)
    const id = await aSuggestion(bench.db, { suggestedBy: jana.accountId })
    const ctx = await comms()
    return {
      id,
      decide: (form: Record<string, string>) => callRoute(suggestion.action, ctx, { params: { id }, form }),
    }
  }

  test('accepts with the edited topic; whoever decides next is told', async () => {
    const { id, decide } = await anOpenOne()
    expect(await sentTo(decide({ ...topicForm(), intent: 'accept' }))).toBe(
      '/vorschlaege?notice=suggestion-accepted',
    )
    expect((await listTopicOptions(bench.db)).map(({ title }) => title)).toEqual(['Wer räumt den Schnee?'])
    const late = decide({ intent: 'decline', note: 'Zu spät.' })
    expect(await refusal(late)).toEqual({ status: 409, refused: 'already-decided' })
    expect((await callRoute(suggestions.loader, await comms())).decided.map(each => each.id)).toEqual([id])
  })

  test('declines with a reason, never without', async () => {
    const { id, decide } = await anOpenOne()
    expect(await fieldErrors(decide({ intent: 'decline', note: '' }))).toEqual({ note: ['required'] })
    expect((await readSuggestion(bench.db, id))?.decision).toBeNull()
    expect(await sentTo(decide({ intent: 'decline', note: 'Gerade nicht.' }))).toBe(
      '/vorschlaege?notice=suggestion-declined',
    )
  })

  test.each(['00000000-0000-4000-8000-000000000000', 'keiner'])('is not there for %s', async id => {
    const ctx = await comms()
    const params = { id }
    const form = { intent: 'decline', note: 'Nein.' }
    expect(await thrownStatus(() => callRoute(suggestion.loader, ctx, { params }))).toBe(404)
    expect(await thrownStatus(() => callRoute(suggestion.action, ctx, { params, form }))).toBe(404)
  })
})

describe('/bibliothek', () => {
  test('adds a topic and leads to it; offers what it can be tied to', async () => {
    const ctx = await comms()
    const kita = await aDepartment(bench.db, 'Kita')
    expect((await callRoute(addTopic.loader, ctx)).choices.departments).toEqual([
      { value: kita, label: 'Kita' },
    ])
    const added = callRoute(addTopic.action, ctx, { form: topicForm() })
    expect(await sentTo(added)).toBe('/bibliothek/wer-raeumt-den-schnee?notice=topic-added')
    const half = callRoute(addTopic.action, ctx, { form: topicForm({ seasonFrom: '20.11.' }) })
    expect(await fieldErrors(half)).toEqual({ seasonTo: ['season-half'] })
  })

  test('edits, retires and restores, and lists each where it belongs', async () => {
    const ctx = await comms()
    const { slug } = await aTopic(bench.db)
    const change = (form: Record<string, string>) =>
      sentTo(callRoute(editTopic.action, ctx, { params: { slug }, form }))
    const listed = async (path: string) =>
      (await callRoute(library.loader, ctx, { path })).topics.map(({ title }) => title)
    expect(await change(topicForm({ title: 'Neuer Titel?' }))).toBe(`/bibliothek/${slug}?notice=saved`)
    expect(await listed('/bibliothek')).toEqual(['Neuer Titel?'])
    expect(await change({ intent: 'retire' })).toBe(`/bibliothek/${slug}?notice=topic-retired`)
    expect(await listed('/bibliothek')).toEqual([])
    expect(await listed('/bibliothek?ansicht=zurueckgezogen')).toEqual(['Neuer Titel?'])
    expect(await change({ intent: 'restore' })).toBe(`/bibliothek/${slug}?notice=topic-restored`)
    const broken = callRoute(editTopic.action, ctx, { params: { slug }, form: topicForm({ title: '' }) })
    expect(await fieldErrors(broken)).toEqual({ title: ['required'] })
  })

  test('is not there for a topic nobody knows, whatever is asked', async () => {
    const ctx = await comms()
    const params = { slug: 'gibt-es-nicht' }
    expect(await thrownStatus(() => callRoute(editTopic.loader, ctx, { params }))).toBe(404)
    for (const form of [topicForm(), { intent: 'retire' }, { intent: 'restore' }])
      expect(await thrownStatus(() => callRoute(editTopic.action, ctx, { params, form }))).toBe(404)
  })
})
