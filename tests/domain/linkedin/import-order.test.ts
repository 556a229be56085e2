import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { readUpload, undoImport } from '#app/domain/linkedin/linkedin.server.ts'
import { type ListedPost, NO_FIGURES } from '#app/domain/linkedin/listed-post.rules.ts'
import { canonicalPostUrl, type PostIdentity, publishedAt } from '#app/domain/posts/post-identity.rules.ts'
import { logPost } from '#app/domain/posts/posts.server.ts'
import { useTestBench } from '#tests/support/database.ts'
import {
  anImport,
  aPreview,
  confirmed,
  daysOf,
  type GivenContent,
  storedRows,
} from '#tests/support/linkedin.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { aFigure, aPost, postIdAt } from '#tests/support/posts.ts'

const bench = useTestBench()

// Four numbers of at most three posts; the first and the third are logged by whoever imports.
const NUMBERS = (['activity', 'share', 'activity', 'ugcPost'] as const).map(
  (type, hour): PostIdentity => ({
    type,
    id: postIdAt(`2026-04-0${1 + hour}T10:00:00Z`),
  }),
)

const count = fc.option(fc.integer({ min: -3, max: 2_000 }))
const day = fc.record({
  date: fc.constantFrom('2026-05-01', '2026-05-02', '2026-05-03'),
  impressions: count,
  engagements: count,
  newFollowers: count,
})
const figures = fc.record({ impressions: count, engagements: count, reactions: count, sends: count })
const listed = fc.tuple(fc.constantFrom(...NUMBERS), figures).map(
  ([number, known]): ListedPost => ({
    ...{ ...NO_FIGURES, ...known, ...number, url: canonicalPostUrl(number) },
    ...{ publishedAt: publishedAt(number.id), publishedOn: null, excerpt: null, textDigest: null },
  }),
)
const pair = fc
  .tuple(fc.constantFrom(...NUMBERS), fc.constantFrom(...NUMBERS))
  .map(([one, other]) => ({ one, other }))
const interaction = fc.record({
  kind: fc.constantFrom('comment' as const, 'reaction' as const, 'repost' as const),
  at: fc.constantFrom('2026-05-01T08:00:00Z', '2026-05-01T09:00:00Z'),
  type: fc.constant(null),
  id: fc.constant(null),
})
const aFile = fc.record({
  kind: fc.constantFrom('personal' as const, 'single-post' as const, 'archive' as const),
  exportedOn: fc.constantFrom('2026-05-10', '2026-05-11'),
  days: fc
    .uniqueArray(day, { selector: ({ date }) => date, maxLength: 3 })
    .map(days => days.toSorted((a, b) => (a.date < b.date ? -1 : 1))),
  posts: fc.uniqueArray(listed, { selector: ({ id }) => id, maxLength: 3 }),
  joins: fc.array(pair, { maxLength: 1 }),
  interactions: fc.array(interaction, { maxLength: 2 }),
})
const inTwoOrders = fc
  .array(aFile, { minLength: 2, maxLength: 4 })
  .map(files => files.map((file, at): GivenContent => ({ ...file, sha256: `file ${at}` })))
  .chain(files =>
    fc.record({
      files: fc.constant(files),
      shuffled: fc.shuffledSubarray(files, { minLength: files.length }),
      undone: fc.subarray(files),
    }),
  )

type Importer = { ctx: Ctx<AmbassadorActor>; numbers: PostIdentity[] }

// Everything that counts for a person and everything that is derived, told apart from others' by number, not by id.
async function stateOf({ ctx }: Importer) {
  const { db, actor } = ctx
  const { ambassadorId } = actor
  const numbers = await db
    .selectFrom('postIdentity')
    .innerJoin('post', 'post.id', 'postIdentity.postId')
    .leftJoin('post as standing', 'standing.id', 'post.mergedInto')
    .select([
      'postIdentity.type',
      'postIdentity.id',
      'postIdentity.joined',
      'post.url',
      'standing.url as into',
    ])
    .where('post.ambassadorId', '=', ambassadorId)
    .orderBy('postIdentity.type')
    .orderBy('postIdentity.id')
    .execute()
  const current = await db
    .selectFrom('postCurrentFigure')
    .innerJoin('post', 'post.id', 'postCurrentFigure.postId')
    .selectAll('postCurrentFigure')
    .select('post.url')
    .where('post.ambassadorId', '=', ambassadorId)
    .orderBy('post.url')
    .execute()
  const did = await db
    .selectFrom('memberInteraction')
    .select(['kind', 'at'])
    .where('ambassadorId', '=', ambassadorId)
    .orderBy('at')
    .orderBy('kind')
    .execute()
  const days = await daysOf(db, actor)
  return { numbers, current: current.map(({ postId: _, ...figures }) => figures), did, days }
}

// Numbers are unique to one person, so whoever imports next gets a database without the last one's rows.
async function importer(): Promise<Importer> {
  await bench.db.deleteFrom('post').execute()
  await bench.db.deleteFrom('linkedinImport').execute()
  const actor = await anAmbassador(bench.db)
  const [first, , third] = NUMBERS
  for (const identity of [first, third]) {
    if (!identity) throw new Error('no number')
    const { postId } = await aPost(bench.db, actor, { publishedAt: publishedAt(identity.id), identity })
    await aFigure(bench.db, postId, { measuredOn: '2026-05-05', impressions: 5 })
  }
  return { ctx: bench.ctx({ actor }), numbers: NUMBERS }
}

test('imports in any order end in the same state, and undoing some of them is as if only the others had come', async () => {
  await fc.assert(
    fc.asyncProperty(inTwoOrders, async ({ files, shuffled, undone }) => {
      const one = await importer()
      const before = await stateOf(one)
      for (const file of files) await anImport(one.ctx, file, { counts: 'typed' })
      const inOrder = await stateOf(one)

      const other = await importer()
      const ids = new Map<GivenContent, string>()
      for (const file of shuffled) ids.set(file, await anImport(other.ctx, file, { counts: 'typed' }))
      expect(await stateOf(other)).toEqual(inOrder)
      for (const file of undone) await undoImport(other.ctx, ids.get(file) ?? '')
      const left = await stateOf(other)

      const third = await importer()
      for (const file of files) {
        if (!undone.includes(file)) await anImport(third.ctx, file, { counts: 'typed' })
      }
      expect(left).toEqual(await stateOf(third))
      if (undone.length === files.length) expect(left).toEqual(before)
    }),
    { numRuns: 20 },
  )
}, 120_000)

test('every preview says what then happens to the days', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aFile, { minLength: 1, maxLength: 3 }), async files => {
      const { ctx } = await importer()
      for (const file of files) {
        const uploadId = await aPreview(ctx, file)
        const before = await daysOf(bench.db, ctx.actor)
        const effects = (await readUpload(ctx, uploadId))?.files[0]?.own?.days.effects
        await confirmed(ctx, uploadId, { counts: 'typed' })
        const changed = (await daysOf(bench.db, ctx.actor)).filter(
          after => !before.some(known => JSON.stringify(known) === JSON.stringify(after)),
        )
        // A day of which the file says nothing is a row without values, and no news.
        const news = changed.filter(({ date: _, ...known }) =>
          Object.values(known).some(figure => figure !== null),
        )
        expect((effects?.new ?? 0) + (effects?.changed ?? 0)).toBe(news.length)
      }
    }),
    { numRuns: 20 },
  )
}, 120_000)

test('a post logged between an import and its undoing stays, without the figures', async () => {
  const { ctx } = await importer()
  const [, share] = NUMBERS
  if (!share) throw new Error('no number')
  const before = await stateOf({ ctx, numbers: NUMBERS })
  const posts = [
    {
      ...{ ...NO_FIGURES, ...share, url: canonicalPostUrl(share), impressions: 12, publishedOn: null },
      ...{ publishedAt: publishedAt(share.id), excerpt: null, textDigest: null },
    },
  ]
  const importId = await anImport(ctx, { exportedOn: '2026-05-10', posts })
  expect((await logPost(ctx, { url: canonicalPostUrl(share) })).ok).toBe(true)
  await undoImport(ctx, importId)
  const { numbers, current } = await stateOf({ ctx, numbers: NUMBERS })
  expect(current).toEqual(before.current)
  expect(numbers).toHaveLength(before.numbers.length + 1)
  expect((await storedRows(bench.db)).posts).toBe(0)
})
