import { describe, expect, test } from 'vitest'
import { listAccounts } from '#app/domain/accounts/accounts.server.ts'
import { readPerson } from '#app/domain/ambassadors/ambassadors.server.ts'
import { listOwnMails, listSharedMails } from '#app/domain/outbox/outbox.server.ts'
import { listJobAds } from '#app/domain/recruiting/recruiting.server.ts'
import { listRounds } from '#app/domain/rounds/rounds.server.ts'
import { listOpenPicks, listTopicOptions } from '#app/domain/topics/topics.server.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { mailParams } from '#tests/support/mails.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'
import { aPost } from '#tests/support/posts.ts'
import { aRound } from '#tests/support/rounds.ts'
import { aPick, aTopic } from '#tests/support/topics.ts'

// Where everything a list is sorted by is the same, the order must still be one: a page that is loaded twice
// shows the same twice, on either engine, however the rows lie on the disk.

const bench = useTestBench()
const AT = '2026-11-18T08:00:00Z'
/** Ids in an order that is neither the one of the alphabet nor its reverse. */
const ids = ['7', '2', '9', '4', '1', '8'].map(digit => `${digit.repeat(8)}-0000-4000-8000-000000000000`)
const sorted = ids.toSorted()
const idsOf = (rows: ReadonlyArray<{ id: string }>) => rows.map(({ id }) => id).filter(id => ids.includes(id))

describe('rows that are the same but for their id', () => {
  test('are mails of one moment, to their reader and to comms', async () => {
    const actor = await anAccount(bench.db, ['comms'])
    const mail = {
      accountId: actor.accountId,
      template: 'invitation',
      confidential: false,
      createdAt: AT,
      state: 'sent' as const,
    }
    const params = JSON.stringify(mailParams.invitation)
    for (const id of ids)
      await bench.db
        .insertInto('mail')
        .values({ ...mail, id, params })
        .execute()
    const ctx = bench.ctx({ actor })
    expect(idsOf(await listOwnMails(ctx))).toEqual(sorted)
    expect(idsOf(await listSharedMails(ctx))).toEqual(sorted)
  })

  test('are accounts of one name', async () => {
    const actor = await anAccount(bench.db, ['admin'])
    const account = { name: 'Kim Muster', locale: 'de' as const, createdAt: AT }
    for (const id of ids)
      await bench.db
        .insertInto('account')
        .values({ ...account, id, email: `${id}@stadt.example` })
        .execute()
    expect(idsOf(await listAccounts(bench.ctx({ actor })))).toEqual(sorted)
  })

  test('are job ads of one title and day', async () => {
    const ad = {
      title: 'Erzieher:in',
      url: 'https://stellen.example/1',
      opensOn: '2026-11-01',
      createdAt: AT,
    }
    for (const id of ids)
      await bench.db
        .insertInto('jobAd')
        .values({ ...ad, id })
        .execute()
    expect(idsOf(await listJobAds(bench.db))).toEqual(sorted)
  })

  test('are topics of one title, and picks of one moment', async () => {
    const { ambassadorId } = await anAmbassador(bench.db)
    const topics: string[] = []
    for (let count = 0; count < 6; count += 1) {
      const { id: topicId } = await aTopic(bench.db, { title: 'Was war heute gut?' })
      topics.push(topicId)
      await aPick(bench.db, { topicId, ambassadorId, pickedAt: AT })
    }
    const options = (await listTopicOptions(bench.db)).map(({ id }) => id)
    expect(options.filter(id => topics.includes(id))).toEqual(topics.toSorted())
    const picks = await listOpenPicks(bench.db, [ambassadorId], TEST_NOW)
    const stored = await bench.db.selectFrom('pick').select('topicId').orderBy('id').execute()
    expect(picks.map(({ topicId }) => topicId)).toEqual(stored.map(({ topicId }) => topicId))
  })

  test('are calls that began on one day', async () => {
    const rounds: string[] = []
    for (let count = 0; count < 6; count += 1) rounds.push((await aRound(bench.db)).id)
    const listed = await listRounds(bench.ctx({ actor: await anAccount(bench.db, ['comms']) }))
    expect(listed.map(({ id }) => id)).toEqual(rounds.toSorted())
  })

  test('are posts of one moment', async () => {
    const jana = await anAmbassador(bench.db)
    const urls = new Map<string, string>()
    for (let count = 0; count < 6; count += 1) {
      const { postId, url } = await aPost(bench.db, jana, { publishedAt: AT })
      urls.set(postId, url)
    }
    const actor = await anAccount(bench.db, ['comms'])
    const person = await readPerson(bench.ctx({ actor }), jana.ambassadorId)
    const expected = [...urls.keys()].toSorted().map(id => urls.get(id))
    expect(person?.posts.map(({ url }) => url)).toEqual(expected)
  })
})
