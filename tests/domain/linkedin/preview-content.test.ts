import { expect, test } from 'vitest'
import { previewContent, undoImport } from '#app/domain/linkedin/linkedin.server.ts'
import { type ListedPost, NO_FIGURES } from '#app/domain/linkedin/listed-post.rules.ts'
import { canonicalPostUrl, publishedAt } from '#app/domain/posts/post-identity.rules.ts'
import { readOwnPost } from '#app/domain/posts/posts.server.ts'
import { ACTIVITY, SHARE } from '#tests/fixtures/linkedin/personal-export.ts'
import { useTestBench } from '#tests/support/database.ts'
import {
  anImport,
  aPreview,
  aSource,
  confirmed,
  type GivenContent,
  MEMBER,
  onlyFileOf,
} from '#tests/support/linkedin.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { aFigure, aPost } from '#tests/support/posts.ts'

const bench = useTestBench()

async function somebody() {
  const actor = await anAmbassador(bench.db, MEMBER)
  return { actor, ctx: bench.ctx({ actor }) }
}

const activity = { type: 'activity', id: ACTIVITY } as const
const share = { type: 'share', id: SHARE } as const
const post: ListedPost = {
  ...{ ...NO_FIGURES, ...share, url: canonicalPostUrl(share), impressions: 800, sends: 4 },
  ...{ publishedAt: publishedAt(SHARE), publishedOn: null, excerpt: null, textDigest: null },
}

test('content that is no file waits like an upload of one file, and again under a new one', async () => {
  const { ctx } = await somebody()
  const given: GivenContent = { kind: 'portability', exportedOn: '2026-05-03', posts: [post], sha256: 'one' }
  const [first, second] = [await aPreview(ctx, given), await aPreview(ctx, given)]
  expect(second).not.toBe(first)
  expect(await onlyFileOf(ctx, second)).toMatchObject({
    kind: 'portability',
    own: { posts: { offered: [share] } },
  })
})

test.each([
  ['already-imported', { sha256: 'one' }],
  ['impossible-figure', { posts: [{ ...post, impressions: 3_000_000_000 }] }],
])('of what is refused (%s) nothing is kept, not even an upload', async (reason, change) => {
  const { ctx } = await somebody()
  await anImport(ctx, { kind: 'portability', exportedOn: '2026-05-03', sha256: 'one' })
  const uploads = () => bench.db.selectFrom('linkedinUpload').select('id').execute()
  const before = await uploads()
  const source = aSource({ kind: 'portability', exportedOn: '2026-05-03', ...change })
  expect(await previewContent(ctx, source)).toMatchObject({ ok: false, reason })
  expect(await uploads()).toEqual(before)
})

test('a file that proves two numbers to be one post is asked about what is logged under the other', async () => {
  const { actor, ctx } = await somebody()
  const { postId } = await aPost(bench.db, actor, { publishedAt: publishedAt(ACTIVITY), identity: activity })
  await aFigure(bench.db, postId, { measuredOn: '2026-05-01', impressions: 500 })
  const before = await readOwnPost(ctx, postId)
  const joins = [{ one: share, other: activity }]
  const source = { ...aSource({ kind: 'single-post', exportedOn: '2026-11-19', posts: [post], joins }) }
  source.content.period = null
  const kept = await previewContent(ctx, source)
  if (!kept.ok) throw new Error(kept.reason)
  const { importId, own } = await onlyFileOf(ctx, kept.value.uploadId)
  expect(own).toMatchObject({
    newJoins: 1,
    posts: {
      offered: [],
      logged: [{ postId, before: { impressions: 500 }, after: { impressions: 500, sends: 4 } }],
    },
    undecided: [{ postId, typed: { impressions: 500 }, inFile: { impressions: 800 } }],
  })
  await confirmed(ctx, kept.value.uploadId, { counts: 'file' })
  expect(await readOwnPost(ctx, postId)).toMatchObject({ impressions: 800, sends: 4 })
  const rows = await bench.db.selectFrom('listedPost').select('measuredOn').execute()
  expect(rows).toEqual([{ measuredOn: '2026-11-19' }])

  await undoImport(ctx, importId)
  expect(await readOwnPost(ctx, postId)).toEqual(before)
  expect(await bench.db.selectFrom('figureChoice').selectAll().execute()).toEqual([])
})
