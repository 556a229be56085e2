import { describe, expect, test } from 'vitest'
import { newId } from '#app/domain/kernel/ids.ts'
import type { Figures } from '#app/domain/posts/figures/figures.rules.ts'
import { canonicalPostUrl } from '#app/domain/posts/post-identity.rules.ts'
import {
  addFigures,
  insertPostFigures,
  logPost,
  readCompleteness,
  readOwnPost,
} from '#app/domain/posts/posts.server.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aFile, takenBack } from '#tests/support/listings.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { aFigure, aPost, postIdAt } from '#tests/support/posts.ts'

const bench = useTestBench()

const unknown: Figures = {
  ...{ impressions: null, membersReached: null, reactions: null, comments: null },
  ...{ reposts: null, saves: null, sends: null },
}

async function anAuthorWithPost(publishedAt = '2026-11-12T08:14:00Z') {
  const actor = await anAmbassador(bench.db)
  const ctx = bench.ctx({ actor })
  const { postId, identity } = await aPost(bench.db, actor, { publishedAt })
  return {
    actor,
    ctx,
    postId,
    identity,
    add: (given: Partial<Figures> & { measuredOn?: string }) =>
      addFigures(ctx, postId, { ...unknown, ...given }),
    read: () => readOwnPost(ctx, postId),
  }
}

describe('figures typed in', () => {
  test('carry their source and the day they were read, today unless said otherwise', async () => {
    const { add, read } = await anAuthorWithPost()
    expect(await add({ impressions: 1240, reactions: 31 })).toEqual({ ok: true })
    expect((await read())?.history).toMatchObject([
      { source: 'self', measuredOn: '2026-11-19', impressions: 1240, reactions: 31, comments: null },
    ])
  })

  test('unknown stays unknown and 0 stays 0', async () => {
    const { add, read } = await anAuthorWithPost()
    await add({ comments: 0 })
    expect(await read()).toMatchObject({ ...unknown, comments: 0, engagements: null })
  })

  test.each([
    ['the day it appeared', '2026-11-12', { ok: true }],
    ['today', '2026-11-19', { ok: true }],
    ['the day before it appeared', '2026-11-11', { ok: false, reason: 'before-publication' }],
    ['tomorrow', '2026-11-20', { ok: false, reason: 'day-in-future' }],
  ])('may have been read on %s: %s', async (_case, measuredOn, expected) => {
    const { add } = await anAuthorWithPost()
    expect(await add({ measuredOn, impressions: 1 })).toEqual(expected)
  })

  test('a post shortly after midnight in Berlin has no figures of the day before', async () => {
    const { add } = await anAuthorWithPost('2026-11-11T23:30:00Z')
    expect(await add({ measuredOn: '2026-11-11', impressions: 1 })).toEqual({
      ok: false,
      reason: 'before-publication',
    })
    expect(await add({ measuredOn: '2026-11-12', impressions: 1 })).toEqual({ ok: true })
  })

  test('take along nothing else that comes with a form', async () => {
    const { ctx, postId, read } = await anAuthorWithPost()
    const form = { ...unknown, saves: 3, intent: 'figures', source: 'page-export' }
    expect(await addFigures(ctx, postId, form)).toEqual({ ok: true })
    expect(await read()).toMatchObject({ saves: 3, source: 'self' })
  })

  test('nothing known is nothing to add', async () => {
    const { add, read } = await anAuthorWithPost()
    expect(await add({})).toEqual({ ok: false, reason: 'nothing-entered' })
    expect((await read())?.history).toEqual([])
  })

  test.each(['theirs', 'nobody', 'no-id'] as const)('of %s are not found', async which => {
    const theirs = await anAuthorWithPost()
    const ctx = bench.ctx({ actor: await anAmbassador(bench.db) })
    const postId = { theirs: theirs.postId, nobody: newId(), 'no-id': 'x' }[which]
    expect(await addFigures(ctx, postId, { ...unknown, impressions: 5 })).toEqual({
      ok: false,
      reason: 'not-found',
    })
    expect((await theirs.read())?.history).toEqual([])
  })
})

describe('which figure counts', () => {
  test('of each metric the newest that is known, with its source and day', async () => {
    const { actor, identity, postId, read } = await anAuthorWithPost()
    await aFigure(bench.db, postId, { measuredOn: '2026-11-13', impressions: 300, comments: 2, saves: 1 })
    await aFigure(bench.db, postId, { measuredOn: '2026-11-18', impressions: 900, comments: 0 })
    const listed = { ...identity, impressions: 700, engagements: 40 }
    await aFile(bench.db, actor, { exportedOn: '2026-11-15', posts: [listed] })
    expect(await read()).toMatchObject({
      ...{ impressions: 900, impressionsSource: 'self', impressionsOn: '2026-11-18' },
      ...{ comments: 0, saves: 1, savesOn: '2026-11-13', reactions: null, reactionsSource: null },
      ...{ engagements: 40, engagementsSource: 'personal-export', engagementsOn: '2026-11-15' },
      ...{ measuredOn: '2026-11-18', source: 'self' },
    })
  })

  test('of one day the one entered last, so that a slip can be put right', async () => {
    const { ctx, postId, add, read } = await anAuthorWithPost()
    await add({ impressions: 12_400 })
    await addFigures({ ...ctx, now: TEST_NOW.add({ minutes: 1 }) }, postId, {
      ...unknown,
      impressions: 1_240,
    })
    const post = await read()
    expect(post?.impressions).toBe(1_240)
    expect(post?.history.map(({ impressions }) => impressions)).toEqual([1_240, 12_400])
  })

  test('of one moment the one stored last', async () => {
    const { add, read } = await anAuthorWithPost()
    await add({ impressions: 1 })
    await add({ impressions: 2 })
    expect((await read())?.impressions).toBe(2)
  })

  test('of two files the one exported later, whichever came first', async () => {
    const { actor, identity, read } = await anAuthorWithPost()
    await aFile(bench.db, actor, { exportedOn: '2026-11-16', posts: [{ ...identity, impressions: 800 }] })
    await aFile(bench.db, actor, { exportedOn: '2026-11-15', posts: [{ ...identity, impressions: 700 }] })
    expect((await read())?.impressions).toBe(800)
  })

  test.each([
    ['a', 'b'],
    ['b', 'a'],
  ])('of two files of one day their bytes decide, in whatever order they come: %s, %s', async (one, two) => {
    const { actor, identity, read } = await anAuthorWithPost()
    for (const sha256 of [one, two]) {
      const impressions = sha256 === 'a' ? 700 : 710
      await aFile(bench.db, actor, { sha256, posts: [{ ...identity, impressions }] })
    }
    expect((await read())?.impressions).toBe(710)
  })

  test('a file taken back leaves what was there before', async () => {
    const { actor, identity, read } = await anAuthorWithPost()
    await aFile(bench.db, actor, { exportedOn: '2026-11-15', posts: [{ ...identity, impressions: 700 }] })
    const before = await read()
    const later = await aFile(bench.db, actor, {
      ...{ exportedOn: '2026-11-16', posts: [{ ...identity, impressions: 800 }] },
    })
    await takenBack(bench.db, actor, later)
    expect(await read()).toEqual(before)
  })
})

describe('figures from files', () => {
  test('that came before the post was logged count when it is, own ones only', async () => {
    const [actor, other] = [await anAmbassador(bench.db), await anAmbassador(bench.db)]
    const identity = { type: 'activity', id: postIdAt('2026-11-05T09:00:00Z') } as const
    await aFile(bench.db, actor, { exportedOn: '2026-11-10', posts: [{ ...identity, impressions: 900 }] })
    await aFile(bench.db, other, { exportedOn: '2026-11-12', posts: [{ ...identity, impressions: 5 }] })
    const ctx = bench.ctx({ actor })
    const logged = await logPost(ctx, { url: canonicalPostUrl(identity) })
    if (!logged.ok) throw new Error(logged.reason)
    expect((await readOwnPost(ctx, logged.value.postId))?.history).toMatchObject([
      { source: 'personal-export', measuredOn: '2026-11-10', impressions: 900, engagements: null },
    ])
  })

  test('that know nothing about a post are no figures', async () => {
    const { actor, ctx, identity } = await anAuthorWithPost()
    await aFile(bench.db, actor, { kind: 'archive', posts: [{ ...identity, excerpt: 'Heute' }] })
    expect(await readCompleteness(ctx)).toMatchObject({ posts: 1, withFigures: 0 })
  })
})

describe('figures typed in many at a time', () => {
  test('go in statements of a thousand', async () => {
    const { postId, read } = await anAuthorWithPost()
    const snapshot = { postId, measuredOn: '2026-11-14', recordedAt: TEST_NOW.toString() }
    await insertPostFigures(
      bench.db,
      Array.from({ length: 2_001 }, (_, index) => ({ ...snapshot, impressions: index })),
    )
    const { count } = await bench.db
      .selectFrom('postFigure')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(count).toBe(2_001)
    expect(await read()).toMatchObject({ impressions: 2_000, source: 'self' })
  })

  test('none at all is no statement', async () => {
    await insertPostFigures(bench.db, [])
    expect(await bench.db.selectFrom('postFigure').selectAll().execute()).toEqual([])
  })
})
