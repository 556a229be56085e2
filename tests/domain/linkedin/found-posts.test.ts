import { describe, expect, test } from 'vitest'
import {
  dismissFoundPost,
  listFoundPosts,
  logFoundPost,
  readImport,
  undoImport,
} from '#app/domain/linkedin/linkedin.server.ts'
import { type ListedPost, NO_FIGURES } from '#app/domain/linkedin/listed-post.rules.ts'
import { canonicalPostUrl, type PostIdentity, publishedAt } from '#app/domain/posts/post-identity.rules.ts'
import { listOwnPosts, logPost, readOwnPost } from '#app/domain/posts/posts.server.ts'
import { SMALL_EXPORT_POSTS } from '#tests/fixtures/linkedin/expected-export.ts'
import { ACTIVITY, SHARE, UGC_POST } from '#tests/fixtures/linkedin/personal-export.ts'
import { useTestBench } from '#tests/support/database.ts'
import {
  anImport,
  aPreview,
  imported,
  MEMBER,
  NO_ROWS,
  onlyFileOf,
  storedRows,
} from '#tests/support/linkedin.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { aPost, postIdAt } from '#tests/support/posts.ts'

const bench = useTestBench()

const activity = { type: 'activity', id: ACTIVITY } as const
const share = { type: 'share', id: SHARE } as const
const ugcPost = { type: 'ugcPost', id: UGC_POST } as const
const exported = { exportedOn: '2026-05-03', posts: SMALL_EXPORT_POSTS }

async function somebody() {
  const actor = await anAmbassador(bench.db, MEMBER)
  return { actor, ctx: bench.ctx({ actor }) }
}

const offered = async (ctx: Parameters<typeof listFoundPosts>[0]) =>
  (await listFoundPosts(ctx)).map(({ type, id }) => `${type} ${id}`)

describe('posts found in exports', () => {
  test('are offered newest first, with address, time and figures, ids to the last digit', async () => {
    const { ctx } = await somebody()
    await imported(ctx)
    const measuredOn = '2026-05-03'
    const april = new Date('2026-04-12T01:04:49.654Z')
    expect(await listFoundPosts(ctx)).toEqual([
      {
        ...ugcPost,
        url: `https://www.linkedin.com/feed/update/urn:li:ugcPost:${UGC_POST}/`,
        ...{ publishedAt: april, measuredOn, impressions: 900, engagements: null, excerpt: null },
      },
      {
        ...share,
        url: `https://www.linkedin.com/feed/update/urn:li:share:${SHARE}/`,
        ...{ publishedAt: april, measuredOn, impressions: null, engagements: 5, excerpt: null },
      },
      {
        ...activity,
        url: `https://www.linkedin.com/feed/update/urn:li:activity:${ACTIVITY}/`,
        publishedAt: new Date('2025-12-16T03:28:35.462Z'),
        ...{ measuredOn, impressions: 700, engagements: 31, excerpt: null },
      },
    ])
    expect(await listFoundPosts(ctx, { limit: 1 })).toMatchObject([ugcPost])
  })

  test('are one’s own business', async () => {
    const [eva, ben] = [await somebody(), await somebody()]
    await anImport(eva.ctx, exported)
    expect(await offered(ben.ctx)).toEqual([])
    expect(await logFoundPost(ben.ctx, activity)).toEqual({ ok: false, reason: 'not-found' })
    expect(await dismissFoundPost(ben.ctx, activity)).toEqual({ ok: false, reason: 'not-found' })
    expect(await offered(eva.ctx)).toHaveLength(3)
  })

  test('of several exports stand there once, with the newest known figures', async () => {
    const { ctx } = await somebody()
    const at = (exportedOn: string, impressions: number | null, engagements: number | null) => {
      const [post] = SMALL_EXPORT_POSTS
      const posts = post ? [{ ...post, impressions, engagements } satisfies ListedPost] : []
      return { exportedOn, posts }
    }
    await anImport(ctx, at('2026-05-10', 800, null))
    await anImport(ctx, at('2026-05-20', null, 35))
    await anImport(ctx, at('2026-05-05', 750, 33))
    expect(await listFoundPosts(ctx)).toMatchObject([
      { ...activity, impressions: 800, engagements: 35, measuredOn: '2026-05-20' },
    ])
  })

  test('go with the import that found them', async () => {
    const { ctx } = await somebody()
    const importId = await anImport(ctx, exported)
    await undoImport(ctx, importId)
    expect(await offered(ctx)).toEqual([])
  })

  test.each(['the person', 'somebody else'])('are not offered once %s has logged them', async who => {
    const [eva, ben] = [await somebody(), await somebody()]
    await anImport(eva.ctx, exported)
    const logger = who === 'the person' ? eva.ctx : ben.ctx
    const [post] = await listFoundPosts(eva.ctx)
    expect((await logPost(logger, { url: post?.url ?? '' })).ok).toBe(true)
    expect(await offered(eva.ctx)).toEqual([`share ${SHARE}`, `activity ${ACTIVITY}`])
  })
})

describe('logging a found post with one tap', () => {
  test('brings its figures along and takes it off the list', async () => {
    const { ctx } = await somebody()
    await anImport(ctx, exported)
    await anImport(ctx, { ...exported, exportedOn: '2026-05-20' })
    const logged = await logFoundPost(ctx, activity)
    if (!logged.ok) throw new Error(logged.reason)
    expect(await readOwnPost(ctx, logged.value.postId)).toMatchObject({
      url: `https://www.linkedin.com/feed/update/urn:li:activity:${ACTIVITY}/`,
      month: '2025-12',
      impressions: 700,
      engagements: 31,
      history: [
        { source: 'personal-export', measuredOn: '2026-05-20' },
        { source: 'personal-export', measuredOn: '2026-05-03' },
      ],
    })
    expect(await offered(ctx)).toEqual([`ugcPost ${UGC_POST}`, `share ${SHARE}`])
    expect(await logFoundPost(ctx, activity)).toEqual({
      ok: false,
      reason: 'already-logged',
      postId: logged.value.postId,
    })
    expect((await listOwnPosts(ctx, { limit: 10 })).posts).toHaveLength(1)
  })

  test('lets undoing the import take the figures back, and the post stays', async () => {
    const { ctx } = await somebody()
    const importId = await anImport(ctx, exported)
    const logged = await logFoundPost(ctx, activity)
    await undoImport(ctx, importId)
    expect(await storedRows(bench.db)).toEqual(NO_ROWS)
    if (!logged.ok) throw new Error(logged.reason)
    expect(await readOwnPost(ctx, logged.value.postId)).toMatchObject({ impressions: null, history: [] })
  })

  test('answers as logging does if somebody was faster, and keeps what was found', async () => {
    const [eva, ben] = [await somebody(), await somebody()]
    await anImport(eva.ctx, exported)
    await aPost(bench.db, ben.actor, { publishedAt: '2025-12-16T03:28:35Z', identity: activity })
    expect(await logFoundPost(eva.ctx, activity)).toEqual({ ok: false, reason: 'logged-by-other' })
    expect((await storedRows(bench.db)).posts).toBe(3)
  })

  test.each([activity, { type: 'activity', id: postIdAt('2026-05-01T08:00:00Z') } as const])(
    'needs an export that lists it: %o',
    async post => {
      const { ctx } = await somebody()
      if (post !== activity) await anImport(ctx, exported)
      expect(await logFoundPost(ctx, post)).toEqual({ ok: false, reason: 'not-found' })
      expect((await listOwnPosts(ctx, { limit: 10 })).posts).toEqual([])
    },
  )
})

test('a confirmed import counts the posts that it still offers', async () => {
  const { ctx } = await somebody()
  const importId = await anImport(ctx, exported)
  const brought = () => readImport(ctx, importId)
  expect(await brought()).toMatchObject({ brought: { days: 0, posts: 0, found: 3 } })
  await dismissFoundPost(ctx, share)
  await logFoundPost(ctx, activity)
  expect(await brought()).toMatchObject({ brought: { days: 0, posts: 1, found: 1 } })
  await aPost(bench.db, await anAmbassador(bench.db), {
    publishedAt: '2026-04-12T01:04:49Z',
    identity: ugcPost,
  })
  expect(await brought()).toMatchObject({ brought: { days: 0, posts: 1, found: 0 } })
})

describe('a post that was dismissed', () => {
  test('is not offered again, also by later exports', async () => {
    const { ctx } = await somebody()
    await anImport(ctx, exported)
    expect((await dismissFoundPost(ctx, share)).ok).toBe(true)
    expect(await offered(ctx)).toEqual([`ugcPost ${UGC_POST}`, `activity ${ACTIVITY}`])

    const later = { ...exported, exportedOn: '2026-05-20' }
    expect(await onlyFileOf(ctx, await aPreview(ctx, later))).toMatchObject({
      own: { posts: { dismissed: [share], offered: [activity, ugcPost] } },
    })
    await anImport(ctx, later)
    expect(await offered(ctx)).not.toContain(`share ${SHARE}`)
  })

  test('stays dismissed when the export that listed it first is undone', async () => {
    const { ctx } = await somebody()
    const first = await anImport(ctx, exported)
    await dismissFoundPost(ctx, share)
    await anImport(ctx, { ...exported, exportedOn: '2026-05-20' })
    await undoImport(ctx, first)
    expect(await offered(ctx)).not.toContain(`share ${SHARE}`)
  })

  test('can still be logged by its address, with its figures', async () => {
    const { ctx } = await somebody()
    await anImport(ctx, exported)
    await dismissFoundPost(ctx, activity)
    const logged = await logPost(ctx, {
      url: `https://www.linkedin.com/feed/update/urn:li:activity:${ACTIVITY}`,
    })
    if (!logged.ok) throw new Error(logged.reason)
    expect(await readOwnPost(ctx, logged.value.postId)).toMatchObject({ impressions: 700, engagements: 31 })
  })
})

describe('a post under several numbers', () => {
  const text = { excerpt: 'Heute war Tag der offenen Tür', textDigest: 'a'.repeat(64) }
  const listed = (number: PostIdentity, change: Partial<ListedPost> = {}): ListedPost => ({
    ...NO_FIGURES,
    ...{ excerpt: null, textDigest: null, publishedOn: null, publishedAt: publishedAt(number.id) },
    ...number,
    url: canonicalPostUrl(number),
    ...change,
  })

  test('is offered once, under its activity, with the newest of what files say', async () => {
    const { ctx } = await somebody()
    const other = { type: 'share', id: postIdAt('2025-12-16T01:00:00Z') } as const
    await anImport(ctx, { exportedOn: '2026-05-03', posts: [listed(other, { ...text, impressions: 9 })] })
    await anImport(ctx, {
      exportedOn: '2026-05-01',
      posts: [listed(activity, { impressions: 7, engagements: 2 })],
    })
    expect(await offered(ctx)).toHaveLength(2)
    const joins = [{ one: other, other: activity }]
    const proof = await anImport(ctx, { kind: 'single-post', exportedOn: '2026-05-02', joins })
    expect(await listFoundPosts(ctx)).toMatchObject([
      { ...activity, impressions: 9, engagements: 2, measuredOn: '2026-05-03', excerpt: text.excerpt },
    ])
    await dismissFoundPost(ctx, other)
    expect(await offered(ctx)).toEqual([])
    await undoImport(ctx, proof)
    expect(await offered(ctx)).toEqual([`activity ${ACTIVITY}`])
  })

  test('is one without a file that proves it, if second and text are the same', async () => {
    const { ctx } = await somebody()
    const posts = [listed(share, text), listed(ugcPost, text)]
    await anImport(ctx, { kind: 'archive', exportedOn: '2026-05-03', posts })
    expect(await offered(ctx)).toEqual([`ugcPost ${UGC_POST}`])
  })

  test('is taken off the list when one of them is logged', async () => {
    const { ctx } = await somebody()
    const posts = [listed(share, text), listed(ugcPost, text)]
    await anImport(ctx, { kind: 'archive', exportedOn: '2026-05-03', posts })
    expect((await logFoundPost(ctx, ugcPost)).ok).toBe(true)
    expect(await offered(ctx)).toEqual([])
  })

  test.each([
    ['the connection alone', ['portability'] as const, true],
    ['a file', ['archive'] as const, false],
    ['both', ['portability', 'archive'] as const, false],
  ])('known from %s is noted so when it is logged', async (_case, kinds, fromConnection) => {
    const { ctx } = await somebody()
    for (const kind of kinds)
      await anImport(ctx, { kind, exportedOn: '2026-05-03', posts: [listed(share, text)] })
    await logFoundPost(ctx, share)
    const rows = await bench.db.selectFrom('post').select('fromConnection').execute()
    expect(rows).toEqual([{ fromConnection }])
  })
})
