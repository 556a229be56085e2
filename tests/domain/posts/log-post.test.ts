import { describe, expect, test } from 'vitest'
import { newId } from '#app/domain/kernel/ids.ts'
import { checkPostUrl, logPost, readOwnPost } from '#app/domain/posts/posts.server.ts'
import { openTestDatabase, TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAmbassador } from '#tests/support/people.ts'
import { anOpenPick, aPost, postIdAt, postUrlAt, thingsToChoose } from '#tests/support/posts.ts'

const bench = useTestBench()
const YESTERDAY = '2026-11-18T08:14:00Z'

async function anAuthor() {
  const actor = await anAmbassador(bench.db)
  const ctx = bench.ctx({ actor })
  return { actor, ctx, log: async (input: Parameters<typeof logPost>[1]) => logPost(ctx, input) }
}

async function logged(result: Awaited<ReturnType<typeof logPost>>): Promise<string> {
  if (!result.ok) throw new Error(`Not logged: ${result.reason}`)
  return result.value.postId
}

const storedPosts = () => bench.db.selectFrom('post').selectAll().execute()

describe('logging a post needs its address and nothing else', () => {
  test('time and month come from the number in the address', async () => {
    const { ctx, log } = await anAuthor()
    const url = postUrlAt(YESTERDAY)
    const postId = await logged(await log({ url: `${url}?utm_source=share` }))
    expect(await readOwnPost(ctx, postId)).toMatchObject({
      url,
      publishedAt: new Date(YESTERDAY),
      month: '2026-11',
      loggedAt: new Date(TEST_NOW.epochMilliseconds),
      topicId: null,
      jobAdId: null,
      format: null,
      minutesSpent: null,
      note: null,
      goals: [],
      values: [],
      resonance: [],
    })
  })

  test.each([
    ['the last second of October in Berlin', '2026-10-31T22:59:59.999Z', '2026-10'],
    ['the first moment of November in Berlin', '2026-10-31T23:00:00Z', '2026-11'],
    ['half an hour into November, still October in UTC', '2026-10-31T23:30:00Z', '2026-11'],
    ['the last moment of July in summer time', '2026-07-31T21:59:59Z', '2026-07'],
    ['the first moment of August in summer time', '2026-07-31T22:00:00Z', '2026-08'],
    ["New Year's Eve in UTC, New Year in Berlin", '2025-12-31T23:15:00Z', '2026-01'],
  ])('%s counts for the month it is in Berlin', async (_case, instant, month) => {
    const { log } = await anAuthor()
    await logged(await log({ url: postUrlAt(instant) }))
    expect(await storedPosts()).toMatchObject([{ month, publishedAt: new Date(instant) }])
  })

  test('everything else may be said too, each thing once', async () => {
    const { ctx, log } = await anAuthor()
    const { topicId, goalId, valueId, jobAdId } = await thingsToChoose(bench.db)
    const postId = await logged(
      await log({
        url: postUrlAt(YESTERDAY),
        topicId,
        goals: [goalId, goalId],
        values: [valueId],
        format: 'photo',
        jobAdId,
        minutesSpent: 25,
        resonance: ['question', 'praise', 'praise'],
        note: '  Rückfrage aus dem Bauamt  ',
      }),
    )
    expect(await readOwnPost(ctx, postId)).toMatchObject({
      topicId,
      topicTitle: 'Was war heute gut?',
      jobAdTitle: 'Fachkraft für Abwasser',
      goals: [goalId],
      values: [valueId],
      format: 'photo',
      minutesSpent: 25,
      resonance: ['praise', 'question'],
      note: 'Rückfrage aus dem Bauamt',
    })
  })
})

describe('the department of a post', () => {
  test.each([
    ['before the move', '2026-05-31T12:00:00Z', 'old'],
    ['late on the last evening in Berlin', '2026-05-31T21:59:00Z', 'old'],
    ['from midnight of the move on, in Berlin', '2026-05-31T22:00:00Z', 'new'],
    ['today', '2026-11-19T08:00:00Z', 'new'],
    ['before the first department', '2024-12-24T12:00:00Z', null],
  ] as const)('is that of the person on the day it appeared: %s', async (_case, publishedAt, expected) => {
    const departments = { old: await aDepartment(bench.db), new: await aDepartment(bench.db) }
    const actor = await anAmbassador(bench.db, { departmentId: departments.old })
    await bench.db.updateTable('departmentMembership').set({ validTo: '2026-06-01' }).execute()
    await bench.db
      .insertInto('departmentMembership')
      .values({
        id: newId(),
        ambassadorId: actor.ambassadorId,
        departmentId: departments.new,
        validFrom: '2026-06-01',
      })
      .execute()
    await logged(await logPost(bench.ctx({ actor }), { url: postUrlAt(publishedAt) }))
    expect(await storedPosts()).toMatchObject([{ departmentId: expected && departments[expected] }])
  })
})

describe('what is not logged, and leaves nothing behind', () => {
  test.each([
    ['no address', 'mein Beitrag', 'not-a-url'],
    ['another site', 'https://example.org/feed/update/urn:li:activity:7406535690785632256', 'other-host'],
    ['a short link', 'https://lnkd.in/eAbCd123', 'short-link'],
    ['an article', 'https://www.linkedin.com/pulse/stadt-der-zukunft', 'article'],
    ['a profile', 'https://www.linkedin.com/in/eva-koch/', 'no-post-id'],
    ['a post of tomorrow', postUrlAt('2026-11-20T09:00:00Z'), 'in-future'],
    ['a post in six minutes', postUrlAt('2026-11-19T09:05:00.001Z'), 'in-future'],
  ])('%s', async (_case, url, reason) => {
    const { ctx, log } = await anAuthor()
    expect(await log({ url })).toEqual({ ok: false, reason })
    expect(await checkPostUrl(ctx, url)).toEqual({ ok: false, reason })
    expect(await storedPosts()).toEqual([])
  })

  test('a post whose clock is five minutes ahead is no post of the future', async () => {
    const { log } = await anAuthor()
    expect((await log({ url: postUrlAt('2026-11-19T09:05:00Z') })).ok).toBe(true)
  })

  test.each(['topicId', 'jobAdId', 'goals', 'values'])('a choice that does not exist: %s', async field => {
    const { log } = await anAuthor()
    const nobodys = newId()
    const choice = { [field]: field === 'goals' || field === 'values' ? [nobodys] : nobodys }
    expect(await log({ url: postUrlAt(YESTERDAY), ...choice })).toEqual({
      ok: false,
      reason: 'unknown-choice',
    })
    expect(await storedPosts()).toEqual([])
    expect(await bench.db.selectFrom('postIdentity').selectAll().execute()).toEqual([])
  })
})

describe('a post is logged once', () => {
  test('one logged by yourself leads to it', async () => {
    const { ctx, log } = await anAuthor()
    const url = postUrlAt(YESTERDAY)
    const postId = await logged(await log({ url }))
    expect(await log({ url })).toEqual({ ok: false, reason: 'already-logged', postId })
    expect(await checkPostUrl(ctx, url)).toEqual({ ok: false, reason: 'already-logged', postId })
    expect(await storedPosts()).toHaveLength(1)
  })

  test('one logged by somebody else stays theirs, and their id is not told', async () => {
    const url = postUrlAt(YESTERDAY)
    await logged(await (await anAuthor()).log({ url }))
    const { ctx, log } = await anAuthor()
    expect(await log({ url })).toEqual({ ok: false, reason: 'logged-by-other' })
    expect(await checkPostUrl(ctx, url)).toEqual({ ok: false, reason: 'logged-by-other' })
    expect(await storedPosts()).toHaveLength(1)
  })

  test('the same number as share and as activity names two different things', async () => {
    const { log } = await anAuthor()
    const id = postIdAt(YESTERDAY)
    await logged(await log({ url: `https://www.linkedin.com/feed/update/urn:li:share:${id}` }))
    await logged(await log({ url: `https://www.linkedin.com/feed/update/urn:li:activity:${id}` }))
    expect(await storedPosts()).toHaveLength(2)
  })

  test('an identity a file has added to a post counts as well', async () => {
    const { actor, log } = await anAuthor()
    const { postId } = await aPost(bench.db, actor, { publishedAt: YESTERDAY })
    const id = postIdAt(YESTERDAY)
    await bench.db.insertInto('postIdentity').values({ type: 'share', id, postId }).execute()
    expect(await log({ url: `https://www.linkedin.com/feed/update/urn:li:share:${id}` })).toEqual({
      ok: false,
      reason: 'already-logged',
      postId,
    })
  })

  test('checking an address answers what logging it will, and changes nothing', async () => {
    const { ctx } = await anAuthor()
    const url = postUrlAt('2026-10-31T23:30:00Z')
    expect(await checkPostUrl(ctx, url)).toEqual({
      ok: true,
      value: { url, month: '2026-11', publishedAt: '2026-10-31T23:30:00Z' },
    })
    expect(await storedPosts()).toEqual([])
  })

  test('of five requests at the same moment one logs it, without an error for the others', async () => {
    const database = await openTestDatabase()
    try {
      const { db } = database
      const [actor, other] = [await anAmbassador(db), await anAmbassador(db)]
      const url = postUrlAt(YESTERDAY)
      const attempts = [actor, actor, other, actor, other].map(person =>
        logPost({ ...bench.ctx({ actor: person }), db }, { url, minutesSpent: 10 }),
      )
      const results = await Promise.all(attempts)
      expect(results.filter(result => result.ok)).toHaveLength(1)
      const refused = results.flatMap(result => (result.ok ? [] : [result.reason]))
      expect(refused.every(reason => reason === 'already-logged' || reason === 'logged-by-other')).toBe(true)
      expect(await db.selectFrom('post').select('id').execute()).toHaveLength(1)
      expect(await db.selectFrom('postIdentity').select('id').execute()).toHaveLength(1)
    } finally {
      await database.close()
    }
  })
})

describe('the topic somebody holds', () => {
  async function anAuthorWithPick(pickedAt = '2026-11-03T10:00:00Z') {
    const author = await anAuthor()
    const { topicId } = await thingsToChoose(bench.db)
    const pickId = await anOpenPick(bench.db, author.actor, { topicId, pickedAt })
    const pick = () =>
      bench.db.selectFrom('pick').selectAll().where('id', '=', pickId).executeTakeFirstOrThrow()
    return { ...author, topicId, pickId, pick }
  }

  test('becomes the topic of the post, and the pick ends', async () => {
    const { log, topicId, pickId, pick } = await anAuthorWithPick()
    await logged(await log({ url: postUrlAt(YESTERDAY) }))
    expect(await storedPosts()).toMatchObject([{ topicId, pickId }])
    expect(await pick()).toMatchObject({
      endReason: 'posted',
      endedAt: new Date(TEST_NOW.epochMilliseconds),
    })
  })

  test('ends as well when the topic is named', async () => {
    const { log, topicId, pickId, pick } = await anAuthorWithPick()
    await logged(await log({ url: postUrlAt(YESTERDAY), topicId }))
    expect(await storedPosts()).toMatchObject([{ topicId, pickId }])
    expect((await pick()).endReason).toBe('posted')
  })

  test.each<[string, string | null | undefined, string]>([
    ['the person says the post was about none of these', null, YESTERDAY],
    ['the post appeared before the day it was taken', undefined, '2026-11-02T22:59:00Z'],
  ])('is left alone when %s', async (_case, topicId, publishedAt) => {
    const { log, pick } = await anAuthorWithPick()
    await logged(await log({ url: postUrlAt(publishedAt), topicId }))
    expect(await storedPosts()).toMatchObject([{ topicId: null, pickId: null }])
    expect((await pick()).endedAt).toBeNull()
  })

  test('counts on the very day it was taken, even if the post was an hour earlier', async () => {
    const { log, topicId } = await anAuthorWithPick('2026-11-18T09:14:00Z')
    await logged(await log({ url: postUrlAt(YESTERDAY) }))
    expect(await storedPosts()).toMatchObject([{ topicId }])
  })

  test('is not guessed when there are two', async () => {
    const { actor, log, pick } = await anAuthorWithPick()
    const { topicId } = await thingsToChoose(bench.db)
    await anOpenPick(bench.db, actor, { topicId, pickedAt: '2026-11-04T10:00:00Z' })
    await logged(await log({ url: postUrlAt(YESTERDAY) }))
    expect(await storedPosts()).toMatchObject([{ topicId: null, pickId: null }])
    expect((await pick()).endedAt).toBeNull()
  })

  test('of somebody else is not touched', async () => {
    const { topicId, pick } = await anAuthorWithPick()
    const { log } = await anAuthor()
    await logged(await log({ url: postUrlAt(YESTERDAY), topicId }))
    expect(await storedPosts()).toMatchObject([{ topicId, pickId: null }])
    expect((await pick()).endedAt).toBeNull()
  })
})
