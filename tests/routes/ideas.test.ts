import { beforeEach, describe, expect, test } from 'vitest'
import { addIdea, openWall, readWall } from '#app/domain/ideas/ideas.server.ts'
import type { AccountActor } from '#app/domain/kernel/context.ts'
import { formOfTopic } from '#app/domain/topics/topic-form.rules.ts'
import * as addIdeaRoute from '#app/routes/ideas/add-idea.route.tsx'
import * as enterCode from '#app/routes/ideas/enter-code.route.tsx'
import * as ideaTopic from '#app/routes/ideas/idea-topic.route.tsx'
import * as ideas from '#app/routes/ideas/ideas.route.tsx'
import { callRoute, fieldErrors, sentTo, thrownStatus } from '#tests/support/call-route.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aWorkshop, codeOfWall } from '#tests/support/ideas.ts'
import { anAccount } from '#tests/support/people.ts'
import { aTopicInput } from '#tests/support/topics.ts'

const bench = useTestBench()
const NOBODY = '00000000-0000-4000-8000-000000000000'
let actor: AccountActor
let id: string

beforeEach(async () => {
  actor = await anAccount(bench.db, ['comms'])
  id = await aWorkshop(bench.db)
})

const comms = () => bench.ctx({ actor })
const phone = () => bench.ctx({ actor: { kind: 'visitor' as const } })
const press = (form: Record<string, string>) => callRoute(ideas.action, comms(), { params: { id }, form })

/** An idea on an open wall. @returns its id */
async function anIdea(text: string): Promise<string> {
  await openWall(comms(), id)
  const code = await codeOfWall(bench.db, id)
  await addIdea(phone(), code, { text, website: '' }, { key: 'k', networkAddress: '10.0.0.7' })
  return (await readWall(comms(), id))?.ideas.find(idea => idea.text === text)?.id ?? NOBODY
}

describe('/veranstaltungen/:id/ideen', () => {
  const page = () => `/veranstaltungen/${id}/ideen`

  test('opens and ends the wall', async () => {
    expect(await sentTo(press({ intent: 'open' }))).toBe(`${page()}?notice=wall-opened`)
    expect(await callRoute(ideas.loader, comms(), { params: { id } })).toMatchObject({
      wall: { state: 'open' },
    })
    expect(await sentTo(press({ intent: 'end' }))).toBe(`${page()}?notice=wall-ended`)
  })

  test('says why a wall stays closed', async () => {
    id = await aWorkshop(bench.db, { cancelledAt: '2026-11-10T08:00:00Z' })
    expect(await sentTo(press({ intent: 'open' }))).toBe(`${page()}?notice=wall-cancelled`)
    id = await aWorkshop(bench.db, { startsAt: '2026-12-01T08:30:00Z', endsAt: '2026-12-01T11:00:00Z' })
    expect(await sentTo(press({ intent: 'open' }))).toBe(`${page()}?notice=wall-too-early`)
  })

  test('sets an idea aside and brings it back', async () => {
    const ideaId = await anIdea('Nachts im Klärwerk')
    const move = (intent: string) => sentTo(press({ intent, ideaId }))
    expect(await move('set-aside')).toBe(`${page()}?notice=idea-set-aside`)
    expect(await move('restore')).toBe(`${page()}?notice=idea-restored`)
  })

  test('makes nothing of a button nobody made, and knows no other workshops', async () => {
    expect(await sentTo(press({ intent: 'delete' }))).toBe(page())
    expect(await sentTo(press({ intent: 'set-aside', ideaId: 'keine' }))).toBe(page())
    expect(await thrownStatus(() => press({ intent: 'set-aside', ideaId: NOBODY }))).toBe(404)
    for (id of [NOBODY, 'keine']) {
      expect(await thrownStatus(() => callRoute(ideas.loader, comms(), { params: { id } }))).toBe(404)
      expect(await thrownStatus(() => press({ intent: 'open' }))).toBe(404)
    }
  })
})

describe('/veranstaltungen/:id/ideen/:idea', () => {
  const topicForm = (change: Record<string, string> = {}) => {
    const texts = Object.entries(formOfTopic(aTopicInput())).filter(([, value]) => typeof value === 'string')
    return { ...Object.fromEntries(texts as Array<[string, string]>), ...change }
  }
  const turn = (idea: string, form: Record<string, string>) =>
    callRoute(ideaTopic.action, comms(), { params: { id, idea }, form })

  test('turns an idea into a topic, once', async () => {
    const idea = await anIdea('Wer räumt den Schnee?')
    const loaded = await callRoute(ideaTopic.loader, comms(), { params: { id, idea } })
    expect(loaded.idea).toEqual({ text: 'Wer räumt den Schnee?', isTopic: false })
    expect(await fieldErrors(turn(idea, topicForm({ title: '' })))).toEqual({ title: ['required'] })
    expect(await sentTo(turn(idea, topicForm()))).toBe(
      `/veranstaltungen/${id}/ideen?notice=idea-became-topic`,
    )
    expect(await turn(idea, topicForm())).toMatchObject({
      data: { refused: 'already-a-topic' },
      init: { status: 409 },
    })
    expect(await sentTo(press({ intent: 'set-aside', ideaId: idea }))).toContain('idea-already-a-topic')
  })

  test.each([NOBODY, 'keine'])('is not there for %s', async idea => {
    expect(await thrownStatus(() => callRoute(ideaTopic.loader, comms(), { params: { id, idea } }))).toBe(404)
    expect(await thrownStatus(() => turn(idea, topicForm()))).toBe(404)
  })
})

describe('on a phone', () => {
  test('a typed code leads to its wall; what is none is asked for again', async () => {
    const type = (code: string) =>
      callRoute(enterCode.loader, phone(), { path: `/ideen?code=${encodeURIComponent(code)}` })
    expect(await sentTo(type(' abc-234 '))).toBe('/ideen/ABC234')
    expect(type('ABC10')).toEqual({ typed: 'ABC10' })
    expect(type('//boese.example')).toEqual({ typed: '//boese.example' })
    expect(callRoute(enterCode.loader, phone(), { path: '/ideen' })).toEqual({ typed: null })
  })

  test('a wall is open, closed or unknown', async () => {
    await openWall(comms(), id)
    const code = await codeOfWall(bench.db, id)
    const look = async (given: string, minutes = 0) => {
      const ctx = bench.ctx({ actor: { kind: 'visitor' as const }, now: TEST_NOW.add({ minutes }) })
      const { data, init } = await callRoute(addIdeaRoute.loader, ctx, { params: { code: given } })
      return [init?.status, data.state, data.title]
    }
    expect(await look(code)).toEqual([200, 'open', 'Schreibwerkstatt'])
    expect(await look(code, 180)).toEqual([200, 'closed', 'Schreibwerkstatt'])
    expect(await look('ZZZZZZ')).toEqual([404, 'unknown', null])
    expect(await look('%00')).toEqual([404, 'unknown', null])
  })

  test('an empty idea comes back', async () => {
    const empty = callRoute(addIdeaRoute.action, phone(), { params: { code: 'ABC234' }, form: { text: ' ' } })
    expect(await fieldErrors(empty)).toEqual({ text: ['required'] })
  })
})
