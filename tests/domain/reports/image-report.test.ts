import { describe, expect, test } from 'vitest'
import { newId } from '#app/domain/kernel/ids.ts'
import { imageReport } from '#app/domain/reports/reports.server.ts'
import { useTestBench } from '#tests/support/database.ts'
import { anAmbassador } from '#tests/support/people.ts'
import {
  aGoal,
  aPostOn,
  aTeam,
  aTopicFor,
  aValue,
  becomes,
  eachPosts,
  type Member,
} from '#tests/support/reports.ts'

// Tests happen on 19 November 2026.
const bench = useTestBench()
const report = (period = '2026-10') => imageReport(bench.ctx(), period)
const shown = (value: number) => ({ status: 'shown', value })
const suppressed = { status: 'suppressed' }
const unknown = { status: 'unknown' }
const [first, second] = [0, 1]
const at = (team: readonly Member[], index: number): Member => {
  const member = team[index]
  if (!member) throw new Error(`nobody at ${index}`)
  return member
}

describe('participation', () => {
  test('counts the people who were active then, wherever they are now', async () => {
    const team = await aTeam(bench.db, 8, { since: '2026-01-01' })
    await eachPosts(bench.db, team.slice(0, 4), '2026-10-07')
    await becomes(bench.db, at(team, first), 'left', '2026-11-02')
    await becomes(bench.db, at(team, second), 'paused', '2026-10-20')
    await becomes(bench.db, at(team, 7), 'left', '2026-10-01')
    const { numbers, participants } = await report()
    expect(participants).toEqual({ active: 7, posted: 4 })
    expect(numbers.participation).toEqual({ now: shown(4 / 7), before: shown(0), lastYear: null })
    expect((await report('2026-11')).participants).toEqual({ active: 6, posted: 0 })
  })

  test('a person counts once, however much they post, and only while active', async () => {
    const team = await aTeam(bench.db, 5)
    await eachPosts(bench.db, [at(team, first), at(team, first)], '2026-10-07')
    const stranger = await anAmbassador(bench.db, { state: 'onboarding' })
    await aPostOn(bench.db, { ...stranger, departmentId: at(team, first).departmentId }, '2026-10-08')
    expect((await report()).participants).toEqual({ active: 5, posted: 1 })
    expect((await report()).numbers.posts.now).toEqual(shown(3))
  })

  test('is not shown of fewer than five people, and unknown before there was anybody', async () => {
    await aTeam(bench.db, 4, { since: '2026-09-14' })
    expect((await report()).numbers.participation.now).toEqual(suppressed)
    expect((await report()).participants).toBeNull()
    expect((await report('2026-08')).numbers.participation.now).toEqual(unknown)
  })
})

describe('plans met and regularity', () => {
  test('compare posts with the expected ones, month by month', async () => {
    const team = await aTeam(bench.db, 5, { target: 1, since: '2026-09-01' })
    await eachPosts(bench.db, team.slice(0, 3), '2026-10-07')
    await eachPosts(bench.db, team.slice(0, 1), '2026-09-07')
    const october = (await report('2026-10')).numbers
    expect([october.attainment.now, october.regularity.now]).toEqual([shown(0.6), shown(0.6)])
    expect([october.attainment.before, october.regularity.before]).toEqual([shown(0.2), shown(0.2)])
    expect((await report('2026-H2')).numbers.attainment.now).toEqual(shown(0.4))
  })

  test('whoever planned nothing or was away has met it, without having posted', async () => {
    const [readers, away] = [await aTeam(bench.db, 3, { target: 0 }), await aTeam(bench.db, 2)]
    for (const { ambassadorId } of away) {
      const absence = { id: newId(), ambassadorId, fromDay: '2026-10-01', toDay: '2026-10-31' }
      await bench.db
        .insertInto('absence')
        .values({ ...absence, enteredAt: '2026-09-01T08:00:00Z' })
        .execute()
    }
    await eachPosts(bench.db, readers.slice(0, 1), '2026-10-05')
    const { numbers } = await report()
    expect([numbers.attainment.now, numbers.regularity.now]).toEqual([shown(1), shown(0.2)])
  })

  test('say nothing about a month that still runs', async () => {
    await aTeam(bench.db, 6)
    const { numbers } = await report('2026-11')
    expect([numbers.attainment.now, numbers.regularity.now]).toEqual([unknown, unknown])
    expect(numbers.attainment.before).toEqual(shown(0))
  })
})

describe('reach and engagement', () => {
  const full = { impressions: 500, reactions: 10, comments: 4, reposts: 1 }

  test('an unknown figure is not 0: rates take only posts of which everything is known', async () => {
    const team = await aTeam(bench.db, 6)
    await eachPosts(bench.db, team.slice(0, 5), '2026-10-07', full)
    await aPostOn(bench.db, at(team, 5), '2026-10-07', { impressions: 900, reactions: 300 })
    await aPostOn(bench.db, at(team, 5), '2026-10-08')
    const { numbers, completeness } = await report()
    expect(numbers.reach.now).toEqual(shown(3400))
    expect(numbers.engagementRate.now).toEqual(shown(0.03))
    expect(completeness).toEqual({ known: 6, posts: 7, measuredOn: '2026-11-14', fromFiles: null })
  })

  test('known zeros count as zeros', async () => {
    await eachPosts(bench.db, await aTeam(bench.db, 5), '2026-10-07', {
      ...full,
      reactions: 0,
      comments: 0,
      reposts: 0,
    })
    expect((await report()).numbers.engagementRate.now).toEqual(shown(0))
  })

  test('the newest known value of a post counts', async () => {
    const team = await aTeam(bench.db, 5)
    for (const member of team) {
      const postId = await aPostOn(bench.db, member, '2026-10-07', {
        impressions: 100,
        measuredOn: '2026-10-08',
      })
      await bench.db
        .insertInto('postFigure')
        .values({
          postId,
          measuredOn: '2026-10-20',
          recordedAt: '2026-10-20T08:00:00Z',
          impressions: 250,
        })
        .execute()
    }
    expect((await report()).numbers.reach.now).toEqual(shown(1250))
  })

  test('nothing is known: a dash, not 0; nobody is told who has no figures', async () => {
    await eachPosts(bench.db, await aTeam(bench.db, 5), '2026-10-07')
    await eachPosts(bench.db, await aTeam(bench.db, 2), '2026-09-07')
    const { numbers, completeness } = await report()
    expect([numbers.reach.now, numbers.reach.before, completeness]).toEqual([suppressed, suppressed, null])
    expect((await report('2026-H2')).numbers.reach.now).toEqual(unknown)
  })

  test('one person with more than half hides the sum', async () => {
    const team = await aTeam(bench.db, 6)
    await eachPosts(bench.db, team.slice(1), '2026-10-07', { impressions: 100 })
    await aPostOn(bench.db, at(team, first), '2026-10-07', { impressions: 501 })
    expect((await report()).numbers.reach.now).toEqual(suppressed)
  })

  test('working time and resonance need as many people as figures do', async () => {
    const team = await aTeam(bench.db, 6)
    await eachPosts(bench.db, team, '2026-10-07', { minutesSpent: 30, resonance: ['praise'] })
    await aPostOn(bench.db, at(team, first), '2026-10-08', { resonance: ['praise', 'press'] })
    const { numbers, resonance } = await report()
    expect(numbers.minutes.now).toEqual(shown(180))
    expect(resonance.praise.now).toEqual(shown(7))
    expect(resonance.press.now).toEqual(suppressed)
    expect(resonance.criticism.now).toEqual(unknown)
  })
})

describe('what is seen', () => {
  test('topics, goals and values: of the post, or else of its topic', async () => {
    const team = await aTeam(bench.db, 1)
    const [image, expertise] = [await aGoal(bench.db, 'image'), await aGoal(bench.db, 'expertise')]
    const value = await aValue(bench.db, 'Verbundenheit')
    const topicId = await aTopicFor(bench.db, [image])
    await aPostOn(bench.db, at(team, first), '2026-10-01', { topicId })
    await aPostOn(bench.db, at(team, first), '2026-10-02', { topicId, goals: [expertise], values: [value] })
    const { numbers, goals, values } = await report()
    expect(numbers.topics.now).toEqual(shown(1))
    expect(goals.map(({ nameDe, posts }) => [nameDe, posts]).sort()).toEqual([
      ['expertise', 1],
      ['image', 1],
    ])
    expect(values).toEqual([{ id: value, name: 'Verbundenheit', posts: 1 }])
  })

  test('departments month by month, with the gaps', async () => {
    const [kita] = [
      await aTeam(bench.db, 1, { department: 'Kita' }),
      await aTeam(bench.db, 1, { department: 'IT' }),
    ]
    await eachPosts(bench.db, kita, '2026-10-07')
    await eachPosts(bench.db, kita, '2026-11-07')
    const { coverage, numbers } = await report('2026-Q4')
    expect(coverage.months).toEqual(['2026-10', '2026-11'])
    expect(coverage.rows.map(({ name, posts, total }) => [name, posts, total])).toEqual([
      ['IT', [0, 0], 0],
      ['Kita', [1, 1], 2],
    ])
    expect(numbers.departments.now).toEqual(shown(1))
  })

  test('the rate of a small department is in that of the others', async () => {
    const figures = { impressions: 1000, reactions: 10, comments: 0, reposts: 0 }
    const [kita, it, sport] = [
      await aTeam(bench.db, 6, { department: 'Kita' }),
      await aTeam(bench.db, 3, { department: 'IT' }),
      await aTeam(bench.db, 3, { department: 'Sport' }),
    ]
    await aTeam(bench.db, 1, { department: 'Zoo' })
    await eachPosts(bench.db, kita, '2026-10-07', figures)
    await eachPosts(bench.db, it, '2026-10-07', { ...figures, reactions: 40 })
    await eachPosts(bench.db, sport, '2026-10-07', { ...figures, reactions: 60 })
    const { units } = await report()
    expect(units.rows.map(({ name, posts, rate }) => [name, posts, rate])).toEqual([
      ['IT', 3, { status: 'merged' }],
      ['Kita', 6, shown(0.01)],
      ['Sport', 3, { status: 'merged' }],
      ['Zoo', 0, unknown],
    ])
    expect(units.rest).toEqual(shown(0.05))
  })

  test('a department counts with the one it is part of', async () => {
    const team = await aTeam(bench.db, 3, { department: 'Bildung' })
    const part = await aTeam(bench.db, 3, { department: 'Kita' })
    await bench.db
      .updateTable('department')
      .set({ parentId: at(team, first).departmentId })
      .where('id', '=', at(part, first).departmentId)
      .execute()
    await eachPosts(bench.db, [...team, ...part], '2026-10-07', {
      impressions: 100,
      reactions: 2,
      comments: 0,
      reposts: 0,
    })
    const { units } = await report()
    expect(units.rows.map(({ name, posts, rate }) => [name, posts, rate])).toEqual([
      ['Bildung', 6, shown(0.02)],
    ])
  })
})

describe('for every kind of period', () => {
  test.each([
    ['2026-10', 5],
    ['2026-Q4', 5],
    ['2026-H2', 10],
    ['2026', 15],
    ['2025', 0],
  ])('%s: %i posts', async (key, posts) => {
    const team = await aTeam(bench.db, 5)
    for (const day of ['2026-10-07', '2026-09-07', '2026-02-03'])
      await eachPosts(bench.db, team, day, { impressions: 10 })
    const { numbers, period, months } = await report(key)
    expect(period.key).toBe(key)
    expect(numbers.posts.now).toEqual(shown(posts))
    expect(numbers.reach.now).toEqual(posts === 0 ? unknown : shown(10 * posts))
    expect(months).toHaveLength(12)
  })

  test('an empty town has an empty report', async () => {
    const { numbers, coverage, units } = await report('2026')
    expect(numbers.posts).toEqual({ now: shown(0), before: null, lastYear: null })
    expect([numbers.participation.now, numbers.reach.now]).toEqual([unknown, unknown])
    expect([coverage.rows, units.rows, units.rest]).toEqual([[], [], null])
  })
})

test('the report holds totals only: nobody by name or id', async () => {
  const team = await aTeam(bench.db, 6)
  await eachPosts(bench.db, team, '2026-10-07', { impressions: 77, minutesSpent: 20 })
  const answer = JSON.stringify([await report(), await report('2026')])
  for (const { ambassadorId, name } of team) {
    expect(answer).not.toContain(ambassadorId)
    expect(answer).not.toContain(name)
  }
  expect(answer).not.toMatch(/\b77\b/)
})
