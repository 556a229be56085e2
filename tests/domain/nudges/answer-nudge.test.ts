import { describe, expect, test } from 'vitest'
import { createSignedLink, linkToken } from '#app/domain/accounts/accounts.server.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { hoursToAnswer } from '#app/domain/nudges/answers/nudge-answer.rules.ts'
import type { NudgeWish } from '#app/domain/nudges/answers/nudge-answer.schema.ts'
import {
  answerNudge,
  checkNudges,
  listOpenTasks,
  previewNudges,
  readNudgeAnswer,
} from '#app/domain/nudges/nudges.server.ts'
import { useTestBench } from '#tests/support/database.ts'
import { berlin, eightTopics, nudgeState } from '#tests/support/nudges.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { aPick } from '#tests/support/topics.ts'

const bench = useTestBench()
const KEY = 'k'.repeat(32)

/** Somebody who got the first reminder of November, and the token in its link. */
async function aReminded(name = 'Samira') {
  const topics = await eightTopics(bench.db)
  const person = await anAmbassador(bench.db, { name })
  await checkNudges(bench.ctx({ now: berlin('2026-11-10 09:00') }))
  const link = await bench.db.selectFrom('signedLink').select('id').executeTakeFirstOrThrow()
  return { person, topics, token: linkToken(KEY, link.id) }
}

const at = (moment = '2026-11-10 11:00') => bench.ctx({ now: berlin(moment) })

async function open(token: string, moment?: string) {
  const opened = await readNudgeAnswer(at(moment), KEY, token)
  if (!opened.ok) throw new Error(opened.reason)
  return opened.value
}

async function answer(token: string, wish: NudgeWish, moment?: string) {
  return answerNudge(at(moment), await open(token, moment), wish)
}

const take = (slug: string, despiteOthers = false): NudgeWish => ({ intent: 'thema', slug, despiteOthers })
const pause: NudgeWish = { intent: 'pause' }
const help: NudgeWish = { intent: 'hilfe' }
const picks = () => bench.db.selectFrom('pick').select(['ambassadorId', 'topicId', 'endedAt']).execute()

describe('opening the link of a reminder', () => {
  test('shows what the reminder was about and its three topics in their order', async () => {
    const { person, token } = await aReminded()
    const nudge = await open(token)
    expect(nudge).toMatchObject({
      actor: { kind: 'link', accountId: person.accountId, ambassadorId: person.ambassadorId },
      name: 'Samira',
      month: '2026-11',
      stage: 'first',
      expected: 2,
      counted: 0,
      current: true,
      snoozed: false,
      helpAsked: false,
    })
    const { topicIds } = await bench.db.selectFrom('nudge').select('topicIds').executeTakeFirstOrThrow()
    expect(nudge.topics.map(({ id }) => id)).toEqual(topicIds)
    expect(nudge.topics.every(({ taken }) => !taken)).toBe(true)
  })

  test('changes nothing, however often a mail scanner does it', async () => {
    const { token } = await aReminded()
    const before = await nudgeState(bench.db)
    for (let times = 0; times < 3; times += 1) await open(token)
    expect(await nudgeState(bench.db)).toEqual(before)
  })

  test('leaves out a topic that has been retired since', async () => {
    const { token } = await aReminded()
    const [gone] = (await open(token)).topics
    await bench.db
      .updateTable('topic')
      .set({ retiredAt: '2026-11-10T10:00:00Z' })
      .where('id', '=', gone?.id ?? '')
      .execute()
    expect((await open(token)).topics.map(({ id }) => id)).not.toContain(gone?.id)
  })

  test.each([
    ['a week after the month is over', 'expired', (token: string) => [token, '2026-12-08 00:01']],
    ['with a letter changed', 'unknown', (token: string) => [`${token.slice(0, -1)}_`, '2026-11-10 11:00']],
    ['without its secret', 'unknown', (token: string) => [token.split('.')[0], '2026-11-10 11:00']],
    ['that is no link at all', 'unknown', () => ['hallo', '2026-11-10 11:00']],
  ])('fails %s', async (_when, reason, changed) => {
    const [token = '', moment] = changed((await aReminded()).token)
    expect(await readNudgeAnswer(at(moment), KEY, token)).toEqual({ ok: false, reason })
  })

  test.each([
    ['one to a password', { purpose: 'set-password' as const, subject: null }],
    ['one to the reminder of somebody else', { purpose: 'nudge' as const, subject: 'theirs' }],
    ['one to a reminder that never was', { purpose: 'nudge' as const, subject: newId() }],
  ])('fails for another link: %s', async (_which, { purpose, subject }) => {
    await aReminded()
    const theirs = await bench.db.selectFrom('nudge').select('id').executeTakeFirstOrThrow()
    const { accountId } = await anAmbassador(bench.db)
    const subjectId = subject === 'theirs' ? theirs.id : subject
    const id = await createSignedLink(at(), { purpose, accountId, subjectId, hours: 24 })
    expect(await readNudgeAnswer(at(), KEY, linkToken(KEY, id))).toEqual({ ok: false, reason: 'unknown' })
  })

  test('fails when the account has been closed', async () => {
    const { person, token } = await aReminded()
    await bench.db
      .updateTable('account')
      .set({ deactivatedAt: '2026-11-10T10:00:00Z' })
      .where('id', '=', person.accountId)
      .execute()
    expect(await readNudgeAnswer(at(), KEY, token)).toEqual({ ok: false, reason: 'unknown' })
  })
})

describe('taking a topic', () => {
  test('takes it for this person, and taking it again changes nothing', async () => {
    const { person, token } = await aReminded()
    const [first] = (await open(token)).topics
    const wish = take(first?.slug ?? '')
    expect(await answer(token, wish)).toEqual({ ok: true })
    expect(await answer(token, wish)).toEqual({ ok: true })
    expect(await picks()).toEqual([{ ambassadorId: person.ambassadorId, topicId: first?.id, endedAt: null }])
    expect((await open(token)).topics.map(({ taken }) => taken)).toEqual([true, false, false])
  })

  test('keeps reminders away for the next days', async () => {
    const { token } = await aReminded()
    const [first] = (await open(token)).topics
    await answer(token, take(first?.slug ?? ''), '2026-11-19 15:00')
    const [preview] = await previewNudges(bench.db, berlin('2026-11-20 09:00'))
    expect(preview).toMatchObject({ stage: 'second', send: false, reason: { code: 'open-pick' } })
  })

  test('goes for the topics of this reminder only', async () => {
    const { token, topics } = await aReminded()
    const offered = (await open(token)).topics.map(({ slug }) => slug)
    const other = topics.find(({ slug }) => !offered.includes(slug))
    expect(await answer(token, take(other?.slug ?? ''))).toEqual({ ok: false, reason: 'not-offered' })
    expect(await answer(token, take('gibt-es-nicht'))).toEqual({ ok: false, reason: 'not-offered' })
    expect(await picks()).toEqual([])
  })

  test('says once when somebody else has it too', async () => {
    const { token } = await aReminded()
    const [first] = (await open(token)).topics
    const { ambassadorId } = await anAmbassador(bench.db)
    await aPick(bench.db, { topicId: first?.id ?? '', ambassadorId, pickedAt: '2026-11-10T09:00:00Z' })
    const slug = first?.slug ?? ''
    expect(await answer(token, take(slug))).toEqual({ ok: false, reason: 'held-by-others' })
    expect(await answer(token, take(slug, true))).toEqual({ ok: true })
  })

  test('is no more possible with three topics in hand', async () => {
    const { person, token, topics } = await aReminded()
    const offered = (await open(token)).topics
    const others = topics.filter(({ id }) => offered.every(topic => topic.id !== id))
    for (const { id } of others.slice(0, 3))
      await aPick(bench.db, {
        topicId: id,
        ambassadorId: person.ambassadorId,
        pickedAt: '2026-11-10T08:30:00Z',
      })
    expect(await answer(token, take(offered[0]?.slug ?? ''))).toEqual({ ok: false, reason: 'three-open' })
  })
})

describe('"this month does not suit"', () => {
  test('ends the reminders of the month; said twice, it is said once', async () => {
    const { person, token } = await aReminded()
    expect(await answer(token, pause)).toEqual({ ok: true })
    expect(await answer(token, pause, '2026-11-12 11:00')).toEqual({ ok: true })
    expect(await bench.db.selectFrom('snooze').selectAll().execute()).toEqual([
      {
        ambassadorId: person.ambassadorId,
        month: '2026-11',
        snoozedAt: new Date(berlin('2026-11-10 11:00').epochMilliseconds),
      },
    ])
    expect(await checkNudges(at('2026-11-20 09:00'))).toBe(0)
    expect(await checkNudges(at('2026-12-10 09:00'))).toBe(1)
    expect((await open(token)).snoozed).toBe(true)
  })

  test('is about the month of the reminder: later there is nothing to set aside', async () => {
    const { token } = await aReminded()
    expect((await open(token, '2026-12-01 09:00')).current).toBe(false)
    expect(await answer(token, pause, '2026-12-01 09:00')).toEqual({ ok: false, reason: 'month-over' })
    expect(await bench.db.selectFrom('snooze').selectAll().execute()).toEqual([])
  })
})

describe('"I need help"', () => {
  test('waits for comms once, however often it is said', async () => {
    const { person, token } = await aReminded()
    expect(await answer(token, help)).toEqual({ ok: true })
    expect(await answer(token, help, '2026-11-12 11:00')).toEqual({ ok: true })
    expect(await listOpenTasks(bench.db)).toMatchObject([
      { kind: 'help', ambassadorId: person.ambassadorId, name: 'Samira', month: '2026-11' },
    ])
    expect((await open(token)).helpAsked).toBe(true)
  })

  test('comes back when it is said again after it was done', async () => {
    const { token } = await aReminded()
    await answer(token, help)
    await bench.db.updateTable('commsTask').set({ doneAt: '2026-11-11T09:00:00Z' }).execute()
    expect((await open(token)).helpAsked).toBe(false)
    await answer(token, help, '2026-11-16 11:00')
    expect(await listOpenTasks(bench.db)).toMatchObject([
      { openedAt: new Date(berlin('2026-11-16 11:00').epochMilliseconds) },
    ])
  })
})

test.each([
  ['2026-11', '2026-11-10 09:00', '2026-12-08 00:00'],
  ['2026-02', '2026-02-10 09:00', '2026-03-08 00:00'],
  ['2026-03', '2026-03-20 09:00', '2026-04-08 00:00'],
  ['2026-12', '2026-12-10 09:00', '2027-01-08 00:00'],
])('a reminder about %s sent at %s may be answered until %s', (month, sent, until) => {
  expect(
    berlin(sent)
      .add({ hours: hoursToAnswer(month, berlin(sent)) })
      .toString(),
  ).toBe(berlin(until).toString())
})
