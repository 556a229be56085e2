import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { newId } from '#app/domain/kernel/ids.ts'
import {
  countPostsInMonth,
  findPostsByIdentity,
  listOwnPosts,
  listPostChoices,
  listPostTimes,
} from '#app/domain/posts/posts.server.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { aFigure, aPost, postIdAt, thingsToChoose } from '#tests/support/posts.ts'

const bench = useTestBench()

describe('the list of own posts', () => {
  test('is own, newest first, with topic and the figures that count', async () => {
    const [actor, other] = [await anAmbassador(bench.db), await anAmbassador(bench.db)]
    const { topicId } = await thingsToChoose(bench.db)
    const older = await aPost(bench.db, actor, { publishedAt: '2026-10-01T08:00:00Z', topicId })
    const newer = await aPost(bench.db, actor, { publishedAt: '2026-11-01T08:00:00Z' })
    await aPost(bench.db, other, { publishedAt: '2026-11-02T08:00:00Z' })
    await aFigure(bench.db, older.postId, { measuredOn: '2026-10-05', impressions: 1240 })
    expect(await listOwnPosts(bench.ctx({ actor }), { limit: 10 })).toMatchObject({
      posts: [
        { id: newer.postId, topicTitle: null, impressions: null, source: null },
        { id: older.postId, topicTitle: 'Was war heute gut?', impressions: 1240, measuredOn: '2026-10-05' },
      ],
      next: null,
    })
  })

  test('goes on behind its last post, also when two appeared at the same moment', async () => {
    const actor = await anAmbassador(bench.db)
    const times = ['01', '02', '02', '02', '03'].map(day => `2026-10-${day}T08:00:00Z`)
    for (const publishedAt of times) await aPost(bench.db, actor, { publishedAt })
    const ctx = bench.ctx({ actor })
    const all = (await listOwnPosts(ctx, { limit: 5 })).posts.map(({ id }) => id)
    const first = await listOwnPosts(ctx, { limit: 2 })
    const second = await listOwnPosts(ctx, { limit: 2, after: first.next })
    const third = await listOwnPosts(ctx, { limit: 2, after: second.next })
    expect([first, second, third].flatMap(({ posts }) => posts.map(({ id }) => id))).toEqual(all)
    expect([first.next, second.next, third.next]).toEqual([all[1], all[3], null])
  })

  test.each(['theirs', 'nobody', 'no-id'] as const)(
    'behind a post that is no own one there is nothing to see: %s',
    async which => {
      const [actor, other] = [await anAmbassador(bench.db), await anAmbassador(bench.db)]
      await aPost(bench.db, actor, { publishedAt: '2026-10-01T08:00:00Z' })
      const theirs = await aPost(bench.db, other, { publishedAt: '2026-11-02T08:00:00Z' })
      const after = { theirs: theirs.postId, nobody: newId(), 'no-id': 'x' }[which]
      const { posts } = await listOwnPosts(bench.ctx({ actor }), { limit: 10, after })
      // What is no id at all is taken for a mistyped address: the list begins at its beginning.
      expect(posts).toHaveLength(which === 'no-id' ? 1 : 0)
    },
  )
})

describe('counting', () => {
  test('a month has the posts of one person that count in it', async () => {
    const [actor, other] = [await anAmbassador(bench.db), await anAmbassador(bench.db)]
    for (const publishedAt of ['2026-10-31T22:59:00Z', '2026-10-31T23:30:00Z', '2026-11-12T08:00:00Z']) {
      await aPost(bench.db, actor, { publishedAt })
    }
    await aPost(bench.db, other, { publishedAt: '2026-11-12T08:00:00Z' })
    expect(await countPostsInMonth(bench.db, actor.ambassadorId, '2026-10')).toBe(1)
    expect(await countPostsInMonth(bench.db, actor.ambassadorId, '2026-11')).toBe(2)
    expect(await countPostsInMonth(bench.db, actor.ambassadorId, '2026-12')).toBe(0)
  })

  test('times are those of the people asked about, from the moment asked about, in order', async () => {
    const [anna, ben, carla] = [
      await anAmbassador(bench.db),
      await anAmbassador(bench.db),
      await anAmbassador(bench.db),
    ]
    await aPost(bench.db, ben, { publishedAt: '2026-11-12T08:00:00Z' })
    await aPost(bench.db, anna, { publishedAt: '2026-11-01T00:00:00Z' })
    await aPost(bench.db, anna, { publishedAt: '2026-10-31T23:59:59.999Z' })
    await aPost(bench.db, carla, { publishedAt: '2026-11-12T08:00:00Z' })
    const ambassadorIds = [anna.ambassadorId, ben.ambassadorId]
    expect(await listPostTimes(bench.db, { ambassadorIds, since: '2026-11-01T00:00:00Z' })).toEqual([
      { ambassadorId: anna.ambassadorId, publishedAt: new Date('2026-11-01T00:00:00Z') },
      { ambassadorId: ben.ambassadorId, publishedAt: new Date('2026-11-12T08:00:00Z') },
    ])
    expect(await listPostTimes(bench.db, { ambassadorIds: [], since: '2026-11-01T00:00:00Z' })).toEqual([])
  })
})

describe('finding posts by their identity', () => {
  test('compares type and number together, and says whose they are', async () => {
    const actor = await anAmbassador(bench.db)
    const { postId, identity } = await aPost(bench.db, actor, { publishedAt: '2026-11-12T08:00:00Z' })
    const unknown = { type: 'activity', id: postIdAt('2026-11-12T08:00:00Z') } as const
    const sameNumber = { type: 'share', id: identity.id } as const
    expect(await findPostsByIdentity(bench.db, [unknown, sameNumber, identity])).toEqual([
      { ...identity, postId, ambassadorId: actor.ambassadorId },
    ])
    expect(await findPostsByIdentity(bench.db, [])).toEqual([])
  })
})

describe('what a post can be tied to', () => {
  test('are topics in use, goals, values and open job ads', async () => {
    const { topicId, goalId, valueId, jobAdId } = await thingsToChoose(bench.db)
    const retired = await thingsToChoose(bench.db)
    await bench.db
      .updateTable('topic')
      .set({ retiredAt: TEST_NOW.toString() })
      .where('id', '=', retired.topicId)
      .execute()
    const choices = await listPostChoices(bench.ctx())
    expect(choices.topics).toEqual([{ id: topicId, slug: topicId, title: 'Was war heute gut?' }])
    expect(choices.goals).toContainEqual({
      id: goalId,
      slug: goalId,
      nameDe: 'Recruiting',
      nameEn: 'Recruiting',
    })
    expect(choices.values).toContainEqual({
      id: valueId,
      slug: valueId,
      name: 'Nähe',
      sentence: 'Wir sind da.',
    })
    expect(choices.jobAds).toContainEqual({ id: jobAdId, title: 'Fachkraft für Abwasser' })
  })

  test.each([
    ['2025-12-31T22:59:59Z', 0],
    ['2025-12-31T23:00:00Z', 1],
    ['2026-03-31T21:59:59Z', 1],
    ['2026-03-31T22:00:00Z', 0],
  ])('a job ad that runs from January to March, Berlin time, is open at %s: %s', async (instant, count) => {
    await thingsToChoose(bench.db)
    await bench.db.updateTable('jobAd').set({ closesOn: '2026-03-31' }).execute()
    const now = Temporal.Instant.from(instant)
    expect((await listPostChoices(bench.ctx({ now }))).jobAds).toHaveLength(count)
  })
})
