import { describe, expect, test } from 'vitest'
import { shareFromFiles } from '#app/domain/reports/report-head.rules.ts'
import { imageReport, recruitingReport } from '#app/domain/reports/reports.server.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aFile } from '#tests/support/listings.ts'
import { aGoal, aPostOn, aTeam, type Member } from '#tests/support/reports.ts'

const bench = useTestBench()

describe('where the figures of a report come from', () => {
  const counts = (typed: [number, number], file: [number, number]) => ({
    ...{ typedPosts: typed[0], typedPeople: typed[1], filePosts: file[0], filePeople: file[1] },
  })

  test.each<[string, [number, number], [number, number], number | null]>([
    ['half and half', [10, 5], [10, 5], 0.5],
    ['in tenths only', [13, 6], [27, 8], 0.7],
    ['few people type in', [10, 4], [10, 6], null],
    ['few people hand in files', [10, 6], [10, 4], null],
    ['nobody hands in files', [10, 6], [0, 0], null],
    ['nobody types in', [0, 0], [10, 6], null],
    ['nearly all from files', [5, 5], [200, 9], null],
    ['nothing is known', [0, 0], [0, 0], null],
  ])('%s', (_case, typed, file, expected) => {
    expect(shareFromFiles(counts(typed, file), 5)).toBe(expected)
  })

  test('is told in both reports, of the posts that are in them', async () => {
    const goal = await aGoal(bench.db, 'recruiting')
    const team = await aTeam(bench.db, 10)
    for (const member of team.slice(0, 5)) {
      await aPostOn(bench.db, member, '2026-11-03', { impressions: 100, goals: [goal] })
    }
    for (const member of team.slice(5)) {
      await listedPost(member, '2026-11-03', [goal])
      await listedPost(member, '2026-11-04', [])
    }
    const image = await imageReport(bench.ctx(), '2026-11')
    expect(image.completeness).toMatchObject({ known: 15, posts: 15, fromFiles: 0.7 })
    const recruiting = await recruitingReport(bench.ctx(), '2026-11')
    expect(recruiting.completeness).toMatchObject({ known: 10, posts: 10, fromFiles: 0.5 })
  })

  test('counts a post by the figure that counts: typed in comes first', async () => {
    const team = await aTeam(bench.db, 6)
    for (const member of team) {
      const postId = await listedPost(member, '2026-11-03', [])
      await bench.db
        .insertInto('postFigure')
        .values({ postId, measuredOn: '2026-11-05', recordedAt: '2026-11-05T08:00:00Z', impressions: 90 })
        .execute()
    }
    const { completeness, numbers } = await imageReport(bench.ctx(), '2026-11')
    expect(completeness).toMatchObject({ known: 6, fromFiles: null })
    expect(numbers.reach.now).toEqual({ status: 'shown', value: 540 })
  })

  async function listedPost(member: Member, day: string, goals: readonly string[]): Promise<string> {
    const postId = await aPostOn(bench.db, member, day, { goals })
    const number = await bench.db
      .selectFrom('postIdentity')
      .select(['type', 'id'])
      .where('postId', '=', postId)
      .executeTakeFirstOrThrow()
    await aFile(bench.db, member, { posts: [{ ...number, impressions: 100 }] })
    return postId
  }
})
