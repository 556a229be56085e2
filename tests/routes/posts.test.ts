import { describe, expect, test } from 'vitest'
import type { AmbassadorActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { readOwnPost } from '#app/domain/posts/posts.server.ts'
import * as checkPost from '#app/routes/posts/check-post.route.tsx'
import * as logPost from '#app/routes/posts/log-post.route.tsx'
import * as ownPost from '#app/routes/posts/own-post.route.tsx'
import * as ownPosts from '#app/routes/posts/own-posts.route.tsx'
import { callRoute, fieldErrors, sentTo, thrownStatus } from '#tests/support/call-route.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aFile } from '#tests/support/listings.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { aFigure, anOpenPick, aPost, postIdAt, postUrlAt, thingsToChoose } from '#tests/support/posts.ts'

// Tests happen on 19 November 2026, ten in the morning.
const bench = useTestBench()
const YESTERDAY = '2026-11-18T08:14:00Z'
const as = (actor: AmbassadorActor) => bench.ctx({ actor })
const statusOf = async (answer: unknown) => ((await answer) as { init?: { status?: number } }).init?.status

async function thrownBy(run: () => Promise<unknown>): Promise<unknown> {
  try {
    return await run()
  } catch (thrown) {
    return thrown
  }
}

/** Somebody with one post of October, with a figure and a note. */
async function anAuthor() {
  const jana = await anAmbassador(bench.db, { name: 'Jana' })
  const published = { publishedAt: '2026-10-07T10:00:00Z', note: 'Nur für mich' }
  const post = await aPost(bench.db, jana, published)
  await aFigure(bench.db, post.postId, { measuredOn: '2026-10-20', impressions: 321 })
  return { jana, ...post }
}

describe('/beitraege', () => {
  test('shows the own posts with what is known of them, and how many have figures', async () => {
    const { jana, postId } = await anAuthor()
    const newer = await aPost(bench.db, jana, { publishedAt: YESTERDAY })
    await aPost(bench.db, await anAmbassador(bench.db), { publishedAt: YESTERDAY })
    const page = await callRoute(ownPosts.loader, as(jana))
    expect(page.posts.map(({ id, impressions }) => [id, impressions])).toEqual([
      [newer.postId, null],
      [postId, 321],
    ])
    expect(page).toMatchObject({ completeness: { posts: 2, withFigures: 1 }, first: true, next: null })
  })

  test('goes on behind the fortieth, and offers nothing twice', async () => {
    const jana = await anAmbassador(bench.db)
    for (let day = 1; day <= 42; day += 1) {
      const publishedAt = new Date(Date.UTC(2026, 8, day, 9)).toISOString()
      await aPost(bench.db, jana, { publishedAt })
    }
    const first = await callRoute(ownPosts.loader, as(jana))
    expect(first.posts).toHaveLength(40)
    const second = await callRoute(ownPosts.loader, as(jana), { path: `/beitraege?nach=${first.next}` })
    expect(second).toMatchObject({ first: false, found: [], next: null })
    expect(second.posts).toHaveLength(2)
    const seen = new Set([...first.posts, ...second.posts].map(({ id }) => id))
    expect(seen.size).toBe(42)
  })
})

describe('/beitraege/neu', () => {
  test('begins with the topic in the address, else with the one that was taken', async () => {
    const jana = await anAmbassador(bench.db)
    const { topicId } = await thingsToChoose(bench.db)
    const open = async (path = '/beitraege/neu') => callRoute(logPost.loader, as(jana), { path })
    expect((await open()).topicId).toBeNull()
    expect((await open(`/beitraege/neu?thema=${topicId}`)).topicId).toBe(topicId)
    await anOpenPick(bench.db, jana, { topicId, pickedAt: '2026-11-10T08:00:00Z' })
    expect((await open()).topicId).toBe(topicId)
    expect((await open('/beitraege/neu?thema=gibt-es-nicht')).topicId).toBe(topicId)
  })

  test('keeps the address that another page hands over', async () => {
    const url = postUrlAt(YESTERDAY)
    const path = `/beitraege/neu?url=${encodeURIComponent(url)}`
    expect((await callRoute(logPost.loader, as(await anAmbassador(bench.db)), { path })).url).toBe(url)
  })

  test('says first what would happen, and stores nothing', async () => {
    const jana = await anAmbassador(bench.db)
    const form = { intent: 'check', url: postUrlAt(YESTERDAY), note: 'Bleibt stehen' }
    const answer = (await callRoute(logPost.action, as(jana), { form })) as {
      data: { form: { initialValue: Record<string, string> }; checked: { ok: boolean } }
    }
    expect(answer.data.checked).toMatchObject({ ok: true, value: { month: '2026-11' } })
    expect(answer.data.form.initialValue).toMatchObject({ note: 'Bleibt stehen' })
    expect(await bench.db.selectFrom('post').select('id').execute()).toEqual([])
  })

  test('logs with the address alone, and with everything', async () => {
    const jana = await anAmbassador(bench.db)
    const { topicId, goalId, valueId, jobAdId } = await thingsToChoose(bench.db)
    const send = (form: Record<string, string>) => sentTo(callRoute(logPost.action, as(jana), { form }))
    expect(await send({ url: postUrlAt(YESTERDAY) })).toBe('/heute?notice=post-logged')
    const full = {
      ...{ url: postUrlAt('2026-11-17T09:00:00Z'), topicId, jobAdId, goals: goalId, values: valueId },
      ...{ format: 'photo', minutesSpent: '25', resonance: 'praise', note: 'Lief gut.' },
    }
    expect(await send(full)).toBe('/heute?notice=post-logged')
    const stored = await bench.db.selectFrom('post').selectAll().where('topicId', '=', topicId).execute()
    expect(stored).toMatchObject([{ jobAdId, format: 'photo', minutesSpent: 25, note: 'Lief gut.' }])
  })

  test.each([
    ['nothing', '', 'required'],
    ['no address', 'heute war schön', 'not-a-url'],
    ['another site', 'https://www.xing.com/feed/1', 'other-host'],
    ['a short link', 'https://lnkd.in/abc', 'short-link'],
    ['an article', 'https://www.linkedin.com/pulse/ein-artikel', 'article'],
    ['a profile', 'https://www.linkedin.com/in/jana', 'no-post-id'],
    ['a post of tomorrow', postUrlAt('2026-11-21T09:00:00Z'), 'in-future'],
  ])('says at the field why %s is no post', async (_what, url, reason) => {
    const answer = callRoute(logPost.action, as(await anAmbassador(bench.db)), { form: { url } })
    expect((await fieldErrors(answer))?.url).toEqual([reason])
    expect(await statusOf(answer)).toBe(400)
  })

  test('leads to the own post that is logged already, and not to somebody else’s', async () => {
    const { jana, url, postId } = await anAuthor()
    const mehmet = await anAmbassador(bench.db)
    const send = async (actor: AmbassadorActor) =>
      ((await callRoute(logPost.action, as(actor), { form: { url } })) as { data: { checked: unknown } }).data
    expect((await send(jana)).checked).toEqual({ ok: false, reason: 'already-logged', postId })
    expect((await send(mehmet)).checked).toBeNull()
  })

  test.each(['topicId', 'jobAdId', 'goals', 'values'])('refuses a choice that is gone: %s', async field => {
    const form = { url: postUrlAt(YESTERDAY), [field]: newId() }
    const answer = callRoute(logPost.action, as(await anAmbassador(bench.db)), { form })
    expect((await fieldErrors(answer))?.topicId).toEqual(['unknown-choice'])
  })
})

describe('/beitraege/pruefen', () => {
  test('answers what was asked while somebody is still typing', async () => {
    const { jana, url, postId } = await anAuthor()
    const ask = (text: string) =>
      callRoute(checkPost.loader, as(jana), { path: `/beitraege/pruefen?url=${encodeURIComponent(text)}` })
    expect(await ask(url)).toEqual({ asked: url, answer: { ok: false, reason: 'already-logged', postId } })
    const free = postUrlAt(YESTERDAY)
    expect(await ask(free)).toMatchObject({ asked: free, answer: { ok: true } })
    expect(await ask('')).toEqual({ asked: '', answer: { ok: false, reason: 'not-a-url' } })
  })
})

describe('/beitraege/:id', () => {
  const send = (jana: AmbassadorActor, id: string, form: Record<string, string>) =>
    callRoute(ownPost.action, as(jana), { params: { id }, form })

  test('shows a post with the days its figures may be of', async () => {
    const { jana, postId } = await anAuthor()
    const page = await callRoute(ownPost.loader, as(jana), { params: { id: postId } })
    expect(page.post).toMatchObject({ id: postId, note: 'Nur für mich', impressions: 321 })
    expect(page.days).toEqual({ publishedOn: '2026-10-07', today: '2026-11-19' })
  })

  test('takes figures; what is left empty stays unknown', async () => {
    const { jana, postId } = await anAuthor()
    const figures = { intent: 'figures', impressions: '1240', comments: '0', measuredOn: '2026-11-18' }
    expect(await sentTo(send(jana, postId, figures))).toBe(`/beitraege/${postId}?notice=figures-added`)
    expect(await readOwnPost(as(jana), postId)).toMatchObject({
      ...{ impressions: 1240, comments: 0, reactions: null, measuredOn: '2026-11-18', source: 'self' },
    })
  })

  test.each([
    [{}, { impressions: ['nothing-entered'] }],
    [{ impressions: '5', measuredOn: '2026-10-06' }, { measuredOn: ['before-publication'] }],
    [{ impressions: '5', measuredOn: '2026-11-20' }, { measuredOn: ['day-in-future'] }],
    [{ impressions: '5', measuredOn: 'gestern' }, { measuredOn: ['not-a-date'] }],
    [{ impressions: '-1' }, { impressions: [expect.any(String)] }],
    [{ impressions: '1,5' }, { impressions: [expect.any(String)] }],
  ])('says at the field what is wrong with %j', async (figures, errors) => {
    const { jana, postId } = await anAuthor()
    const answer = send(jana, postId, { intent: 'figures', ...figures })
    expect(await fieldErrors(answer)).toEqual(errors)
    expect((await answer) as object).toMatchObject({ data: { intent: 'figures' } })
    expect(await readOwnPost(as(jana), postId)).toMatchObject({ impressions: 321 })
  })

  test('corrects a post: another address, and what is left empty is taken away', async () => {
    const { jana, postId } = await anAuthor()
    const url = postUrlAt(YESTERDAY)
    const answer = send(jana, postId, { intent: 'correct', url, minutesSpent: '10' })
    expect(await sentTo(answer)).toBe(`/beitraege/${postId}?notice=post-corrected`)
    expect(await readOwnPost(as(jana), postId)).toMatchObject({
      ...{ url, month: '2026-11', minutesSpent: 10, note: null },
    })
  })

  test('refuses an address that belongs to another post, at its field', async () => {
    const { jana, postId } = await anAuthor()
    const theirs = await aPost(bench.db, await anAmbassador(bench.db), { publishedAt: YESTERDAY })
    const answer = send(jana, postId, { intent: 'correct', url: theirs.url })
    expect(await fieldErrors(answer)).toEqual({ url: ['logged-by-other'] })
    expect(await readOwnPost(as(jana), postId)).toMatchObject({ month: '2026-10', note: 'Nur für mich' })
  })

  test('deletes it, and then it is gone', async () => {
    const { jana, postId } = await anAuthor()
    expect(await sentTo(send(jana, postId, { intent: 'delete' }))).toBe('/beitraege?notice=post-deleted')
    expect(await readOwnPost(as(jana), postId)).toBeUndefined()
    for (const intent of ['delete', 'figures', 'correct']) {
      const form = { intent, impressions: '5', url: postUrlAt(YESTERDAY) }
      expect(await thrownStatus(() => send(jana, postId, form))).toBe(404)
    }
  })

  test('shows figures that differ side by side, and takes one answer', async () => {
    const { jana, postId } = await anAuthor()
    const number = await bench.db
      .selectFrom('postIdentity')
      .select(['type', 'id'])
      .where('postId', '=', postId)
      .executeTakeFirstOrThrow()
    await aFile(bench.db, jana, { posts: [{ ...number, impressions: 900 }] })
    const open = async () =>
      (await callRoute(ownPost.loader, as(jana), { params: { id: postId } })).post.compared
    expect(await open()).toMatchObject({ typed: { impressions: 321 }, inFile: { impressions: 900 } })
    const choose = (counts: string) => send(jana, postId, { intent: 'choose', counts })
    expect(await sentTo(choose('file'))).toBe(`/beitraege/${postId}?notice=figures-chosen`)
    expect(await open()).toMatchObject({ decided: 'file' })
    expect(await readOwnPost(as(jana), postId)).toMatchObject({ impressions: 900 })
    expect(await statusOf(choose('beides'))).toBe(400)
    expect(await open()).toMatchObject({ decided: 'file' })
  })

  test('puts two entries together, leads from one to the other, and separates them', async () => {
    const { jana, postId } = await anAuthor()
    const publishedAt = '2026-10-07T12:00:00Z'
    const identity = { type: 'share', id: postIdAt(publishedAt) } as const
    const other = await aPost(bench.db, jana, { publishedAt, identity })
    const open = (id: string) => callRoute(ownPost.loader, as(jana), { params: { id } })
    expect((await open(postId)).post.candidates).toMatchObject([{ id: other.postId }])
    const join = { intent: 'join', otherPostId: other.postId }
    expect(await sentTo(send(jana, postId, join))).toBe(`/beitraege/${postId}?notice=posts-joined`)
    expect(await sentTo(thrownBy(() => open(other.postId)))).toBe(`/beitraege/${postId}`)
    expect((await open(postId)).post).toMatchObject({ candidates: [], entries: [{ id: other.postId }] })
    const apart = send(jana, postId, { intent: 'separate' })
    expect(await sentTo(apart)).toBe(`/beitraege/${postId}?notice=posts-separated`)
    expect((await open(other.postId)).post.entries).toEqual([])
  })

  test.each([
    [{ intent: 'choose', counts: 'file' }],
    [{ intent: 'join', otherPostId: newId() }],
    [{ intent: 'separate' }],
  ])('does nothing to a post of somebody else: %j', async form => {
    const { postId } = await anAuthor()
    const mehmet = await anAmbassador(bench.db)
    expect(await thrownStatus(() => send(mehmet, postId, form))).toBe(404)
  })

  test('does nothing with a button nobody made', async () => {
    const { jana, postId } = await anAuthor()
    expect(await statusOf(send(jana, postId, { intent: 'verschenken' }))).toBe(400)
    expect(await readOwnPost(as(jana), postId)).toBeDefined()
  })
})
