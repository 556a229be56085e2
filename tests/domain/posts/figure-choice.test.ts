import { describe, expect, test } from 'vitest'
import { newId } from '#app/domain/kernel/ids.ts'
import {
  compareFigures,
  firstKnown,
  type ReadFigures,
} from '#app/domain/posts/figures/figure-comparison.rules.ts'
import type { PostIdentity } from '#app/domain/posts/post-identity.rules.ts'
import {
  addFigures,
  chooseFigures,
  decideFigures,
  findUndecided,
  forgetIdleChoices,
  joinPosts,
  readOwnPost,
} from '#app/domain/posts/posts.server.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aFile, takenBack } from '#tests/support/listings.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { aFigure, aPost, postIdAt } from '#tests/support/posts.ts'

const bench = useTestBench()

const figures = (known: Partial<ReadFigures>): ReadFigures => firstKnown([known])

describe('figures that differ', () => {
  const typed = (known: Partial<ReadFigures>, choice: 'typed' | 'file' | null = null) => ({ ...known, choice })

  test.each<[string, Partial<ReadFigures>, Partial<ReadFigures>, boolean]>([
    ['another number', { impressions: 300 }, { impressions: 900 }, true],
    ['the same number', { impressions: 300 }, { impressions: 300 }, false],
    ['0 is a number', { comments: 0 }, { comments: 2 }, true],
    ['unknown in the file', { comments: 0 }, { impressions: 900 }, false],
    ['unknown to the person', {}, { impressions: 900 }, false],
    ['one of several', { impressions: 300, saves: 1 }, { impressions: 300, saves: 2 }, true],
  ])('%s', (_case, own, inFile, expected) => {
    expect(compareFigures([typed(own)], figures(inFile)) !== null).toBe(expected)
  })

  test('are those that count: what was typed in before does not', () => {
    const readings = [typed({ impressions: 900 }), typed({ impressions: 300 })]
    expect(compareFigures(readings, figures({ impressions: 900 }))).toBeNull()
  })

  test('are asked about until something was said about each of them', () => {
    const inFile = figures({ impressions: 900, saves: 5 })
    const readings = [typed({ saves: 1 }), typed({ impressions: 300 }, 'file')]
    expect(compareFigures(readings, inFile)).toMatchObject({ decided: null })
    const [first, second] = readings
    if (!first || !second) throw new Error('two readings')
    expect(compareFigures([{ ...first, choice: 'file' }, second], inFile)).toEqual({
      ...{ typed: figures({ impressions: 300, saves: 1 }), inFile, decided: 'file' },
    })
  })
})

async function aPostTypedIn(impressions = 300) {
  const actor = await anAmbassador(bench.db)
  const ctx = bench.ctx({ actor })
  const { postId, identity } = await aPost(bench.db, actor, { publishedAt: '2026-11-02T08:00:00Z' })
  await aFigure(bench.db, postId, { measuredOn: '2026-11-05', impressions, saves: 2 })
  const listed = { ...identity, ...figures({ impressions: 900 }) }
  return {
    ...{ actor, ctx, postId, identity, listed },
    read: () => readOwnPost(ctx, postId),
    undecided: (posts: ReadonlyArray<PostIdentity & ReadFigures> = [listed]) =>
      findUndecided(bench.db, actor.ambassadorId, posts),
  }
}

describe('what a person typed in', () => {
  test('is never overwritten by a file: both stand side by side until they choose', async () => {
    const { actor, listed, read } = await aPostTypedIn()
    await aFile(bench.db, actor, { posts: [listed] })
    expect(await read()).toMatchObject({
      ...{ impressions: 300, impressionsSource: 'self', saves: 2 },
      compared: { typed: { impressions: 300 }, inFile: { impressions: 900 }, decided: null },
    })
  })

  test('gives way when they say so, except where the file knows nothing; it can be said anew', async () => {
    const { actor, ctx, postId, listed, read } = await aPostTypedIn()
    await aFile(bench.db, actor, { posts: [listed] })
    expect(await decideFigures(ctx, postId, 'file')).toEqual({ ok: true })
    expect(await read()).toMatchObject({
      ...{ impressions: 900, impressionsSource: 'personal-export', saves: 2, savesSource: 'self' },
      compared: { decided: 'file' },
    })
    expect(await decideFigures(ctx, postId, 'typed')).toEqual({ ok: true })
    expect(await read()).toMatchObject({ impressions: 300, compared: { decided: 'typed' } })
  })

  test('is asked about once, also when a later file comes', async () => {
    const { actor, ctx, postId, listed, undecided } = await aPostTypedIn()
    await aFile(bench.db, actor, { posts: [listed] })
    await decideFigures(ctx, postId, 'typed')
    expect(await undecided([{ ...listed, impressions: 950 }])).toEqual([])
  })

  test('later counts until they are asked about it', async () => {
    const { actor, ctx, postId, listed, read } = await aPostTypedIn()
    await aFile(bench.db, actor, { posts: [listed] })
    await decideFigures(ctx, postId, 'file')
    await addFigures(ctx, postId, { ...figures({ impressions: 1000 }), measuredOn: '2026-11-18' })
    expect(await read()).toMatchObject({ impressions: 1000, compared: { decided: null } })
  })

  test('and said about it is forgotten when no file is left', async () => {
    const { actor, ctx, postId, listed, undecided } = await aPostTypedIn()
    const importId = await aFile(bench.db, actor, { posts: [listed] })
    await decideFigures(ctx, postId, 'file')
    await forgetIdleChoices(bench.db, actor.ambassadorId)
    expect(await undecided()).toEqual([])
    await takenBack(bench.db, actor, importId)
    await forgetIdleChoices(bench.db, actor.ambassadorId)
    expect(await undecided()).toHaveLength(1)
  })

  test.each(['theirs', 'nobody', 'no-id'] as const)('of %s is not theirs to decide', async which => {
    const theirs = await aPostTypedIn()
    const ctx = bench.ctx({ actor: await anAmbassador(bench.db) })
    const postId = { theirs: theirs.postId, nobody: newId(), 'no-id': 'x' }[which]
    expect(await decideFigures(ctx, postId, 'file')).toEqual({ ok: false, reason: 'not-found' })
    expect(await bench.db.selectFrom('figureChoice').selectAll().execute()).toEqual([])
  })
})

describe('before a file is taken over', () => {
  test('the posts are named that it sees differently', async () => {
    const { postId, undecided } = await aPostTypedIn()
    expect(await undecided()).toEqual([
      {
        ...{ postId, publishedAt: '2026-11-02T08:00:00.000Z' },
        typed: figures({ impressions: 300, saves: 2 }),
        inFile: figures({ impressions: 900 }),
      },
    ])
  })

  test('not those it agrees with, knows nothing about, or that are not logged', async () => {
    const { identity, listed, undecided } = await aPostTypedIn()
    expect(await undecided([{ ...listed, impressions: 300 }])).toEqual([])
    expect(await undecided([{ ...identity, ...figures({}) }])).toEqual([])
    const elsewhere = { type: 'activity', id: postIdAt('2026-11-02T08:00:00Z') } as const
    expect(await undecided([{ ...elsewhere, ...figures({ impressions: 1 }) }])).toEqual([])
    expect(await undecided([])).toEqual([])
  })

  test('nor those of somebody else', async () => {
    const theirs = await aPostTypedIn()
    const mine = await aPostTypedIn()
    expect(await mine.undecided([theirs.listed])).toEqual([])
  })

  test('a post under two numbers is one, with what was typed in at either', async () => {
    const { actor, ctx, postId, listed, undecided } = await aPostTypedIn()
    const publishedAt = '2026-11-02T09:00:00Z'
    const identity = { type: 'share', id: postIdAt(publishedAt) } as const
    const other = await aPost(bench.db, actor, { publishedAt, identity })
    await aFigure(bench.db, other.postId, { measuredOn: '2026-11-06', comments: 1 })
    await joinPosts(ctx, postId, other.postId)
    expect(await undecided([listed, { ...identity, ...figures({ comments: 4 }) }])).toMatchObject([
      { postId, typed: { impressions: 300, comments: 1 }, inFile: { impressions: 900, comments: 4 } },
    ])
  })

  test('one word goes for all of them, and nobody else is touched', async () => {
    const [mine, theirs] = [await aPostTypedIn(), await aPostTypedIn()]
    const postIds = [mine.postId, theirs.postId]
    const { ambassadorId } = mine.actor
    const at = TEST_NOW.toString()
    await chooseFigures(bench.db, { ambassadorId, postIds, counts: 'file', at })
    await chooseFigures(bench.db, { ambassadorId, postIds, counts: 'file', at: TEST_NOW.add({ hours: 1 }).toString() })
    expect(await bench.db.selectFrom('figureChoice').select(['counts', 'chosenAt']).execute()).toEqual([
      { counts: 'file', chosenAt: new Date(TEST_NOW.epochMilliseconds) },
    ])
    expect(await mine.undecided()).toEqual([])
    expect(await theirs.undecided()).toHaveLength(1)
    await chooseFigures(bench.db, { ambassadorId, postIds: [], counts: 'typed', at })
  })
})
