import { beforeEach, describe, expect, test } from 'vitest'
import { leaveProgramme } from '#app/domain/departures/departures.server.ts'
import type { AmbassadorActor } from '#app/domain/kernel/context.ts'
import {
  countPostsInMonth,
  joinPosts,
  listOwnPosts,
  listPostTimes,
  readOwnMonth,
  selectFirstLoggedPosts,
} from '#app/domain/posts/posts.server.ts'
import { readProgrammeMonth } from '#app/domain/programme/programme.server.ts'
import { listJobAds } from '#app/domain/recruiting/recruiting.server.ts'
import { imageReport, recruitingReport } from '#app/domain/reports/reports.server.ts'
import { useTestBench } from '#tests/support/database.ts'
import { settledOf } from '#tests/support/listings.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { aFigure, aPost, postIdAt, thingsToChoose } from '#tests/support/posts.ts'

// Whatever counts posts counts a post once that stands here under two of its numbers. Tests happen on 19 November 2026.
const bench = useTestBench()

let author: AmbassadorActor
let postId: string

beforeEach(async () => {
  author = await anAmbassador(bench.db)
  const { topicId, jobAdId, goalId, valueId } = await thingsToChoose(bench.db)
  const { departmentId } = await bench.db
    .selectFrom('departmentMembership')
    .select('departmentId')
    .where('ambassadorId', '=', author.ambassadorId)
    .executeTakeFirstOrThrow()
  const facts = { topicId, jobAdId, departmentId, minutesSpent: 10 }
  const publishedAt = '2026-11-03T08:00:00Z'
  const first = await aPost(bench.db, author, { ...facts, publishedAt })
  const second = await aPost(bench.db, author, {
    ...{ ...facts, publishedAt, loggedAt: '2026-11-04T08:00:00Z' },
    identity: { type: 'share', id: postIdAt(publishedAt) },
  })
  for (const entry of [first, second]) {
    await bench.db.insertInto('postGoal').values({ postId: entry.postId, goalId }).execute()
    await bench.db.insertInto('postValue').values({ postId: entry.postId, valueId }).execute()
  }
  await aFigure(bench.db, first.postId, { measuredOn: '2026-11-05', impressions: 100 })
  await aFigure(bench.db, second.postId, { measuredOn: '2026-11-06', impressions: 120 })
  await joinPosts(bench.ctx({ actor: author }), first.postId, second.postId)
  postId = first.postId
})

describe('a post that was logged under two numbers', () => {
  test('is one in the month, in the list, and for reminders', async () => {
    const { ambassadorId } = author
    const ctx = bench.ctx({ actor: author })
    expect(await countPostsInMonth(bench.db, ambassadorId, '2026-11')).toBe(1)
    expect((await readOwnMonth(ctx)).counted).toBe(1)
    expect((await listOwnPosts(ctx, { limit: 10 })).posts).toMatchObject([{ id: postId, impressions: 120 }])
    const times = { ambassadorIds: [ambassadorId], since: '2026-11-01T00:00:00Z' }
    expect(await listPostTimes(bench.db, times)).toHaveLength(1)
    const firstLogged = await selectFirstLoggedPosts(bench.db, [ambassadorId])
    expect(firstLogged.get(ambassadorId)).toEqual(new Date('2026-11-03T08:00:00Z'))
  })

  test('is one for comms', async () => {
    expect(await readProgrammeMonth(bench.db, '2026-11')).toMatchObject({ posts: 1 })
  })

  test('is one beside its job ad and in both reports', async () => {
    expect(await listJobAds(bench.db)).toMatchObject([{ posts: 1 }])
    const recruiting = await recruitingReport(bench.ctx(), '2026-11')
    expect(recruiting.numbers.posts.now).toEqual({ status: 'shown', value: 1 })
    expect(recruiting.ads).toMatchObject([{ posts: 1 }])
    const image = await imageReport(bench.ctx(), '2026-11')
    expect(image.numbers.posts.now).toEqual({ status: 'shown', value: 1 })
    expect(image.goals.map(({ posts }) => posts)).toContain(1)
    expect(image.goals.map(({ posts }) => posts)).not.toContain(2)
    expect(image.values.map(({ posts }) => posts)).toContain(1)
    expect(image.values.map(({ posts }) => posts)).not.toContain(2)
    expect(image.coverage.rows.map(({ posts }) => posts)).not.toContain(2)
  })

  test('is one in the totals that stay of it, and stays one', async () => {
    const before = await settledOf(bench.db, author)
    await leaveProgramme(bench.ctx({ actor: author }), { lastDay: '2026-11-19', figures: 'anonymise' })
    expect(await bench.db.selectFrom('departedTotal').selectAll().execute()).toMatchObject([
      { knownPosts: 1, impressions: 120, minutes: 10 },
    ])
    expect(await settledOf(bench.db, author)).toEqual(before)
    const image = await imageReport(bench.ctx(), '2026-11')
    expect(image.numbers.posts.now).toEqual({ status: 'shown', value: 1 })
  })
})
