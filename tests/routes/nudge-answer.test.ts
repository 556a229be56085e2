import { describe, expect, test } from 'vitest'
import { linkToken } from '#app/domain/accounts/accounts.server.ts'
import { checkNudges } from '#app/domain/nudges/nudges.server.ts'
import * as nudgeAnswer from '#app/routes/nudges/nudge-answer.route.tsx'
import { callRoute, ROUTE_SECRET, sentTo } from '#tests/support/call-route.ts'
import { useTestBench } from '#tests/support/database.ts'
import { berlin, eightTopics, nudgeState } from '#tests/support/nudges.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { aPick } from '#tests/support/topics.ts'

// The page behind the buttons of a reminder, opened without an account.
const bench = useTestBench()

async function aReminded() {
  const topics = await eightTopics(bench.db)
  const person = await anAmbassador(bench.db, { name: 'Samira' })
  await checkNudges(bench.ctx({ now: berlin('2026-11-10 09:00') }))
  const link = await bench.db.selectFrom('signedLink').select('id').executeTakeFirstOrThrow()
  const { topicIds } = await bench.db.selectFrom('nudge').select('topicIds').executeTakeFirstOrThrow()
  const slugs = topicIds.map(id => topics.find(topic => topic.id === id)?.slug ?? '')
  return { person, slugs, topicIds, token: linkToken(ROUTE_SECRET, link.id) }
}

const at = (moment: string) =>
  bench.ctx({ actor: { kind: 'visitor' as const } as never, now: berlin(moment) })

type Answer = { data: Record<string, unknown>; init: { status?: number } | null }

async function open(token: string, search = '', moment = '2026-11-10 11:00') {
  const path = `/erinnerung/x${search}`
  const answer = (await callRoute(nudgeAnswer.loader, at(moment), { params: { token }, path })) as Answer
  return { ...answer.data, status: answer.init?.status }
}

const press = (token: string, form: Record<string, string>, moment = '2026-11-10 11:00') =>
  callRoute(nudgeAnswer.action, at(moment), { params: { token }, form })

async function refusal(answer: unknown) {
  const { data, init } = (await answer) as Answer
  return { ...data, status: init?.status }
}

describe('/erinnerung/:token', () => {
  test('shows the reminder and what was pressed in the mail, and changes nothing by being opened', async () => {
    const { token, slugs } = await aReminded()
    const before = await nudgeState(bench.db)
    const page = (await open(token, `?antwort=pause`)) as unknown as { topics: { slug: string }[] }
    expect(page).toMatchObject({ name: 'Samira', stage: 'first', asked: 'pause', thanks: null })
    expect(page.topics.map(({ slug }) => slug)).toEqual(slugs)
    expect(page).not.toHaveProperty('actor')
    expect(await nudgeState(bench.db)).toEqual(before)
  })

  test('takes a topic with one button, and again with the same answer', async () => {
    const { person, token, slugs, topicIds } = await aReminded()
    const form = { intent: 'thema', slug: slugs[0] ?? '' }
    for (const _twice of [1, 2])
      expect(await sentTo(press(token, form))).toBe(`/erinnerung/${token}?danke=thema`)
    const picks = await bench.db.selectFrom('pick').select(['ambassadorId', 'topicId']).execute()
    expect(picks).toEqual([{ ambassadorId: person.ambassadorId, topicId: topicIds[0] }])
  })

  test('says that others hold the topic, and takes it when that is said to be fine', async () => {
    const { token, slugs, topicIds } = await aReminded()
    const { ambassadorId } = await anAmbassador(bench.db)
    await aPick(bench.db, { topicId: topicIds[1] ?? '', ambassadorId, pickedAt: '2026-11-09T08:00:00Z' })
    const form = { intent: 'thema', slug: slugs[1] ?? '' }
    expect(await refusal(press(token, form))).toEqual({
      ...{ refused: 'held-by-others', slug: slugs[1], status: 409 },
    })
    expect(await sentTo(press(token, { ...form, despiteOthers: 'on' }))).toContain('?danke=thema')
  })

  test('keeps the month quiet, once', async () => {
    const { person, token } = await aReminded()
    for (const _twice of [1, 2])
      expect(await sentTo(press(token, { intent: 'pause' }))).toBe(`/erinnerung/${token}?danke=pause`)
    const { ambassadorId } = person
    expect(await bench.db.selectFrom('snooze').select(['ambassadorId', 'month']).execute()).toEqual([
      { ambassadorId, month: '2026-11' },
    ])
  })

  test('asks comms for help, once', async () => {
    const { token } = await aReminded()
    for (const _twice of [1, 2])
      expect(await sentTo(press(token, { intent: 'hilfe' }))).toBe(`/erinnerung/${token}?danke=hilfe`)
    expect(await bench.db.selectFrom('commsTask').select('kind').execute()).toEqual([{ kind: 'help' }])
  })

  test.each([
    ['a topic that was not offered', { intent: 'thema', slug: 'gibt-es-nicht' }, 409],
    ['no topic at all', { intent: 'thema' }, 400],
    ['a button nobody made', { intent: 'kaffee' }, 400],
    ['nothing', {}, 400],
  ])('takes no answer that is %s', async (_what, form, status) => {
    const { token } = await aReminded()
    const before = await nudgeState(bench.db)
    expect(await refusal(press(token, form))).toMatchObject({ refused: 'not-offered', status })
    expect(await nudgeState(bench.db)).toEqual(before)
  })

  test('is over when its time is, to whoever reads and to whoever presses', async () => {
    const { token } = await aReminded()
    expect(await open(token, '', '2027-01-15 09:00')).toEqual({ unusable: 'expired', status: 410 })
    const late = press(token, { intent: 'pause' }, '2027-01-15 09:00')
    expect(await refusal(late)).toEqual({ unusable: 'expired', status: 410 })
    expect(await bench.db.selectFrom('snooze').selectAll().execute()).toEqual([])
  })

  test.each(['kein-echter-link', '', `${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}.abc`])(
    'is unknown with %j',
    async token => {
      await aReminded()
      expect(await open(token)).toEqual({ unusable: 'unknown', status: 410 })
      expect(await refusal(press(token, { intent: 'pause' }))).toEqual({ unusable: 'unknown', status: 410 })
    },
  )
})
