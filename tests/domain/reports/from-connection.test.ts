import { describe, expect, test } from 'vitest'
import { leaveProgramme } from '#app/domain/departures/departures.server.ts'
import type { PostIdentity } from '#app/domain/posts/post-identity.rules.ts'
import { logPost } from '#app/domain/posts/posts.server.ts'
import { listJobAds } from '#app/domain/recruiting/recruiting.server.ts'
import { imageReport, recruitingReport } from '#app/domain/reports/reports.server.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aFile, takenBack } from '#tests/support/listings.ts'
import { aPost, postUrlAt } from '#tests/support/posts.ts'
import { aGoal, aJobAd, aPostOn, aTeam, type Member, type PostGiven } from '#tests/support/reports.ts'

// LinkedIn forbids recruiting use of what its interface for members hands out. Tests happen on 19 November 2026.
const bench = useTestBench()
const DAY = '2026-11-03'
const full = { impressions: 1000, reactions: 20, comments: 3, reposts: 1 }
const recruiting = (period = '2026-11') => recruitingReport(bench.ctx(), period)
const image = () => imageReport(bench.ctx(), '2026-11')
const shown = (value: number) => ({ status: 'shown', value })

/** A post that only the connection with LinkedIn knows. */
async function fromConnection(author: Member, given: PostGiven = {}, day = DAY): Promise<string> {
  const postId = await aPostOn(bench.db, author, day, given)
  await bench.db.updateTable('post').set({ fromConnection: true }).where('id', '=', postId).execute()
  return postId
}

async function numberOf(postId: string): Promise<PostIdentity> {
  return bench.db
    .selectFrom('postIdentity')
    .select(['type', 'id'])
    .where('postId', '=', postId)
    .executeTakeFirstOrThrow()
}

/** Six people with a post about a job ad, pasted by themselves. */
async function aTownThatRecruits() {
  const jobAdId = await aJobAd(bench.db, 'Erzieher:in', '2026-10-15')
  const goal = await aGoal(bench.db, 'recruiting')
  const team = await aTeam(bench.db, 6)
  for (const member of team) await aPostOn(bench.db, member, DAY, { ...full, jobAdId })
  return { team, jobAdId, goal }
}

describe('a post that only the connection with LinkedIn knows', () => {
  test('changes no part of the recruiting report, and counts in the image report', async () => {
    const { jobAdId, goal } = await aTownThatRecruits()
    const others = await aTeam(bench.db, 6)
    const before = { month: await recruiting(), year: await recruiting('2026') }
    for (const member of others) {
      await fromConnection(member, { ...full, jobAdId })
      await fromConnection(member, { ...full, goals: [goal] })
    }
    const after = { month: await recruiting(), year: await recruiting('2026') }
    for (const part of ['numbers', 'ads', 'months', 'reach', 'completeness'] as const) {
      expect(after.month[part]).toEqual(before.month[part])
    }
    for (const part of ['numbers', 'ads', 'months'] as const) {
      expect(after.year[part]).toEqual(before.year[part])
    }
    expect((await image()).numbers).toMatchObject({
      ...{ posts: { now: shown(18) }, reach: { now: shown(18_000) } },
    })
  })

  test('is not in the number of posts beside a job ad either', async () => {
    const { jobAdId, team } = await aTownThatRecruits()
    for (const member of team) await fromConnection(member, { jobAdId })
    const ads = await listJobAds(bench.db)
    expect(ads.find(({ id }) => id === jobAdId)?.posts).toBe(6)
  })

  test('does not make an ad appear that nobody wrote about', async () => {
    const [member] = await aTeam(bench.db, 1)
    const closed = await aJobAd(bench.db, 'Systemadministration', '2025-01-01', '2025-02-01')
    if (member) await fromConnection(member, { jobAdId: closed })
    expect((await recruiting()).ads).toEqual([])
  })

  test('stays out when its author leaves and their figures become totals', async () => {
    const { team, jobAdId } = await aTownThatRecruits()
    const [first] = team
    if (!first) throw new Error('nobody')
    await fromConnection(first, { ...full, jobAdId })
    const before = await recruiting()
    await leaveProgramme(bench.ctx({ actor: first }), { lastDay: '2026-11-19', figures: 'anonymise' })
    const after = await recruiting()
    expect(after.numbers).toEqual(before.numbers)
    expect(
      await bench.db
        .selectFrom('departedTotal')
        .select(['recruiting', 'jobAdId', 'impressions'])
        .orderBy('recruiting')
        .execute(),
    ).toEqual([
      { recruiting: false, jobAdId: null, impressions: 1000 },
      { recruiting: true, jobAdId, impressions: 1000 },
    ])
  })
})

describe('a post from the connection counts for recruiting', () => {
  async function aPostFromThere() {
    const [member] = await aTeam(bench.db, 1)
    if (!member) throw new Error('nobody')
    const jobAdId = await aJobAd(bench.db, 'Erzieher:in', '2026-10-15')
    const postId = await fromConnection(member, { jobAdId })
    const counted = async () => (await recruiting()).numbers.posts.now
    expect(await counted()).toEqual(shown(0))
    return { member, number: await numberOf(postId), counted }
  }

  test.each(['personal', 'single-post', 'archive'] as const)('if a file lists it too: %s', async kind => {
    const { member, number, counted } = await aPostFromThere()
    const file = await aFile(bench.db, member, { kind, posts: [number] })
    expect(await counted()).toEqual(shown(1))
    await takenBack(bench.db, member, file)
    expect(await counted()).toEqual(shown(0))
  })

  test('not if the connection lists it again, or a file of somebody else does', async () => {
    const { member, number, counted } = await aPostFromThere()
    const [other] = await aTeam(bench.db, 1)
    await aFile(bench.db, member, { kind: 'portability', posts: [number] })
    if (other) await aFile(bench.db, other, { kind: 'archive', posts: [number] })
    expect(await counted()).toEqual(shown(0))
  })

  test('if a file lists it under another of its numbers', async () => {
    const { member, number, counted } = await aPostFromThere()
    const share = { type: 'share', id: String(BigInt(number.id) + 1n) } as const
    const joins = [[number, share]] as const
    await aFile(bench.db, member, { kind: 'single-post', joins, posts: [share] })
    expect(await counted()).toEqual(shown(1))
  })

  test('if its author also pasted another of its numbers', async () => {
    const { member, number, counted } = await aPostFromThere()
    const identity = { type: 'share', id: String(BigInt(number.id) + 1n) } as const
    await aPost(bench.db, member, { publishedAt: `${DAY}T11:00:00Z`, identity })
    await aFile(bench.db, member, { kind: 'single-post', joins: [[number, identity]] })
    expect(await counted()).toEqual(shown(1))
  })

  test('and goes on doing so when the file goes because its author gave their figures up', async () => {
    const { member, number, counted } = await aPostFromThere()
    await aFile(bench.db, member, { kind: 'archive', posts: [number] })
    await leaveProgramme(bench.ctx({ actor: member }), { lastDay: '2026-11-19', figures: 'anonymise' })
    expect(await bench.db.selectFrom('listedPost').selectAll().execute()).toEqual([])
    expect(await counted()).toEqual(shown(1))
  })

  test('logging says where it came from; without a word it was pasted', async () => {
    const [member] = await aTeam(bench.db, 1)
    if (!member) throw new Error('nobody')
    const ctx = bench.ctx({ actor: member })
    await logPost(ctx, { url: postUrlAt('2026-11-03T08:00:00Z'), fromConnection: true })
    await logPost(ctx, { url: postUrlAt('2026-11-04T08:00:00Z') })
    const posts = await bench.db.selectFrom('post').select('fromConnection').orderBy('publishedAt').execute()
    expect(posts).toEqual([{ fromConnection: true }, { fromConnection: false }])
  })
})

describe('the report says how many posts were left out', () => {
  test('if there are any, and only from five people on', async () => {
    const { team, goal } = await aTownThatRecruits()
    expect((await recruiting()).leftOut).toEqual(shown(0))
    for (const member of team.slice(0, 4)) await fromConnection(member, { goals: [goal] })
    expect((await recruiting()).leftOut).toEqual({ status: 'suppressed' })
    for (const member of team.slice(4)) await fromConnection(member, { goals: [goal] })
    expect((await recruiting()).leftOut).toEqual(shown(6))
    expect((await recruiting('2026-10')).leftOut).toEqual(shown(0))
  })

  test('and not those that would be no recruiting posts anyway', async () => {
    const { team } = await aTownThatRecruits()
    for (const member of team) await fromConnection(member, full)
    expect((await recruiting()).leftOut).toEqual(shown(0))
  })
})
