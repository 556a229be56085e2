import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { NO_CONTENT } from '#app/domain/linkedin/imports/import-content.rules.ts'
import { comparePage } from '#app/domain/linkedin/page-figures/compare-page.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aPageDay, aPageFile, aPagePost, PAGE, type PageFile } from '#tests/support/page-figures.ts'
import { anAccount } from '#tests/support/people.ts'

// What the preview of a page's file says it would do.

const bench = useTestBench()

async function comms(): Promise<Ctx<AccountActor>> {
  return bench.ctx({ actor: await anAccount(bench.db, ['comms']) })
}

const POST = '7448898891800039424'
const OTHER_POST = '7448898891800039425'
const FILE = { exportedOn: '2026-11-10', fileSha256: 'greatest' }

/** What a file would do to the page of the town. */
function compared({ exportedOn, page = PAGE, sha256 = 'greatest', ...content }: PageFile) {
  return comparePage(bench.db, page, { ...NO_CONTENT, ...content }, { exportedOn, fileSha256: sha256 })
}

describe('the days of a file', () => {
  test('are new as long as nothing is known of them', async () => {
    const days = [aPageDay('2026-11-02', { impressions: 5 }), aPageDay('2026-11-03', { newFollowers: 0 })]
    expect(await compared({ exportedOn: '2026-11-10', pageDays: days })).toEqual({
      days: { count: 2, effects: { new: 2, changed: 0, same: 0 }, changed: [] },
      posts: { count: 0, effects: { new: 0, changed: 0, same: 0 } },
      competitors: 0,
    })
  })

  test('change where a later file says something else, with before and after', async () => {
    await aPageFile(await comms(), {
      exportedOn: '2026-11-10',
      pageDays: [
        aPageDay('2026-11-02', { impressions: 5, clicks: 1 }),
        aPageDay('2026-11-03', { clicks: 2 }),
      ],
    })
    const { days } = await compared({
      exportedOn: '2026-11-11',
      pageDays: [
        aPageDay('2026-11-02', { impressions: 7, reactions: -1 }),
        aPageDay('2026-11-03', { clicks: 2 }),
        aPageDay('2026-11-04', { clicks: 3 }),
      ],
    })
    expect(days).toEqual({
      count: 3,
      effects: { new: 1, changed: 1, same: 1 },
      changed: [
        {
          before: aPageDay('2026-11-02', { impressions: 5, clicks: 1 }),
          after: aPageDay('2026-11-02', { impressions: 7, clicks: 1, reactions: -1 }),
        },
      ],
    })
  })

  test('stay where the file is an earlier one, but fill in what was unknown', async () => {
    await aPageFile(await comms(), {
      exportedOn: '2026-11-10',
      pageDays: [aPageDay('2026-11-02', { impressions: 5 }), aPageDay('2026-11-03', { impressions: 6 })],
    })
    const { days } = await compared({
      exportedOn: '2026-11-09',
      pageDays: [
        aPageDay('2026-11-02', { impressions: 4 }),
        aPageDay('2026-11-03', { impressions: 5, clicks: 1 }),
      ],
    })
    expect(days.effects).toEqual({ new: 0, changed: 1, same: 1 })
    expect(days.changed[0]?.after).toEqual(aPageDay('2026-11-03', { impressions: 6, clicks: 1 }))
  })

  test('stay where the file does not know what is known', async () => {
    await aPageFile(await comms(), {
      exportedOn: '2026-11-10',
      pageDays: [aPageDay('2026-11-02', { impressions: 0 })],
    })
    const { days } = await compared({ exportedOn: '2026-11-11', pageDays: [aPageDay('2026-11-02')] })
    expect(days.effects).toEqual({ new: 0, changed: 0, same: 1 })
  })

  test('are compared in any order they stand in the file', async () => {
    await aPageFile(await comms(), {
      exportedOn: '2026-11-10',
      pageDays: [aPageDay('2026-11-02', { impressions: 5 }), aPageDay('2026-11-04', { impressions: 6 })],
    })
    const { days } = await compared({
      exportedOn: '2026-11-11',
      pageDays: [
        aPageDay('2026-11-04', { impressions: 6 }),
        aPageDay('2026-11-03', { impressions: 1 }),
        aPageDay('2026-11-02', { impressions: 5 }),
      ],
    })
    expect(days.effects).toEqual({ new: 1, changed: 0, same: 2 })
  })
})

describe('the posts of a file', () => {
  test('are new once, then the same or changed', async () => {
    const ctx = await comms()
    const posts = [aPagePost(POST, { impressions: 10 }), aPagePost(OTHER_POST)]
    expect((await compared({ exportedOn: '2026-11-10', pagePosts: posts })).posts).toEqual({
      count: 2,
      effects: { new: 2, changed: 0, same: 0 },
    })
    await aPageFile(ctx, { exportedOn: '2026-11-10', pagePosts: posts })
    expect((await compared({ exportedOn: '2026-11-10', pagePosts: posts })).posts.effects).toEqual({
      ...{ new: 0, changed: 0, same: 2 },
    })
    const later = [aPagePost(POST, { impressions: 11 }), aPagePost(OTHER_POST, { clicks: 1 })]
    const { posts: compareLater } = await compared({ exportedOn: '2026-11-12', pagePosts: later })
    expect(compareLater.effects.same).toBe(0)
    expect(compareLater.effects.changed + compareLater.effects.new).toBe(2)
  })

  test('with one number and another type are different posts', async () => {
    await aPageFile(await comms(), { exportedOn: '2026-11-10', pagePosts: [aPagePost(POST, { clicks: 1 })] })
    const share = { ...aPagePost(POST, { clicks: 1 }), type: 'share' as const }
    expect((await compared({ exportedOn: '2026-11-10', pagePosts: [share] })).posts.effects.new).toBe(1)
  })
})

describe('whose page it is', () => {
  test('another page knows nothing of these days and posts', async () => {
    const said = {
      pageDays: [aPageDay('2026-11-02', { impressions: 5 })],
      pagePosts: [aPagePost(POST, { clicks: 1 })],
    }
    await aPageFile(await comms(), { exportedOn: '2026-11-10', ...said })
    const { days, posts } = await compared({ exportedOn: '2026-11-10', page: 'stadtwerke', ...said })
    expect([days.effects.new, posts.effects.new]).toEqual([1, 1])
  })

  test('as long as nobody said which, everything is new', async () => {
    const said = {
      pageDays: [aPageDay('2026-11-02', { impressions: 5 })],
      pagePosts: [aPagePost(POST, { clicks: 1 })],
      competitors: [
        { name: 'Stadt Auenberg', followers: 1, newFollowers: null, posts: null, engagements: null },
      ],
    }
    await aPageFile(await comms(), { exportedOn: '2026-11-10', ...said })
    expect(await comparePage(bench.db, null, { ...NO_CONTENT, ...said }, FILE)).toMatchObject({
      days: { effects: { new: 1 } },
      posts: { effects: { new: 1 } },
      competitors: 1,
    })
  })

  test('a file that says nothing changes nothing', async () => {
    expect(await compared({ exportedOn: '2026-11-10' })).toMatchObject({
      days: { count: 0, changed: [] },
      posts: { count: 0 },
    })
  })
})

test('what the preview says is what counts after taking the file over, for any two files', async () => {
  const figure = fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined })
  const file = fc.record({
    exportedOn: fc.constantFrom('2026-11-09', '2026-11-10', '2026-11-11'),
    said: fc.array(fc.record({ impressions: figure, clicks: figure }), { minLength: 3, maxLength: 3 }),
  })
  const daysOf = (said: ReadonlyArray<{ impressions?: number | undefined; clicks?: number | undefined }>) =>
    said.map(({ impressions, clicks }, index) =>
      aPageDay(`2026-11-0${index + 1}`, {
        ...(impressions === undefined ? {} : { impressions }),
        ...(clicks === undefined ? {} : { clicks }),
      }),
    )
  const ctx = await comms()
  let run = 0
  await fc.assert(
    fc.asyncProperty(file, file, fc.boolean(), async (one, other, isGreater) => {
      run += 1
      const page = `seite-${run}`
      // Which file has the greater bytes is what decides between two of one day.
      const [first, second] = isGreater ? ['a', 'b'] : ['b', 'a']
      await aPageFile(ctx, { page, ...named(one, `${first}${run}`), pageDays: daysOf(one.said) })
      const next = { page, ...named(other, `${second}${run}`), pageDays: daysOf(other.said) }
      const before = await countingOn(page)
      const { days } = await compared(next)
      await aPageFile(ctx, next)
      const after = await countingOn(page)
      expect(days.changed.map(each => [each.after.impressions, each.after.clicks])).toEqual(
        days.changed.map(each => after.get(each.after.date)),
      )
      const touched = next.pageDays.filter(({ date }) => String(before.get(date)) !== String(after.get(date)))
      expect(days.effects.new + days.effects.changed).toBe(touched.length)
    }),
    { numRuns: 40 },
  )
})

/** What counts for each of the three days, unknown for those without a row. */
async function countingOn(page: string) {
  const rows = await bench.db
    .selectFrom('pageCurrentDay')
    .select(['day', 'impressions', 'clicks'])
    .where('page', '=', page)
    .execute()
  const known = new Map(rows.map(({ day, impressions, clicks }) => [day, [impressions, clicks]]))
  const days = ['2026-11-01', '2026-11-02', '2026-11-03']
  return new Map(days.map(day => [day, known.get(day) ?? [null, null]]))
}

function named({ exportedOn }: { exportedOn: string }, sha256: string) {
  return { exportedOn, sha256 }
}
