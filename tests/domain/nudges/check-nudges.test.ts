import { describe, expect, test } from 'vitest'
import { linkToken, openSignedLink } from '#app/domain/accounts/accounts.server.ts'
import { checkNudges, countNudges, listOpenTasks } from '#app/domain/nudges/nudges.server.ts'
import type { MailParams } from '#app/domain/outbox/mail-template.rules.ts'
import { changeSettings, readSettings } from '#app/domain/settings/settings.server.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aNudge, aVariedTown, berlin, eightTopics, nudgeState } from '#tests/support/nudges.ts'
import { aDepartment, anAmbassador } from '#tests/support/people.ts'
import { aPost } from '#tests/support/posts.ts'

const bench = useTestBench()
const KEY = 'k'.repeat(32)

const check = (at: string) => checkNudges(bench.ctx({ now: berlin(at) }))

async function nudged() {
  const rows = await bench.db
    .selectFrom('nudge')
    .innerJoin('ambassador', 'ambassador.id', 'nudge.ambassadorId')
    .innerJoin('account', 'account.id', 'ambassador.accountId')
    .select(['account.name', 'nudge.month', 'nudge.stage'])
    .where('nudge.month', '=', '2026-11')
    .orderBy('nudge.decidedAt')
    .orderBy('account.name')
    .execute()
  return rows.map(({ name, stage }) => `${name} ${stage}`)
}

describe('the morning’s check', () => {
  test('reminds exactly those for whom nothing speaks against it, stage by stage', async () => {
    await aVariedTown(bench.db)
    expect(await check('2026-11-09 09:00')).toBe(0)
    expect(await check('2026-11-10 09:00')).toBe(2)
    expect(await nudged()).toEqual(['Modest first', 'Silent first'])
    expect(await check('2026-11-13 09:00')).toBe(1)
    expect(await check('2026-11-20 09:00')).toBe(6)
    expect(await nudged()).toEqual([
      'Modest first',
      'Silent first',
      'Picking first',
      'Away second',
      'HalfWay second',
      'JustJoined second',
      'Modest second',
      'Picking second',
      'Silent second',
    ])
    expect(await countNudges(bench.db, '2026-11')).toEqual({ first: 3, second: 6 })
    expect(await countNudges(bench.db, '2026-12')).toEqual({ first: 0, second: 0 })
  })

  test('running twice changes nothing', async () => {
    await aVariedTown(bench.db)
    expect(await check('2026-11-10 09:00')).toBe(2)
    const before = await nudgeState(bench.db)
    expect(await check('2026-11-10 09:00')).toBe(0)
    expect(await check('2026-11-10 09:30')).toBe(0)
    expect(await nudgeState(bench.db)).toEqual(before)
  })

  test.each(['2026-11-10 07:59', '2026-11-10 16:00', '2026-11-14 09:00', '2026-11-30 09:00'])(
    'writes nothing outside of office hours, on days off and at the end of the month: %s',
    async at => {
      await aVariedTown(bench.db)
      const before = await nudgeState(bench.db)
      expect(await check(at)).toBe(0)
      expect((await nudgeState(bench.db)).mails).toEqual(before.mails)
    },
  )

  test('leaves out people whose account is closed', async () => {
    const { accountId } = await anAmbassador(bench.db)
    await bench.db
      .updateTable('account')
      .set({ deactivatedAt: '2026-11-01T08:00:00Z' })
      .where('id', '=', accountId)
      .execute()
    expect(await check('2026-11-10 09:00')).toBe(0)
  })

  test('follows the days and the federal state in the settings', async () => {
    await anAmbassador(bench.db)
    const settings = await readSettings(bench.db)
    await changeSettings(bench.ctx(), {
      ...settings,
      federalState: 'SN',
      firstNudgeDay: 12,
      secondNudgeDay: 25,
    })
    expect(await check('2026-11-10 09:00')).toBe(0)
    expect(await check('2026-11-12 09:00')).toBe(1)
    // The Day of Repentance, 18 November 2026, is a day off in Saxony alone.
    await anAmbassador(bench.db)
    expect(await check('2026-11-18 09:00')).toBe(0)
    expect(await check('2026-11-19 09:00')).toBe(1)
  })

  test('goes through a large town in portions and leaves nobody out', async () => {
    await eightTopics(bench.db)
    const departmentId = await aDepartment(bench.db)
    for (let person = 0; person < 503; person += 1) await anAmbassador(bench.db, { departmentId })
    expect(await check('2026-11-10 09:00')).toBe(503)
    expect(await check('2026-11-10 09:00')).toBe(0)
  }, 120_000)
})

describe('what one reminder is', () => {
  async function remindSilent(given: Parameters<typeof anAmbassador>[1] = {}) {
    const topics = await eightTopics(bench.db)
    const person = await anAmbassador(bench.db, given)
    await check('2026-11-10 09:00')
    const nudge = await bench.db.selectFrom('nudge').selectAll().executeTakeFirstOrThrow()
    const mail = await bench.db.selectFrom('mail').selectAll().executeTakeFirstOrThrow()
    return { topics, person, nudge, mail, params: mail.params as MailParams['nudge-first'] }
  }

  test('a row with what was expected and counted, three topics, a mail and its job', async () => {
    const { person, nudge, mail, params } = await remindSilent()
    expect(nudge).toMatchObject({
      ambassadorId: person.ambassadorId,
      month: '2026-11',
      stage: 'first',
      expected: 2,
      counted: 0,
      mailId: mail.id,
    })
    expect(mail).toMatchObject({
      accountId: person.accountId,
      template: 'nudge-first',
      confidential: true,
      state: 'queued',
    })
    expect(params).toMatchObject({ month: '2026-11', counted: 0, expected: 2 })
    expect(params.topics).toHaveLength(3)
    expect((await nudgeState(bench.db)).queued).toEqual([mail.id])
  })

  test('its topics carry their reason, one at least needs no photo, and the row knows them', async () => {
    const { topics, nudge, params } = await remindSilent()
    const offered = params.topics.map(({ slug }) => topics.find(topic => topic.slug === slug)?.id)
    expect(nudge.topicIds).toEqual(offered)
    expect(params.topics.map(({ reason }) => reason)).toEqual(Array(3).fill('neu für dich'))
    const withPhoto = topics.slice(0, 2).map(({ id }) => id)
    expect(nudge.topicIds.filter(id => !withPhoto.includes(id)).length).toBeGreaterThan(0)
  })

  test('its link answers for this person until a week after the month', async () => {
    const { person, nudge, params } = await remindSilent()
    const token = linkToken(KEY, params.linkId)
    const open = (at: string) => openSignedLink({ db: bench.db, now: berlin(at) }, KEY, token, 'nudge')
    expect(await open('2026-12-07 23:00')).toMatchObject({
      ok: true,
      value: { ambassadorId: person.ambassadorId, subjectId: nudge.id },
    })
    expect(await open('2026-12-08 01:00')).toEqual({ ok: false, reason: 'expired' })
  })

  test('no row holds the secret of the link', async () => {
    const { params } = await remindSilent()
    const secret = linkToken(KEY, params.linkId).split('.')[1] ?? ''
    expect(secret.length).toBeGreaterThan(20)
    expect(JSON.stringify(await nudgeState(bench.db))).not.toContain(secret)
  })

  test('the second one offers other topics than the first', async () => {
    const { nudge } = await remindSilent()
    await check('2026-11-20 09:00')
    const second = await bench.db
      .selectFrom('nudge')
      .select('topicIds')
      .where('stage', '=', 'second')
      .executeTakeFirstOrThrow()
    expect(second.topicIds).toHaveLength(3)
    expect(second.topicIds.filter(id => nudge.topicIds.includes(id))).toEqual([])
  })

  test('it outlives its mail', async () => {
    const { nudge, mail } = await remindSilent()
    await bench.db.deleteFrom('mail').where('id', '=', mail.id).execute()
    expect(await countNudges(bench.db, nudge.month)).toEqual({ first: 1, second: 0 })
    expect(await check('2026-11-10 09:00')).toBe(0)
  })

  test('a town without topics still reminds', async () => {
    await anAmbassador(bench.db)
    expect(await check('2026-11-10 09:00')).toBe(1)
    const { params } = await bench.db.selectFrom('mail').select('params').executeTakeFirstOrThrow()
    expect(params).toMatchObject({ topics: [] })
  })
})

describe('two months without an answer', () => {
  test('become one task for comms, once a month, and no mail', async () => {
    const { Unanswering } = await aVariedTown(bench.db)
    await check('2026-11-10 09:00')
    await check('2026-11-11 09:00')
    await check('2026-11-20 09:00')
    const tasks = await listOpenTasks(bench.db)
    expect(tasks).toMatchObject([
      { kind: 'talk', ambassadorId: Unanswering?.ambassadorId, name: 'Unanswering', month: '2026-11' },
    ])
    expect(Object.keys(tasks[0] ?? {})).not.toContain('counted')
    expect(await nudged()).not.toContain('Unanswering first')
  })

  test('are over as soon as the person has posted enough', async () => {
    await eightTopics(bench.db)
    const person = await anAmbassador(bench.db)
    await aNudge(bench.db, person, { stage: 'first', at: '2026-09-10 09:00' })
    await aNudge(bench.db, person, { stage: 'first', at: '2026-10-12 09:00' })
    for (const publishedAt of ['2026-10-14T09:00:00Z', '2026-10-30T09:00:00Z'])
      await aPost(bench.db, person, { publishedAt })
    expect(await check('2026-11-10 09:00')).toBe(1)
    expect(await listOpenTasks(bench.db)).toEqual([])
  })
})
