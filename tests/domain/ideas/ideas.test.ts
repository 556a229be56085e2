import { beforeEach, describe, expect, test } from 'vitest'
import { IDEAS_PER_ADDRESS } from '#app/domain/ideas/add-idea.ts'
import {
  addIdea,
  endWall,
  openWall,
  readIdea,
  readWall,
  readWallByCode,
  restoreIdea,
  setIdeaAside,
  turnIntoTopic,
} from '#app/domain/ideas/ideas.server.ts'
import { WALL_LIMIT } from '#app/domain/ideas/wall.rules.ts'
import type { AccountActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { readTopicForEditing } from '#app/domain/topics/topics.server.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aWorkshop, codeOfWall } from '#tests/support/ideas.ts'
import { anAccount } from '#tests/support/people.ts'
import { aTopicInput } from '#tests/support/topics.ts'

const bench = useTestBench()
const NOBODY = '00000000-0000-4000-8000-000000000000'
const phone = { key: 'k'.repeat(32), networkAddress: '10.0.0.7' }
let comms: AccountActor
let eventId: string

beforeEach(async () => {
  comms = await anAccount(bench.db, ['comms'])
  eventId = await aWorkshop(bench.db)
})

const asComms = (minutes = 0) => bench.ctx({ actor: comms, now: TEST_NOW.add({ minutes }) })
const visitor = (minutes = 0) =>
  bench.ctx({ actor: { kind: 'visitor' as const }, now: TEST_NOW.add({ minutes }) })
const say = (text: string, code: string, minutes = 0, from = phone) =>
  addIdea(visitor(minutes), code, { text, website: '' }, from)
const texts = async () => (await readWall(asComms(), eventId))?.ideas.map(({ text }) => text)
const actions = async () =>
  (await bench.db.selectFrom('auditEntry').select('action').orderBy('id').execute()).map(row => row.action)

async function anOpenWall(): Promise<string> {
  await openWall(asComms(), eventId)
  return codeOfWall(bench.db, eventId)
}

/** An idea on the wall. @returns its id */
async function anIdea(text = 'Nachts im Klärwerk'): Promise<string> {
  await say(text, await anOpenWall())
  const idea = (await readWall(asComms(), eventId))?.ideas.find(each => each.text === text)
  return idea?.id ?? NOBODY
}

describe('the wall', () => {
  test('is opened until an hour after the workshop; opening it twice changes nothing', async () => {
    expect((await readWall(asComms(), eventId))?.wall).toBeNull()
    expect(await openWall(asComms(), eventId)).toEqual({ ok: true })
    const first = await readWall(asComms(), eventId)
    expect(first?.wall).toMatchObject({ state: 'open', openUntil: '2026-11-19T12:00:00.000Z' })
    expect(await openWall(asComms(10), eventId)).toEqual({ ok: true })
    expect(await readWall(asComms(), eventId)).toEqual(first)
    expect(await actions()).toEqual(['idea-wall.opened'])
  })

  test('is ended at once, and keeps its code and its ideas when it opens again', async () => {
    const code = await anOpenWall()
    await say('Bleibt', code)
    expect(await endWall(asComms(30), eventId)).toEqual({ ok: true })
    expect(await endWall(asComms(40), eventId)).toEqual({ ok: true })
    expect(await readWallByCode(visitor(30), code)).toEqual({ title: 'Schreibwerkstatt', state: 'closed' })
    await openWall(asComms(50), eventId)
    expect(await readWallByCode(visitor(50), code)).toMatchObject({ state: 'open' })
    expect(await codeOfWall(bench.db, eventId)).toBe(code)
    expect(await texts()).toEqual(['Bleibt'])
    expect(await actions()).toEqual(['idea-wall.opened', 'idea-wall.ended', 'idea-wall.opened'])
  })

  test('is not opened for a workshop that was called off, is far away, or is none', async () => {
    const cancelled = await aWorkshop(bench.db, { cancelledAt: '2026-11-10T08:00:00Z' })
    const later = await aWorkshop(bench.db, {
      startsAt: '2026-12-01T08:30:00Z',
      endsAt: '2026-12-01T11:00:00Z',
    })
    expect(await openWall(asComms(), cancelled)).toEqual({ ok: false, reason: 'cancelled' })
    expect(await openWall(asComms(), later)).toEqual({ ok: false, reason: 'too-early' })
    for (const id of [NOBODY, 'keine']) {
      expect(await openWall(asComms(), id)).toEqual({ ok: false, reason: 'unknown-event' })
      expect(await endWall(asComms(), id)).toEqual({ ok: false, reason: 'unknown-event' })
      expect(await readWall(asComms(), id)).toBeUndefined()
    }
    expect(await endWall(asComms(), later)).toEqual({ ok: false, reason: 'unknown-event' })
    expect(await actions()).toEqual([])
  })
})

describe('an idea from a phone', () => {
  test('goes on the wall, the newest first, with a code in small letters', async () => {
    const code = await anOpenWall()
    expect(await say('Erste', code)).toEqual({ ok: true })
    expect(await say('Zweite', code.toLowerCase(), 1)).toEqual({ ok: true })
    expect(await texts()).toEqual(['Zweite', 'Erste'])
  })

  test('is there once, however often the button was pressed', async () => {
    const code = await anOpenWall()
    await say('Doppelt', code)
    expect(await say('Doppelt', code, 1)).toEqual({ ok: true })
    expect(await texts()).toEqual(['Doppelt'])
  })

  test('says nothing about who sent it', async () => {
    const code = await anOpenWall()
    await say('Anonym', code, 7)
    const idea = await bench.db.selectFrom('workshopIdea').selectAll().executeTakeFirstOrThrow()
    expect(Object.keys(idea).toSorted()).toEqual([
      'addedAt',
      'eventId',
      'id',
      'setAsideAt',
      'text',
      'topicId',
    ])
    const counted = await bench.db.selectFrom('signInAttempt').selectAll().execute()
    // The quarter of an hour, not the moment: the two cannot be laid side by side.
    expect(counted.map(({ at }) => at.toISOString())).toEqual(['2026-11-19T09:00:00.000Z'])
    expect(JSON.stringify(counted)).not.toContain(phone.networkAddress)
    expect(await actions()).toEqual(['idea-wall.opened'])
  })

  test('is refused with its reason', async () => {
    const code = await anOpenWall()
    expect(await say('Zu spät', code, 3 * 60)).toEqual({ ok: false, reason: 'closed' })
    for (const wrong of ['ZZZZZZ', 'kein Code', ''])
      expect(await say('Wohin?', wrong)).toEqual({ ok: false, reason: 'unknown-wall' })
    expect(await readWallByCode(visitor(), 'ZZZZZZ')).toBeUndefined()
    expect(await readWallByCode(visitor(), 'kein Code')).toBeUndefined()
    expect(await texts()).toEqual([])
  })

  test('of a program that fills in what nobody sees goes nowhere, and the program is thanked', async () => {
    const code = await anOpenWall()
    const sent = addIdea(visitor(), code, { text: 'Kauf das', website: 'https://boese.example' }, phone)
    expect(await sent).toEqual({ ok: true })
    expect(await texts()).toEqual([])
  })

  test('waits when a network address has sent very many; other addresses do not', async () => {
    const code = await anOpenWall()
    const subjects = async () =>
      (await bench.db.selectFrom('signInAttempt').select('subject').distinct().execute()).length
    await say('Die erste', code)
    const counted = await bench.db.selectFrom('signInAttempt').selectAll().executeTakeFirstOrThrow()
    const again = { subject: counted.subject, at: counted.at.toISOString() }
    const others = Array.from({ length: IDEAS_PER_ADDRESS - 1 }, () => again)
    await bench.db.insertInto('signInAttempt').values(others).execute()
    expect(await say('Eine zu viel', code)).toEqual({ ok: false, reason: 'wait' })
    expect(await say('Von nebenan', code, 0, { ...phone, networkAddress: '10.0.0.8' })).toEqual({ ok: true })
    expect(await say('Nach einer Viertelstunde', code, 15)).toEqual({ ok: true })
    expect(await subjects()).toBe(2)
  })

  test('finds no room on a full wall', async () => {
    const code = await anOpenWall()
    const rows = Array.from({ length: WALL_LIMIT }, (_, index) => ({
      id: newId(),
      eventId,
      text: `Idee ${index}`,
      addedAt: '2026-11-19T09:00:00Z',
    }))
    await bench.db.insertInto('workshopIdea').values(rows).execute()
    expect(await say('Noch eine', code)).toEqual({ ok: false, reason: 'full' })
    expect(await say('Idee 7', code)).toEqual({ ok: true })
    expect(await texts()).toHaveLength(WALL_LIMIT)
  })
})

describe('comms', () => {
  test('sets an idea aside and puts it back, each as often as they like', async () => {
    const ideaId = await anIdea()
    const aside = async () => (await readWall(asComms(), eventId))?.ideas[0]?.setAside
    for (const _twice of [1, 2]) expect(await setIdeaAside(asComms(), eventId, ideaId)).toEqual({ ok: true })
    expect(await aside()).toBe(true)
    for (const _twice of [1, 2]) expect(await restoreIdea(asComms(), eventId, ideaId)).toEqual({ ok: true })
    expect(await aside()).toBe(false)
    expect(await actions()).toEqual(['idea-wall.opened', 'idea.set-aside', 'idea.restored'])
  })

  test('turns an idea into a topic; the idea leads there, and stays what it is', async () => {
    const ideaId = await anIdea()
    await setIdeaAside(asComms(), eventId, ideaId)
    expect(await readIdea(bench.db, eventId, ideaId)).toEqual({ text: 'Nachts im Klärwerk', isTopic: false })
    const topic = aTopicInput({ title: 'Was passiert nachts im Klärwerk?' })
    const turned = await turnIntoTopic(asComms(), eventId, ideaId, topic)
    expect(turned).toEqual({ ok: true, value: 'was-passiert-nachts-im-klaerwerk' })
    expect(await readTopicForEditing(bench.db, 'was-passiert-nachts-im-klaerwerk')).toBeDefined()
    expect((await readWall(asComms(), eventId))?.ideas).toMatchObject([
      { topicSlug: 'was-passiert-nachts-im-klaerwerk', topicTitle: topic.title, setAside: false },
    ])
    const second = await turnIntoTopic(asComms(), eventId, ideaId, topic)
    expect(second).toEqual({ ok: false, reason: 'already-a-topic' })
    const aside = await setIdeaAside(asComms(), eventId, ideaId)
    expect(aside).toEqual({ ok: false, reason: 'already-a-topic' })
    expect(await readIdea(bench.db, eventId, ideaId)).toMatchObject({ isTopic: true })
    expect(await actions()).toEqual([
      'idea-wall.opened',
      'idea.set-aside',
      'topic.added',
      'idea.turned-into-topic',
    ])
  })

  test('reaches no idea through another workshop, and none that does not exist', async () => {
    const ideaId = await anIdea()
    const other = await aWorkshop(bench.db)
    const unknown = { ok: false, reason: 'unknown-idea' }
    for (const [event, idea] of [
      [other, ideaId],
      [eventId, NOBODY],
      [eventId, 'keine'],
      ['keine', ideaId],
    ] as const) {
      expect(await setIdeaAside(asComms(), event, idea)).toEqual(unknown)
      expect(await turnIntoTopic(asComms(), event, idea, aTopicInput())).toEqual(unknown)
      expect(await readIdea(bench.db, event, idea)).toBeUndefined()
    }
  })
})
