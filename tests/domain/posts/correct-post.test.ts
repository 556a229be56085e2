import { describe, expect, test } from 'vitest'
import { newId } from '#app/domain/kernel/ids.ts'
import { correctPost, deletePost, readOwnPost } from '#app/domain/posts/posts.server.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aFile } from '#tests/support/listings.ts'
import { aDepartment, anAmbassador } from '#tests/support/people.ts'
import { aFigure, anOpenPick, aPost, postIdAt, postUrlAt, thingsToChoose } from '#tests/support/posts.ts'

const bench = useTestBench()
const NOVEMBER = '2026-11-12T08:14:00Z'
const OCTOBER = '2026-10-20T08:00:00Z'

async function anAuthorWithPost(publishedAt = NOVEMBER) {
  const actor = await anAmbassador(bench.db)
  const ctx = bench.ctx({ actor })
  const post = await aPost(bench.db, actor, { publishedAt })
  const read = () => readOwnPost(ctx, post.postId)
  const correct = (input: Parameters<typeof correctPost>[2]) => correctPost(ctx, post.postId, input)
  const identities = () =>
    bench.db.selectFrom('postIdentity').selectAll().where('postId', '=', post.postId).execute()
  return { actor, ctx, ...post, read, correct, identities }
}

describe('correcting a post', () => {
  test('sets every fact to what is said now, and takes away what is not said', async () => {
    const { url, read, correct } = await anAuthorWithPost()
    const { topicId, goalId, valueId, jobAdId } = await thingsToChoose(bench.db)
    const facts = { topicId, jobAdId, format: 'video', minutesSpent: 40, note: 'Gut gelaufen' } as const
    const choices = { goals: [goalId], values: [valueId], resonance: ['press'] } as const
    expect(await correct({ url, ...facts, ...choices })).toEqual({ ok: true })
    expect(await read()).toMatchObject({ ...facts, ...choices, month: '2026-11' })

    expect(await correct({ url })).toEqual({ ok: true })
    expect(await read()).toMatchObject({
      ...{ topicId: null, jobAdId: null, format: null, minutesSpent: null, note: null },
      ...{ goals: [], values: [], resonance: [] },
    })
  })

  test('the right link brings its own time, month and department', async () => {
    const { actor, read, correct, identities } = await anAuthorWithPost()
    const departmentId = await aDepartment(bench.db, 'Sportbüro')
    await bench.db.updateTable('departmentMembership').set({ validTo: '2026-09-01' }).execute()
    await bench.db
      .insertInto('departmentMembership')
      .values({ id: newId(), ambassadorId: actor.ambassadorId, departmentId, validFrom: '2026-09-01' })
      .execute()
    const id = postIdAt(OCTOBER)
    expect(await correct({ url: `https://www.linkedin.com/feed/update/urn:li:share:${id}` })).toEqual({
      ok: true,
    })
    expect(await read()).toMatchObject({
      url: `https://www.linkedin.com/feed/update/urn:li:share:${id}/`,
      publishedAt: new Date(OCTOBER),
      month: '2026-10',
      departmentName: 'Sportbüro',
    })
    expect(await identities()).toMatchObject([{ type: 'share', id }])
  })

  test('the wrong link is free again for whoever it belongs to', async () => {
    const { url, correct } = await anAuthorWithPost()
    await correct({ url: postUrlAt(OCTOBER) })
    const other = await anAuthorWithPost(OCTOBER)
    expect(await other.correct({ url })).toEqual({ ok: true })
  })

  test('figures of the wrong link go, own figures stay unless they are older than the post', async () => {
    const { actor, identity, postId, correct, read } = await anAuthorWithPost(OCTOBER)
    await aFile(bench.db, actor, { exportedOn: '2026-11-15', posts: [{ ...identity, impressions: 900 }] })
    await aFigure(bench.db, postId, { measuredOn: '2026-10-25', impressions: 100 })
    await aFigure(bench.db, postId, { measuredOn: '2026-11-12', impressions: 400 })
    await correct({ url: postUrlAt(NOVEMBER) })
    expect((await read())?.history).toMatchObject([{ measuredOn: '2026-11-12', impressions: 400 }])
  })

  test('the same link in another form changes nothing but the facts', async () => {
    const { actor, identity, read, correct, identities } = await anAuthorWithPost()
    const share = { type: 'share', id: postIdAt(NOVEMBER) } as const
    const listed = { ...identity, impressions: 900 }
    await aFile(bench.db, actor, { kind: 'single-post', posts: [listed], joins: [[identity, share]] })
    await correct({
      url: `https://de.linkedin.com/posts/eva_tag-activity-${identity.id}-Ab1_?x=1`,
      note: 'neu',
    })
    expect(await read()).toMatchObject({ note: 'neu', impressions: 900, publishedAt: new Date(NOVEMBER) })
    expect(await identities()).toHaveLength(2)
  })

  test('a topic named only now ends its pick', async () => {
    const { actor, url, correct } = await anAuthorWithPost()
    const { topicId } = await thingsToChoose(bench.db)
    const pickId = await anOpenPick(bench.db, actor, { topicId, pickedAt: '2026-11-03T08:00:00Z' })
    await correct({ url, topicId })
    const link = await bench.db.selectFrom('post').select(['topicId', 'pickId']).executeTakeFirstOrThrow()
    expect(link).toEqual({ topicId, pickId })
    const pick = await bench.db.selectFrom('pick').select('endReason').executeTakeFirstOrThrow()
    expect(pick.endReason).toBe('posted')
  })

  test('a pick taken anew after the post stays open when the post keeps its topic', async () => {
    const { actor, url, correct } = await anAuthorWithPost()
    const { topicId } = await thingsToChoose(bench.db)
    await correct({ url, topicId })
    await anOpenPick(bench.db, actor, { topicId, pickedAt: '2026-11-18T08:00:00Z' })
    await correct({ url, topicId, note: 'nur die Notiz' })
    const pick = await bench.db.selectFrom('pick').select('endedAt').executeTakeFirstOrThrow()
    expect(pick.endedAt).toBeNull()
  })
})

describe('a correction that changes nothing', () => {
  test.each([
    ['another site', 'https://example.org/', 'other-host'],
    ['a post of tomorrow', postUrlAt('2026-11-20T09:00:00Z'), 'in-future'],
  ])('%s', async (_case, url, reason) => {
    const { read, correct } = await anAuthorWithPost()
    const before = await read()
    expect(await correct({ url, note: 'verloren' })).toEqual({ ok: false, reason })
    expect(await read()).toEqual(before)
  })

  test('a link that another own post has leads there', async () => {
    const { actor, read, correct } = await anAuthorWithPost()
    const other = await aPost(bench.db, actor, { publishedAt: OCTOBER })
    const before = await read()
    expect(await correct({ url: other.url, note: 'verloren' })).toEqual({
      ok: false,
      reason: 'already-logged',
      postId: other.postId,
    })
    expect(await read()).toEqual(before)
  })

  test('a link that somebody else has logged', async () => {
    const other = await anAuthorWithPost(OCTOBER)
    const { read, correct } = await anAuthorWithPost()
    const before = await read()
    expect(await correct({ url: other.url })).toEqual({ ok: false, reason: 'logged-by-other' })
    expect(await read()).toEqual(before)
  })

  test('a choice that does not exist', async () => {
    const { url, read, correct } = await anAuthorWithPost()
    const before = await read()
    expect(await correct({ url, topicId: newId() })).toEqual({ ok: false, reason: 'unknown-choice' })
    expect(await read()).toEqual(before)
  })
})

describe('deleting a post', () => {
  test('removes it with its figures, and the link can be logged again', async () => {
    const { actor, ctx, postId, identity } = await anAuthorWithPost()
    await aFigure(bench.db, postId, { measuredOn: '2026-11-15', impressions: 900 })
    expect(await deletePost(ctx, postId)).toEqual({ ok: true })
    for (const table of ['post', 'postIdentity', 'postFigure'] as const) {
      expect(await bench.db.selectFrom(table).selectAll().execute()).toEqual([])
    }
    const again = await aPost(bench.db, actor, { publishedAt: NOVEMBER, identity })
    expect(await readOwnPost(ctx, again.postId)).toBeDefined()
  })

  test('is remembered without anything the post said', async () => {
    const { actor, ctx, postId } = await anAuthorWithPost()
    await deletePost(ctx, postId)
    expect(await bench.db.selectFrom('auditEntry').selectAll().execute()).toMatchObject([
      {
        action: 'post.deleted',
        actorId: actor.accountId,
        subjectType: 'post',
        subjectId: postId,
        detail: {},
      },
    ])
  })

  test('does not give the topic back', async () => {
    const { actor, ctx, url, postId, correct } = await anAuthorWithPost()
    const { topicId } = await thingsToChoose(bench.db)
    await anOpenPick(bench.db, actor, { topicId, pickedAt: '2026-11-03T08:00:00Z' })
    await correct({ url, topicId })
    await deletePost(ctx, postId)
    const pick = await bench.db.selectFrom('pick').select('endReason').executeTakeFirstOrThrow()
    expect(pick.endReason).toBe('posted')
  })

  test('twice is not found the second time', async () => {
    const { ctx, postId } = await anAuthorWithPost()
    await deletePost(ctx, postId)
    expect(await deletePost(ctx, postId)).toEqual({ ok: false, reason: 'not-found' })
    expect(await bench.db.selectFrom('auditEntry').selectAll().execute()).toHaveLength(1)
  })
})

describe("somebody else's post, one that never was, and what is no id are all the same: not found", () => {
  test.each(['theirs', 'nobody', 'no-id'] as const)('%s', async which => {
    const theirs = await anAuthorWithPost()
    const ctx = bench.ctx({ actor: await anAmbassador(bench.db) })
    const postId = { theirs: theirs.postId, nobody: newId(), 'no-id': "1' or true --" }[which]
    expect(await readOwnPost(ctx, postId)).toBeUndefined()
    expect(await correctPost(ctx, postId, { url: postUrlAt(OCTOBER) })).toEqual({
      ok: false,
      reason: 'not-found',
    })
    expect(await deletePost(ctx, postId)).toEqual({ ok: false, reason: 'not-found' })
    expect(await theirs.read()).toMatchObject({ url: theirs.url })
    expect(await bench.db.selectFrom('auditEntry').selectAll().execute()).toEqual([])
  })
})
