import { describe, expect, test } from 'vitest'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { readPageCourse, readPageFigures, undoPageImport } from '#app/domain/linkedin/linkedin.server.ts'
import type { PageMonths } from '#app/domain/linkedin/page-figures/page-period.rules.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aPageDay, aPageFile, aPagePost, PAGE } from '#tests/support/page-figures.ts'
import { anAccount } from '#tests/support/people.ts'

// What comms sees of a page on 19 November 2026.

const bench = useTestBench()

async function comms(): Promise<Ctx<AccountActor>> {
  return bench.ctx({ actor: await anAccount(bench.db, ['comms']) })
}

async function figuresOf(ctx: Ctx<AccountActor>, page: string | null = null, months: PageMonths = 3) {
  const { figures } = await readPageFigures(ctx, { page, months })
  if (!figures) throw new Error('There are no figures')
  return figures
}

const postId = (index: number) => String(7_448_898_891_800_039_424n + BigInt(index))

describe('the figures of a page', () => {
  test('are none before the first file', async () => {
    const ctx = await comms()
    expect(await readPageFigures(ctx, { page: null, months: 3 })).toEqual({ pages: [], figures: null })
    expect(await readPageCourse(ctx, { page: PAGE, months: 3 })).toBeNull()
  })

  test('stand beside those of the period before', async () => {
    const ctx = await comms()
    await aPageFile(ctx, {
      exportedOn: '2026-11-18',
      pageDays: [
        aPageDay('2026-05-18', { impressions: 1000 }),
        aPageDay('2026-05-19', { impressions: 10 }),
        aPageDay('2026-08-18', { impressions: 20 }),
        aPageDay('2026-08-19', { impressions: 300, clicks: 3, reactions: 4, comments: 1, reposts: 1 }),
        aPageDay('2026-11-18', { impressions: 100, clicks: 1, reactions: 0, comments: 0, reposts: 0 }),
        aPageDay('2026-11-19', { impressions: 1000 }),
      ],
    })
    const { numbers, period } = await figuresOf(ctx)
    expect(period).toEqual({
      now: { from: '2026-08-19', until: '2026-11-18' },
      before: { from: '2026-05-19', until: '2026-08-18' },
    })
    expect(numbers.now).toMatchObject({ impressions: 400, interactions: 6, clicks: 4, engagementRate: 0.025 })
    expect(numbers.now.known.content).toBe(2)
    expect(numbers.before).toMatchObject({ impressions: 30, interactions: null, engagementRate: null })
  })

  test('bring files of different kinds together', async () => {
    const ctx = await comms()
    await aPageFile(ctx, { exportedOn: '2026-11-18', pageDays: [aPageDay('2026-11-02', { impressions: 5 })] })
    await aPageFile(ctx, {
      exportedOn: '2026-11-18',
      kind: 'page-followers',
      pageDays: [aPageDay('2026-11-02', { newFollowers: 2 }), aPageDay('2026-11-03', { newFollowers: 0 })],
    })
    await aPageFile(ctx, {
      exportedOn: '2026-11-18',
      kind: 'page-visitors',
      pageDays: [aPageDay('2026-11-02', { pageViews: 9 })],
    })
    expect((await figuresOf(ctx)).numbers.now).toMatchObject({
      ...{ impressions: 5, newFollowers: 2, pageViews: 9, days: 92 },
      known: { content: 1, followers: 2, visitors: 1 },
    })
  })

  test('are those of the page that is asked for; of an unknown one, of the first', async () => {
    const ctx = await comms()
    await aPageFile(ctx, {
      exportedOn: '2026-11-17',
      page: 'museum',
      pageDays: [aPageDay('2026-11-02', { impressions: 7 })],
    })
    await aPageFile(ctx, { exportedOn: '2026-11-18', pageDays: [aPageDay('2026-11-02', { impressions: 5 })] })
    expect((await readPageFigures(ctx, { page: null, months: 3 })).pages).toEqual([PAGE, 'museum'])
    expect(await figuresOf(ctx, 'museum')).toMatchObject({
      page: 'museum',
      numbers: { now: { impressions: 7 } },
    })
    expect(await figuresOf(ctx, 'anderswo')).toMatchObject({
      page: PAGE,
      numbers: { now: { impressions: 5 } },
    })
    expect(await readPageCourse(ctx, { page: 'anderswo', months: 3 })).toBeNull()
  })

  test('have the same course alone as with everything else', async () => {
    const ctx = await comms()
    await aPageFile(ctx, { exportedOn: '2026-11-18', pageDays: [aPageDay('2026-11-02', { impressions: 5 })] })
    const alone = await readPageCourse(ctx, { page: PAGE, months: 3 })
    expect(alone).toEqual((await figuresOf(ctx, PAGE)).course)
    expect(alone?.points.filter(({ impressions }) => impressions !== null)).toHaveLength(1)
  })

  test('are gone with the file that brought them', async () => {
    const ctx = await comms()
    const id = await aPageFile(ctx, { exportedOn: '2026-11-18', pageDays: [aPageDay('2026-11-02')] })
    await undoPageImport(ctx, id)
    expect(await readPageFigures(ctx, { page: PAGE, months: 3 })).toEqual({ pages: [], figures: null })
  })
})

describe('the posts of a page', () => {
  test('are those published in the period by UTC, the most seen first and those without figures last', async () => {
    const ctx = await comms()
    await aPageFile(ctx, {
      exportedOn: '2026-11-18',
      pagePosts: [
        aPagePost(postId(1), { publishedAt: '2026-08-18T23:59:59Z', impressions: 900 }),
        aPagePost(postId(2), { publishedAt: '2026-08-19T00:00:00Z', impressions: 5, title: 'Zweiter' }),
        aPagePost(postId(3), { publishedAt: '2026-11-18T23:59:59Z', impressions: 7, title: 'Dritter' }),
        aPagePost(postId(4), { publishedAt: '2026-11-19T00:00:00Z', impressions: 900 }),
        aPagePost(postId(5), { title: 'Ohne Zahlen' }),
      ],
    })
    const { posts } = await figuresOf(ctx)
    expect(posts.all).toBe(3)
    expect(posts.shown.map(({ title, impressions }) => [title, impressions])).toEqual([
      ['Dritter', 7],
      ['Zweiter', 5],
      ['Ohne Zahlen', null],
    ])
  })

  test('carry their link, their figures as the newest file knows them, and their own rate', async () => {
    const ctx = await comms()
    const figures = { impressions: 200, clicks: 6, reactions: 3, comments: 1, reposts: 0 }
    await aPageFile(ctx, {
      exportedOn: '2026-11-17',
      pagePosts: [aPagePost(postId(0), { ...figures, title: 'Alt' })],
    })
    await aPageFile(ctx, {
      exportedOn: '2026-11-18',
      pagePosts: [aPagePost(postId(0), { clicks: 16, title: 'Neu' })],
    })
    expect((await figuresOf(ctx)).posts.shown).toEqual([
      {
        url: `https://www.linkedin.com/feed/update/urn:li:activity:${postId(0)}/`,
        ...{ title: 'Neu', publishedAt: new Date('2026-11-02T08:00:00Z') },
        ...{ impressions: 200, clicks: 16, interactions: 4, engagementRate: 0.1 },
      },
    ])
  })

  test('are at most ten, with how many there are in all', async () => {
    const ctx = await comms()
    const pagePosts = Array.from({ length: 13 }, (_, index) => aPagePost(postId(index), { impressions: 5 }))
    await aPageFile(ctx, { exportedOn: '2026-11-18', pagePosts })
    const { posts } = await figuresOf(ctx)
    expect([posts.shown.length, posts.all]).toEqual([10, 13])
    expect((await figuresOf(ctx)).posts.shown).toEqual(posts.shown)
  })

  test('say only how their text begins', async () => {
    const ctx = await comms()
    await aPageFile(ctx, {
      exportedOn: '2026-11-18',
      pagePosts: [aPagePost(postId(0), { title: 'Wort '.repeat(3000) })],
    })
    const [post] = (await figuresOf(ctx)).posts.shown
    expect(post?.title).toMatch(/^Wort .* Wort…$/)
    expect(post?.title.length).toBeLessThanOrEqual(91)
  })
})

describe('the comparison with other pages', () => {
  const town = (name: string, followers: number | null) => ({
    ...{ name, followers, newFollowers: null, posts: 3, engagements: -1 },
  })

  test('is there only if a file makes one', async () => {
    const ctx = await comms()
    await aPageFile(ctx, { exportedOn: '2026-11-18' })
    expect((await figuresOf(ctx)).comparison).toBeNull()
  })

  test('is what the newest file says, by name and whoever has the most', async () => {
    const ctx = await comms()
    await aPageFile(ctx, {
      exportedOn: '2026-11-18',
      kind: 'page-competitors',
      period: { from: '2026-08-01', to: '2026-10-31' },
      competitors: [
        town('Stadt Zell', 1),
        town('Örtlingen', null),
        town('Stadt Auenberg', 9000),
        town('Obernau', 5),
      ],
    })
    await aPageFile(ctx, {
      exportedOn: '2026-11-01',
      kind: 'page-competitors',
      competitors: [town('Von früher', 1)],
    })
    const { comparison } = await figuresOf(ctx)
    expect(comparison).toMatchObject({
      period: { from: '2026-08-01', to: '2026-10-31' },
      exportedOn: '2026-11-18',
    })
    expect(comparison?.rows.map(({ name }) => name)).toEqual([
      ...['Obernau', 'Örtlingen', 'Stadt Auenberg', 'Stadt Zell'],
    ])
    expect(comparison?.rows[1]).toEqual(town('Örtlingen', null))
  })
})
