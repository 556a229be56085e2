import { describe, expect, test } from 'vitest'
import { recruitingReport } from '#app/domain/reports/reports.server.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aGoal, aJobAd, aPostOn, aTeam, aTopicFor, eachPosts } from '#tests/support/reports.ts'

// Tests happen on 19 November 2026.
const bench = useTestBench()
const report = (period: string | null = '2026-11') => recruitingReport(bench.ctx(), period)
const shown = (value: number) => ({ status: 'shown', value })
const suppressed = { status: 'suppressed' }
const unknown = { status: 'unknown' }

describe('a recruiting post', () => {
  test.each([
    ['pursues the goal itself', true, { ownGoal: 'recruiting' }],
    ['has a topic that pursues it', true, { topicGoal: 'recruiting' }],
    ['refers to a job ad', true, { ad: true }],
    ['pursues another goal, whatever its topic says', false, { ownGoal: 'image', topicGoal: 'recruiting' }],
    ['refers to a job ad, whatever goal it pursues', true, { ownGoal: 'image', ad: true }],
    ['says nothing', false, {}],
  ])('%s: %s', async (_case, counts, given: { ownGoal?: string; topicGoal?: string; ad?: boolean }) => {
    const [member] = await aTeam(bench.db, 1)
    const goals = { recruiting: await aGoal(bench.db, 'recruiting'), image: await aGoal(bench.db, 'image') }
    const idOf = (slug: string) => goals[slug as keyof typeof goals]
    if (!member) throw new Error('nobody')
    await aPostOn(bench.db, member, '2026-11-03', {
      ...(given.ownGoal ? { goals: [idOf(given.ownGoal)] } : {}),
      ...(given.topicGoal ? { topicId: await aTopicFor(bench.db, [idOf(given.topicGoal)]) } : {}),
      ...(given.ad ? { jobAdId: await aJobAd(bench.db, 'Erzieher:in', '2026-01-01') } : {}),
    })
    expect((await report()).numbers.posts.now).toEqual(shown(counts ? 1 : 0))
  })
})

describe('a town that recruits', () => {
  /** Six people write about a job in November and six about something else; in October five wrote about a job. */
  async function aRecruitingTown() {
    const goal = await aGoal(bench.db, 'recruiting')
    const [kita, it] = [await aTeam(bench.db, 6), await aTeam(bench.db, 6)]
    const figures = { impressions: 1000, reactions: 20, comments: 3, reposts: 1 }
    const ad = await aJobAd(bench.db, 'Erzieher:in', '2026-10-15')
    await eachPosts(bench.db, kita, '2026-11-03', { ...figures, jobAdId: ad })
    await eachPosts(bench.db, it, '2026-11-04', figures)
    await eachPosts(bench.db, kita.slice(0, 5), '2026-10-06', { impressions: 400, goals: [goal] })
    return { kita, it, ad, goal }
  }

  test('has every number beside the month before', async () => {
    await aRecruitingTown()
    const { numbers, period, before } = await report()
    expect([period.key, before?.key]).toEqual(['2026-11', '2026-10'])
    expect(numbers.posts).toEqual({ now: shown(6), before: shown(5), lastYear: shown(0) })
    expect(numbers.people).toEqual({ now: shown(6), before: shown(5), lastYear: shown(0) })
    expect(numbers.departments).toEqual({ now: shown(1), before: shown(1), lastYear: shown(0) })
    expect(numbers.reach).toEqual({ now: shown(6000), before: shown(2000), lastYear: unknown })
    expect(numbers.engagementRate).toEqual({ now: shown(0.024), before: unknown, lastYear: unknown })
    expect(numbers.openAds).toEqual({ now: shown(1), before: shown(1), lastYear: shown(0) })
    expect(numbers.adsWithPost).toEqual({ now: shown(1), before: shown(0), lastYear: shown(0) })
  })

  test('sees posts by job ad, and their reach for a whole year only', async () => {
    const { ad } = await aRecruitingTown()
    expect((await report()).ads).toEqual([{ id: ad, title: 'Erzieher:in', posts: 6, reach: null }])
    // The five posts without a job ad are of other months: subtracting would tell nothing, but no month holds both.
    expect((await report('2026')).ads).toEqual([
      { id: ad, title: 'Erzieher:in', posts: 6, reach: suppressed },
    ])
  })

  test('sees the reach by job ad if in one month all shares are large', async () => {
    const { it, ad } = await aRecruitingTown()
    const other = await aJobAd(bench.db, 'Systemadministration', '2026-11-01')
    const [, , ...others] = await aTeam(bench.db, 8)
    await eachPosts(bench.db, it, '2026-11-05', { impressions: 100, jobAdId: other })
    await eachPosts(bench.db, others, '2026-11-05', {
      impressions: 10,
      goals: [await anotherRecruitingGoal()],
    })
    expect((await report('2026')).ads).toEqual([
      { id: ad, title: 'Erzieher:in', posts: 6, reach: shown(6000) },
      { id: other, title: 'Systemadministration', posts: 6, reach: shown(600) },
    ])
  })

  const anotherRecruitingGoal = async () =>
    (
      await bench.db
        .selectFrom('goal')
        .select('id')
        .where('slug', '=', 'recruiting')
        .executeTakeFirstOrThrow()
    ).id

  test('has a picture of twelve months that ends with the period', async () => {
    await aRecruitingTown()
    const { months, reach } = await report()
    expect(months).toHaveLength(12)
    expect(months[0]).toEqual({ month: '2025-12', posts: 0 })
    expect(months.slice(-2)).toEqual([
      { month: '2026-10', posts: 5 },
      { month: '2026-11', posts: 6 },
    ])
    expect(reach.kind).toBe('month')
    expect(reach.periods.slice(-3).map(({ figure }) => figure)).toEqual([unknown, shown(2000), shown(6000)])
  })

  test('has a picture of quarters where single months are too small', async () => {
    const { it } = await aRecruitingTown()
    const jobAdId = await aJobAd(bench.db, 'Hausmeister:in', '2026-11-01')
    await eachPosts(bench.db, it.slice(0, 2), '2026-12-01', { jobAdId, impressions: 50 })
    const { reach } = await recruitingReport(bench.ctx({ now: TEST_NOW.add({ hours: 24 * 30 }) }), '2026-Q4')
    expect(reach.kind).toBe('quarter')
    expect(reach.periods.map(({ key }) => key)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'])
    expect(reach.periods.at(-1)?.figure).toEqual(shown(8100))
  })

  test.each([
    ['2026-11', 6, 6000],
    ['2026-Q4', 11, 8000],
    ['2026-H2', 11, 8000],
    ['2026', 11, 8000],
  ])('counts %s: %i posts', async (key, posts, reach) => {
    await aRecruitingTown()
    const { numbers } = await report(key)
    expect([numbers.posts.now, numbers.reach.now]).toEqual([shown(posts), shown(reach)])
  })

  test('says for how many posts figures are known, and from when', async () => {
    const { kita } = await aRecruitingTown()
    const [first] = kita
    if (!first) throw new Error('nobody')
    const ad = await aJobAd(bench.db, 'Hausmeister:in', '2026-11-01')
    await aPostOn(bench.db, first, '2026-11-17', { jobAdId: ad })
    await aPostOn(bench.db, first, '2026-11-18', { jobAdId: ad, impressions: 0, measuredOn: '2026-11-18' })
    expect((await report()).completeness).toEqual({ known: 7, posts: 8, measuredOn: '2026-11-18', fromFiles: null })
  })

  test('gives away nothing about anybody', async () => {
    const { kita, it } = await aRecruitingTown()
    const answer = JSON.stringify([await report(), await report('2026')])
    for (const { ambassadorId, name } of [...kita, ...it]) {
      expect(answer).not.toContain(ambassadorId)
      expect(answer).not.toContain(name)
    }
    expect(answer).not.toContain('linkedin.com')
  })
})

describe('too few people', () => {
  test('one ambassador only: posts are public, everything else is not', async () => {
    const [member] = await aTeam(bench.db, 1)
    if (!member) throw new Error('nobody')
    const jobAdId = await aJobAd(bench.db, 'Erzieher:in', '2026-11-01')
    await aPostOn(bench.db, member, '2026-11-03', {
      jobAdId,
      impressions: 5,
      reactions: 1,
      comments: 1,
      reposts: 1,
    })
    const { numbers, completeness, months, reach } = await report()
    expect(numbers.posts.now).toEqual(shown(1))
    expect([numbers.people.now, numbers.reach.now, numbers.engagementRate.now]).toEqual([
      suppressed,
      suppressed,
      suppressed,
    ])
    expect(completeness).toBeNull()
    expect(months.at(-1)).toEqual({ month: '2026-11', posts: 1 })
    expect(reach.periods.at(-1)?.figure).toEqual(suppressed)
    expect(JSON.stringify(await report('2026'))).not.toContain('"value":5')
  })

  test('a month of two people cannot be computed from its quarter', async () => {
    const jobAdId = await aJobAd(bench.db, 'Erzieher:in', '2026-01-01')
    const team = await aTeam(bench.db, 6)
    await eachPosts(bench.db, team, '2026-10-05', { jobAdId, impressions: 100 })
    await eachPosts(bench.db, team.slice(0, 2), '2026-11-05', { jobAdId, impressions: 70 })
    expect((await report('2026-Q4')).numbers.reach.now).toEqual(shown(740))
    expect((await report('2026-11')).numbers.reach).toMatchObject({ now: suppressed, before: suppressed })
  })

  test('the town may choose a larger smallest group', async () => {
    const jobAdId = await aJobAd(bench.db, 'Erzieher:in', '2026-01-01')
    await eachPosts(bench.db, await aTeam(bench.db, 6), '2026-11-05', { jobAdId, impressions: 100 })
    expect((await report()).numbers.reach.now).toEqual(shown(600))
    await bench.db
      .insertInto('setting')
      .values({ key: 'smallestGroup', value: '7', changedAt: '2026-11-01T08:00:00Z' })
      .execute()
    expect((await report()).numbers.reach.now).toEqual(suppressed)
  })
})

describe('the period of a report', () => {
  test.each([
    [null, '2026-Q4'],
    ['', '2026-Q4'],
    ['gestern', '2026-Q4'],
    ['since-start', '2026-Q4'],
    ['2026-12', '2026-Q4'],
    ['2099', '2026-Q4'],
    ['2026-11', '2026-11'],
    ['2025', '2025'],
  ])('wanted %j: %s', async (wanted, key) => {
    expect((await report(wanted)).period.key).toBe(key)
  })

  test('an empty town has an empty report, without a period before', async () => {
    const { numbers, ads, before, lastYear, completeness } = await report('2026-11')
    expect(numbers.posts).toEqual({ now: shown(0), before: null, lastYear: null })
    expect(numbers.reach).toEqual({ now: unknown, before: null, lastYear: null })
    expect([ads, before, lastYear, completeness]).toEqual([[], null, null, null])
  })

  test('still runs on its last day and is over on the next', async () => {
    expect((await report('2026-11')).period).toMatchObject({ until: '2026-11-30', running: true })
    expect((await report('2026-10')).period).toMatchObject({ until: '2026-10-31', running: false })
  })

  test('leads to the other kinds and to its neighbours', async () => {
    await aTeam(bench.db, 1, { since: '2026-09-01' })
    const { choice } = await report('2026-10')
    expect(choice.kinds.map(({ key }) => key)).toEqual(['2026-10', '2026-Q4', '2026-H2', '2026'])
    expect([choice.earlier?.key, choice.later?.key]).toEqual(['2026-09', '2026-11'])
    const running = (await report('2026-11')).choice
    expect(running.later).toBeNull()
    expect((await report('2026-09')).choice.earlier).toBeNull()
  })
})
