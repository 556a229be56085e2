import { describe, expect, test } from 'vitest'
import type { AmbassadorActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { canonicalPostUrl, type PostIdentity, type PostType } from '#app/domain/posts/post-identity.rules.ts'
import {
  checkPostUrl,
  correctPost,
  deletePost,
  findStandingPost,
  joinPosts,
  listOwnPosts,
  logPost,
  readOwnPost,
  separatePosts,
  settleIdentities,
} from '#app/domain/posts/posts.server.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aFile, settledOf, takenBack } from '#tests/support/listings.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { aFigure, postIdAt } from '#tests/support/posts.ts'

const bench = useTestBench()

const at = '2026-11-10T08:14:07.123Z'
const number = (type: PostType, instant = at): PostIdentity => ({ type, id: postIdAt(instant) })

async function anAuthor() {
  const actor = await anAmbassador(bench.db)
  const log = async (identity: PostIdentity, minute = 0) => {
    const ctx = bench.ctx({ actor, now: TEST_NOW.add({ minutes: minute }) })
    const logged = await logPost(ctx, { url: canonicalPostUrl(identity) })
    if (!logged.ok) throw new Error(logged.reason)
    return logged.value.postId
  }
  return { actor, ctx: bench.ctx({ actor }), log, settled: () => settledOf(bench.db, actor) }
}

async function listIds(actor: AmbassadorActor) {
  return (await listOwnPosts(bench.ctx({ actor }), { limit: 50 })).posts.map(({ id }) => id)
}

describe('a single-post export', () => {
  test('gives a logged post its other number, and paste of that number leads to it', async () => {
    const { actor, ctx, log } = await anAuthor()
    const [share, activity] = [number('share'), number('activity')]
    const postId = await log(share)
    await aFile(bench.db, actor, { kind: 'single-post', joins: [[share, activity]] })
    const already = { ok: false, reason: 'already-logged', postId }
    expect(await checkPostUrl(ctx, canonicalPostUrl(activity))).toEqual(already)
    expect(await logPost(ctx, { url: canonicalPostUrl(activity) })).toEqual(already)
  })

  test('makes two entries one: the first stands, the second is found through it', async () => {
    const { actor, ctx, log } = await anAuthor()
    const [share, activity] = [number('share'), number('activity')]
    const first = await log(share)
    const second = await log(activity, 1)
    await aFile(bench.db, actor, { kind: 'single-post', joins: [[activity, share]] })
    expect(await listIds(actor)).toEqual([first])
    expect(await readOwnPost(ctx, second)).toBeUndefined()
    expect(await findStandingPost(ctx, second)).toBe(first)
    expect(await findStandingPost(ctx, first)).toBeUndefined()
    expect(await checkPostUrl(ctx, canonicalPostUrl(activity))).toMatchObject({ postId: first })
    expect((await readOwnPost(ctx, first))?.entries).toMatchObject([{ id: second }])
  })

  test('may come before the post is logged', async () => {
    const { actor, log, settled } = await anAuthor()
    const [share, activity] = [number('share'), number('activity')]
    await aFile(bench.db, actor, { kind: 'single-post', joins: [[share, activity]] })
    const postId = await log(activity)
    expect((await settled()).numbers).toEqual([
      { ...activity, postId, joined: false },
      { ...share, postId, joined: true },
    ])
  })

  test('taken back, everything is as it was', async () => {
    const { actor, log, settled } = await anAuthor()
    const [share, activity, ugc] = [number('share'), number('activity'), number('ugcPost')]
    await log(share)
    await log(activity, 1)
    const before = await settled()
    const joins = [
      [share, activity],
      [activity, ugc],
    ] as const
    const importId = await aFile(bench.db, actor, { kind: 'single-post', joins })
    expect(await settled()).not.toEqual(before)
    await takenBack(bench.db, actor, importId)
    expect(await settled()).toEqual(before)
  })

  test('settling twice changes nothing', async () => {
    const { actor, log, settled } = await anAuthor()
    const [share, activity] = [number('share'), number('activity')]
    await log(share)
    await aFile(bench.db, actor, { kind: 'single-post', joins: [[share, activity]] })
    const once = await settled()
    await settleIdentities(bench.db, actor.ambassadorId)
    expect(await settled()).toEqual(once)
  })

  test('does not take what somebody else has logged, and they cannot be kept from it', async () => {
    const [mine, theirs] = [await anAuthor(), await anAuthor()]
    const [share, activity] = [number('share'), number('activity')]
    const postId = await theirs.log(activity)
    await mine.log(share)
    await aFile(bench.db, mine.actor, { kind: 'single-post', joins: [[share, activity]] })
    expect((await mine.settled()).numbers).toMatchObject([share])
    expect((await theirs.settled()).numbers).toEqual([{ ...activity, postId, joined: false }])
  })

  test('proves nothing about the posts of others', async () => {
    const [mine, theirs] = [await anAuthor(), await anAuthor()]
    const [share, activity] = [number('share'), number('activity')]
    await theirs.log(share)
    await aFile(bench.db, mine.actor, { kind: 'single-post', joins: [[share, activity]] })
    expect((await theirs.settled()).numbers).toMatchObject([share])
  })
})

describe('the text of two listed posts', () => {
  const textOf = (identity: PostIdentity, textDigest: string | null, publishedAt = at) => ({
    ...{ ...identity, textDigest, publishedAt },
  })

  async function listed(first: ReturnType<typeof textOf>, second: ReturnType<typeof textOf>) {
    const author = await anAuthor()
    await author.log({ type: first.type, id: first.id })
    await aFile(bench.db, author.actor, { kind: 'archive', posts: [first] })
    await aFile(bench.db, author.actor, { kind: 'portability', posts: [second] })
    return (await author.settled()).numbers.length === 2
  }

  test('joins them if they appeared in the same second with the same words', async () => {
    expect(
      await listed(
        textOf(number('share'), 'abc', '2026-11-10T08:14:07.001Z'),
        textOf(number('activity'), 'abc', '2026-11-10T08:14:07.999Z'),
      ),
    ).toBe(true)
  })

  test.each([
    ['the same words a second later', 'abc', '2026-11-10T08:14:08.000Z'],
    ['other words in the same second', 'abd', at],
    ['no words at all in the same second', null, at],
  ])('does not join them on likelihood: %s', async (_case, digest, publishedAt) => {
    const second = textOf(number('activity'), digest, publishedAt)
    expect(await listed(textOf(number('share'), 'abc'), second)).toBe(false)
  })

  test('two without words are never one', async () => {
    expect(await listed(textOf(number('share'), null), textOf(number('activity'), null))).toBe(false)
  })

  test('proves nothing between two people', async () => {
    const [mine, theirs] = [await anAuthor(), await anAuthor()]
    const [share, activity] = [number('share'), number('activity')]
    await mine.log(share)
    await aFile(bench.db, mine.actor, { kind: 'archive', posts: [textOf(share, 'abc')] })
    await aFile(bench.db, theirs.actor, { kind: 'archive', posts: [textOf(activity, 'abc')] })
    expect((await mine.settled()).numbers).toMatchObject([share])
  })

  test('the same post in two files is one number', async () => {
    const share = number('share')
    expect(await listed(textOf(share, 'abc'), textOf(share, 'abc'))).toBe(false)
  })
})

describe('by hand', () => {
  async function twoEntries() {
    const author = await anAuthor()
    const numbers = [number('share'), number('activity', '2026-11-10T09:00:00Z')] as const
    const first = await author.log(numbers[0])
    const second = await author.log(numbers[1], 1)
    return { ...author, numbers, first, second }
  }

  test('their author joins two entries with one click, and separates them again', async () => {
    const { actor, ctx, first, second, settled } = await twoEntries()
    const before = await settled()
    expect(await joinPosts(ctx, second, first)).toEqual({ ok: true, value: { postId: first } })
    expect(await listIds(actor)).toEqual([first])
    expect(await readOwnPost(ctx, first)).toMatchObject({ joinedByHand: true, entries: [{ id: second }] })
    expect(await separatePosts(ctx, first)).toEqual({ ok: true })
    expect(await settled()).toEqual(before)
    const audit = await bench.db.selectFrom('auditEntry').select(['action', 'subjectId']).orderBy('id').execute()
    expect(audit.filter(({ action }) => action.startsWith('post.'))).toEqual([
      { action: 'post.joined', subjectId: first },
      { action: 'post.separated', subjectId: first },
    ])
  })

  test('doing it twice is doing it once', async () => {
    const { ctx, first, second } = await twoEntries()
    await joinPosts(ctx, first, second)
    expect(await joinPosts(ctx, first, second)).toEqual({ ok: true, value: { postId: first } })
    expect(await bench.db.selectFrom('identityJoin').selectAll().execute()).toHaveLength(1)
    await separatePosts(ctx, first)
    expect(await separatePosts(ctx, first)).toEqual({ ok: true })
  })

  test('what a file proves stays when it is separated by hand', async () => {
    const { actor, ctx, numbers, first, second } = await twoEntries()
    await aFile(bench.db, actor, { kind: 'single-post', joins: [numbers] })
    await joinPosts(ctx, first, second)
    await separatePosts(ctx, first)
    expect(await listIds(actor)).toEqual([first])
  })

  test.each(['theirs', 'nobody', 'no-id', 'itself'] as const)('nothing is joined with %s', async which => {
    const { ctx, first } = await twoEntries()
    const theirs = await anAuthor()
    const other = {
      ...{ theirs: await theirs.log(number('ugcPost')), nobody: newId(), 'no-id': 'x', itself: first },
    }[which]
    const notFound = { ok: false, reason: 'not-found' }
    expect(await joinPosts(ctx, first, other)).toEqual(notFound)
    expect(await joinPosts(ctx, other, first)).toEqual(notFound)
    expect(await bench.db.selectFrom('identityJoin').selectAll().execute()).toEqual([])
    if (which !== 'itself') expect(await separatePosts(ctx, other)).toEqual(notFound)
  })

  test('is offered for own posts of about the same time and another kind, and joined by nobody else', async () => {
    const { ctx, log, first, second } = await twoEntries()
    await log(number('share', '2026-11-10T10:00:00Z'), 2)
    await log(number('activity', '2026-11-12T10:00:00Z'), 3)
    const theirs = await anAuthor()
    await theirs.log(number('activity'))
    const post = await readOwnPost(ctx, first)
    expect(post?.candidates.map(({ id }) => id)).toEqual([second])
    expect(post?.entries).toEqual([])
  })
})

describe('one post', () => {
  async function aJoinedPost() {
    const author = await anAuthor()
    const joins = [number('share'), number('activity')] as const
    const first = await author.log(joins[0])
    const second = await author.log(joins[1], 1)
    const file = await aFile(bench.db, author.actor, { kind: 'single-post', joins: [joins] })
    return { ...author, numbers: joins, first, second, file }
  }

  test('has one history: of all its numbers and entries', async () => {
    const { actor, ctx, numbers, first, second } = await aJoinedPost()
    await aFigure(bench.db, second, { measuredOn: '2026-11-12', comments: 3 })
    await aFile(bench.db, actor, { exportedOn: '2026-11-14', posts: [{ ...numbers[1], impressions: 900 }] })
    const post = await readOwnPost(ctx, first)
    expect(post?.history).toMatchObject([
      { source: 'personal-export', impressions: 900 },
      { source: 'self', comments: 3 },
    ])
    expect(post).toMatchObject({
      ...{ impressions: 900, impressionsSource: 'personal-export', impressionsOn: '2026-11-14' },
      ...{ comments: 3, commentsSource: 'self', commentsOn: '2026-11-12' },
    })
  })

  test('is deleted with all its entries', async () => {
    const { ctx, first, settled } = await aJoinedPost()
    expect(await deletePost(ctx, first)).toEqual({ ok: true })
    expect(await settled()).toEqual({ entries: [], numbers: [] })
  })

  test('is deleted as a whole or not at all', async () => {
    const { ctx, second, settled } = await aJoinedPost()
    const before = await settled()
    expect(await deletePost(ctx, second)).toEqual({ ok: false, reason: 'not-found' })
    expect(await settled()).toEqual(before)
  })

  test('that turns out to have had a wrong link lets its other entry go', async () => {
    const { ctx, first, second, settled } = await aJoinedPost()
    const right = number('share', '2026-11-11T07:00:00Z')
    expect(await correctPost(ctx, first, { url: canonicalPostUrl(right) })).toEqual({ ok: true })
    const { entries, numbers } = await settled()
    expect(entries.map(({ mergedInto }) => mergedInto)).toEqual([null, null])
    expect(numbers.filter(({ joined }) => !joined)).toHaveLength(2)
    expect(numbers.filter(({ joined }) => joined)).toMatchObject([{ postId: second }])
  })

  test('joined by hand to a wrong link is not joined to the right one', async () => {
    const { ctx, log, settled } = await anAuthor()
    const first = await log(number('share'))
    await joinPosts(ctx, first, await log(number('activity'), 1))
    await correctPost(ctx, first, { url: canonicalPostUrl(number('share', '2026-11-11T07:00:00Z')) })
    expect((await settled()).numbers.map(({ joined }) => joined)).toEqual([false, false])
    expect(await bench.db.selectFrom('identityJoin').selectAll().execute()).toEqual([])
  })

  test('keeps its link when it is corrected to another of its own numbers', async () => {
    const { ctx, numbers, first } = await aJoinedPost()
    const before = await readOwnPost(ctx, first)
    expect(await correctPost(ctx, first, { url: canonicalPostUrl(numbers[1]), note: 'ja' })).toEqual({ ok: true })
    expect(await readOwnPost(ctx, first)).toMatchObject({ url: before?.url, note: 'ja' })
  })
})
