import { describe, expect, test } from 'vitest'
import type { AmbassadorActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { mayHintAtFigures } from '#app/domain/posts/own/hint.rules.ts'
import { readFigureHint } from '#app/domain/posts/posts.server.ts'
import { listOpenPicks } from '#app/domain/topics/topics.server.ts'
import * as closeTask from '#app/routes/nudges/close-task.route.tsx'
import * as snoozeMonth from '#app/routes/today/snooze-month.route.tsx'
import * as today from '#app/routes/today/today.route.tsx'
import { spellsOf } from '#tests/support/ambassadors.ts'
import { callRoute, sentTo, thrownStatus } from '#tests/support/call-route.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { anAbsence } from '#tests/support/nudges.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'
import { aPost } from '#tests/support/posts.ts'
import { aPick, aTopic } from '#tests/support/topics.ts'

// Tests happen on 19 November 2026, ten in the morning.
const bench = useTestBench()
const as = (actor: AmbassadorActor) => bench.ctx({ actor })
const open = (actor: AmbassadorActor) => callRoute(today.loader, as(actor))
const press = (actor: AmbassadorActor, form: Record<string, string>) =>
  sentTo(callRoute(today.action, as(actor), { form }))
const picksOf = async ({ ambassadorId }: AmbassadorActor) =>
  (await listOpenPicks(bench.db, [ambassadorId], TEST_NOW)).map(({ topicId }) => topicId)

describe('/heute', () => {
  test('shows the month, up to three ideas and the latest three posts', async () => {
    const jana = await anAmbassador(bench.db, { name: 'Jana Feld' })
    for (let count = 0; count < 5; count += 1) await aTopic(bench.db)
    for (const day of ['01', '03', '05', '07'])
      await aPost(bench.db, jana, { publishedAt: `2026-11-${day}T09:00:00Z` })
    const page = await open(jana)
    expect(page).toMatchObject({ name: 'Jana Feld', month: { month: '2026-11' }, snoozed: false, picks: [] })
    expect(page.ideas.length).toBeGreaterThan(0)
    expect(page.ideas.length).toBeLessThanOrEqual(3)
    expect(page.posts.map(({ publishedAt }) => publishedAt.toISOString().slice(8, 10))).toEqual([
      '07',
      '05',
      '03',
    ])
  })

  test.each(['paused', 'invited', 'left'] as const)('offers nothing to somebody who is %s', async state => {
    await aTopic(bench.db)
    const page = await open(await anAmbassador(bench.db, { state }))
    expect(page).toMatchObject({ month: { outlook: { kind: 'away', state } }, ideas: [], path: null })
  })

  test('is quiet while somebody is away', async () => {
    const jana = await anAmbassador(bench.db)
    await anAbsence(bench.db, jana, '2026-11-16', '2026-11-20')
    expect((await open(jana)).month.outlook.kind).toBe('absent')
  })
})

describe('the hint at missing figures', () => {
  async function aQuietMonth() {
    const jana = await anAmbassador(bench.db)
    for (const publishedAt of ['2026-11-02T09:00:00Z', '2026-11-03T09:00:00Z', '2026-11-18T09:00:00Z'])
      await aPost(bench.db, jana, { publishedAt })
    return jana
  }

  test('is there when nothing else waits, and gone for the month with one button', async () => {
    const jana = await aQuietMonth()
    expect((await open(jana)).wantingFigures).toBe(2)
    expect(await press(jana, { intent: 'figures-later' })).toBe('/heute?notice=figures-later')
    expect((await open(jana)).wantingFigures).toBe(0)
    const december = bench.ctx({ actor: jana, now: TEST_NOW.add({ hours: 24 * 20 }) })
    expect((await readFigureHint(december)) > 0).toBe(true)
  })

  test('keeps still while a post is to be written', async () => {
    const jana = await anAmbassador(bench.db)
    await aPost(bench.db, jana, { publishedAt: '2026-11-02T09:00:00Z' })
    expect(await open(jana)).toMatchObject({ month: { outlook: { kind: 'open' } }, wantingFigures: 0 })
  })

  test('and while somebody is away', async () => {
    const jana = await anAmbassador(bench.db)
    await aPost(bench.db, jana, { publishedAt: '2026-11-02T09:00:00Z' })
    await anAbsence(bench.db, jana, '2026-11-16', '2026-11-20')
    expect((await open(jana)).wantingFigures).toBe(0)
  })

  test.each([
    ['everything done', 'met', false, 0, true],
    ['everything done, and a photo to take down', 'met', false, 1, false],
    ['nothing expected', 'free', false, 0, true],
    ['a post to write', 'open', false, 0, false],
    ['a post that does not fit this month', 'open', true, 0, true],
    ['away for some days', 'absent', true, 0, false],
    ['paused', 'away', false, 0, false],
  ] as const)('%s', (_case, kind, snoozed, waiting, expected) => {
    expect(mayHintAtFigures({ outlook: { kind }, snoozed, waiting })).toBe(expected)
  })
})

describe('a topic on the first page', () => {
  test('is taken and given back with one button each', async () => {
    const jana = await anAmbassador(bench.db)
    const topic = await aTopic(bench.db, { slug: 'nachts-im-klaerwerk' })
    const page = `/themen/${topic.slug}`
    expect(await press(jana, { intent: 'take', slug: topic.slug })).toBe(`${page}?notice=pick-taken`)
    expect(await picksOf(jana)).toEqual([topic.id])
    expect((await open(jana)).picks).toMatchObject([{ topicId: topic.id }])
    // Pressed twice, as people do: the topic's page, and still one pick.
    expect(await press(jana, { intent: 'take', slug: topic.slug })).toBe(page)
    expect(await picksOf(jana)).toEqual([topic.id])
    expect(await press(jana, { intent: 'give-back', slug: topic.slug })).toBe('/heute?notice=pick-returned')
    expect(await press(jana, { intent: 'give-back', slug: topic.slug })).toBe('/heute')
    expect(await picksOf(jana)).toEqual([])
  })

  test('that others hold is asked about on its own page first', async () => {
    const [jana, mehmet] = [await anAmbassador(bench.db), await anAmbassador(bench.db)]
    const topic = await aTopic(bench.db)
    const held = { topicId: topic.id, pickedAt: '2026-11-16T08:00:00Z' }
    await aPick(bench.db, { ...held, ambassadorId: mehmet.ambassadorId })
    expect(await press(jana, { intent: 'take', slug: topic.slug })).toBe(`/themen/${topic.slug}`)
    expect(await picksOf(jana)).toEqual([])
  })

  test.each(['gibt-es-nicht', 'ä/../x', '%00'])('that does not exist leads to its page: %s', async slug => {
    const jana = await anAmbassador(bench.db)
    expect(await press(jana, { intent: 'take', slug })).toBe(`/themen/${encodeURIComponent(slug)}`)
    expect(await picksOf(jana)).toEqual([])
  })
})

describe('one’s own state on the first page', () => {
  test('a pause ends today', async () => {
    const jana = await anAmbassador(bench.db, { state: 'paused', since: '2026-10-01' })
    expect(await press(jana, { intent: 'resume' })).toBe('/heute?notice=resumed')
    expect(await press(jana, { intent: 'resume' })).toBe('/heute')
    expect(await spellsOf(bench.db, jana.ambassadorId)).toEqual([
      'paused 2026-10-01 – 2026-11-19',
      'active 2026-11-19 –',
    ])
  })

  test('an invitation is accepted and the onboarding begins', async () => {
    const jana = await anAmbassador(bench.db, { state: 'invited', since: '2026-11-12' })
    expect(await press(jana, { intent: 'join' })).toBe('/heute?notice=joined')
    expect((await spellsOf(bench.db, jana.ambassadorId)).at(-1)).toBe('onboarding 2026-11-19 –')
  })

  test.each(['join', 'resume'])('there is nothing to %s for somebody active', async intent => {
    const jana = await anAmbassador(bench.db)
    expect(await press(jana, { intent })).toBe('/heute')
    expect(await spellsOf(bench.db, jana.ambassadorId)).toEqual(['active 2025-01-01 –'])
  })

  test.each([{}, { intent: 'fliegen' }, { intent: 'take' }, { intent: 'give-back', slug: '' }])(
    'a button nobody made does nothing: %j',
    async form => {
      const jana = await anAmbassador(bench.db)
      expect(await press(jana, form)).toBe('/heute')
      expect(await spellsOf(bench.db, jana.ambassadorId)).toEqual(['active 2025-01-01 –'])
    },
  )
})

describe('/heute/pause-diesen-monat', () => {
  test('keeps this month quiet, once; the next one is not', async () => {
    const jana = await anAmbassador(bench.db)
    const pause = () => sentTo(callRoute(snoozeMonth.action, as(jana), { form: {} }))
    expect(await pause()).toBe('/heute?notice=month-snoozed')
    expect(await pause()).toBe('/heute?notice=month-snoozed')
    expect((await open(jana)).snoozed).toBe(true)
    const december = bench.ctx({ actor: jana, now: TEST_NOW.add({ hours: 24 * 14 }) })
    expect((await callRoute(today.loader, december)).snoozed).toBe(false)
    expect(await bench.db.selectFrom('snooze').select('month').execute()).toEqual([{ month: '2026-11' }])
  })

  test('is not done by opening its address', async () => {
    const jana = await anAmbassador(bench.db)
    expect(await sentTo(callRoute(snoozeMonth.loader, as(jana)))).toBe('/heute')
    expect((await open(jana)).snoozed).toBe(false)
  })
})

describe('/aufgaben/:id/erledigt', () => {
  async function aTask() {
    const { ambassadorId } = await anAmbassador(bench.db, { name: 'Jana Feld' })
    const id = newId()
    const openedAt = '2026-11-10T09:00:00Z'
    await bench.db
      .insertInto('commsTask')
      .values({ id, ambassadorId, month: '2026-11', kind: 'help', openedAt })
      .execute()
    return id
  }
  const taskOf = (id: string) =>
    bench.db
      .selectFrom('commsTask')
      .select(['doneAt', 'doneBy'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()

  test('is pressed once it is done; the log does not say about whom it was', async () => {
    const id = await aTask()
    const [first, second] = [await anAccount(bench.db, ['comms']), await anAccount(bench.db, ['comms'])]
    const close = (actor: typeof first) =>
      sentTo(callRoute(closeTask.action, bench.ctx({ actor }), { params: { id }, form: {} }))
    expect(await close(first)).toBe('/programm?notice=task-closed')
    expect(await close(second)).toBe('/programm?notice=task-closed')
    expect(await taskOf(id)).toEqual({
      ...{ doneAt: new Date(TEST_NOW.epochMilliseconds), doneBy: first.accountId },
    })
    const log = await bench.db.selectFrom('auditEntry').selectAll().where('subjectId', '=', id).execute()
    expect(log).toMatchObject([{ action: 'task.closed', actorId: first.accountId, detail: { kind: 'help' } }])
    expect(JSON.stringify(log)).not.toContain('Jana Feld')
  })

  test.each([newId(), 'keine', ''])('is not found for %j', async id => {
    const actor = await anAccount(bench.db, ['comms'])
    const close = () => callRoute(closeTask.action, bench.ctx({ actor }), { params: { id }, form: {} })
    expect(await thrownStatus(close)).toBe(404)
  })

  test('is not done by opening its address', async () => {
    const id = await aTask()
    const ctx = bench.ctx({ actor: await anAccount(bench.db, ['comms']) })
    expect(await sentTo(callRoute(closeTask.loader, ctx, { params: { id } }))).toBe('/programm')
    expect((await taskOf(id)).doneAt).toBeNull()
  })
})
