import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  confirmImport,
  discardImport,
  readPreview,
  undoImport,
} from '#app/domain/linkedin/linkedin.server.ts'
import type { ExportedDay } from '#app/domain/linkedin/personal-export/personal-export.rules.ts'
import { readOwnPost } from '#app/domain/posts/posts.server.ts'
import { SMALL_EXPORT_POSTS } from '#tests/fixtures/linkedin/expected-export.ts'
import { ACTIVITY, SMALL_EXPORT, UGC_POST } from '#tests/fixtures/linkedin/personal-export.ts'
import { openTestDatabase, useTestBench } from '#tests/support/database.ts'
import {
  anImport,
  aPreview,
  countingStatements,
  daysOf,
  hoursLater,
  imported,
  MEMBER,
  NO_ROWS,
  storedRows,
} from '#tests/support/linkedin.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { aFigure, aPost } from '#tests/support/posts.ts'

const bench = useTestBench()

async function somebody() {
  const actor = await anAmbassador(bench.db, MEMBER)
  return { actor, ctx: bench.ctx({ actor }) }
}

const day = (date: string, impressions: number | null, engagements: number | null = 0): ExportedDay => {
  return { date, impressions, engagements, newFollowers: null }
}

describe('confirming', () => {
  test('takes over every day as the file says it, negative ones and zeros included', async () => {
    const { actor, ctx } = await somebody()
    const importId = await imported(ctx)
    expect(await daysOf(bench.db, actor)).toEqual(SMALL_EXPORT.days)
    expect(await readPreview(ctx, importId)).toMatchObject({
      state: 'confirmed',
      brought: { days: 5, posts: 0, found: 3 },
    })
  })

  test('keeps apart what is 0 and what is unknown', async () => {
    const { actor, ctx } = await somebody()
    const days = [day('2026-05-01', 0, null), day('2026-05-02', null, -1)]
    await anImport(ctx, { exportedOn: '2026-05-02', days })
    expect(await daysOf(bench.db, actor)).toEqual(days)
  })

  test('forgets what was kept for the preview', async () => {
    const { ctx } = await somebody()
    await imported(ctx)
    const row = await bench.db.selectFrom('linkedinImport').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ content: null, confirmedAt: new Date('2026-11-19T09:00:00Z') })
  })

  test('twice is once', async () => {
    const { ctx } = await somebody()
    const importId = await aPreview(ctx, { exportedOn: '2026-05-03', ...SMALL_EXPORT_CONTENT })
    for (const hours of [0, 1, 30]) {
      expect((await confirmImport(hoursLater(ctx, hours), importId, { mine: true })).ok).toBe(true)
      expect(await storedRows(bench.db)).toEqual({ days: 5, figures: 0, found: 3 })
    }
    expect(await discardImport(ctx, importId)).toEqual({ ok: false, reason: 'not-found' })
  })

  test('by two requests at the same moment is once', async () => {
    const database = await openTestDatabase()
    try {
      const { db } = database
      const ctx = { ...bench.ctx({ actor: await anAmbassador(db, MEMBER) }), db }
      const importId = await aPreview(ctx, { exportedOn: '2026-05-03', ...SMALL_EXPORT_CONTENT })
      const attempts = [1, 2, 3].map(() => confirmImport(ctx, importId, { mine: true }))
      expect((await Promise.all(attempts)).map(({ ok }) => ok)).toEqual([true, true, true])
      expect(await storedRows(db)).toEqual({ days: 5, figures: 0, found: 3 })
    } finally {
      await database.close()
    }
  })

  test('takes as few statements for 10,000 days as for two', async () => {
    const { actor, ctx } = await somebody()
    const days = Array.from({ length: 10_000 }, (_, index) =>
      day(new Date(Date.UTC(1999, 0, 1 + index)).toISOString().slice(0, 10), index),
    )
    const counts = []
    for (const some of [days.slice(0, 2), days]) {
      const importId = await aPreview(ctx, { exportedOn: '2026-05-02', days: some })
      const { db, statements } = countingStatements(bench.db)
      await confirmImport({ ...ctx, db }, importId, { mine: true })
      counts.push(statements())
    }
    expect(counts).toEqual([4, 4])
    expect(await daysOf(bench.db, actor)).toEqual(days)
  })
})

describe('figures of posts', () => {
  const published = '2025-12-16T03:28:35Z'

  test('that are logged arrive as a snapshot, with source and day', async () => {
    const { actor, ctx } = await somebody()
    const { postId } = await aPost(bench.db, actor, {
      publishedAt: published,
      identity: { type: 'activity', id: ACTIVITY },
    })
    await aFigure(bench.db, postId, { measuredOn: '2026-01-10', impressions: 100, reactions: 7 })
    const importId = await aPreview(ctx, { exportedOn: '2026-05-03', ...SMALL_EXPORT_CONTENT })
    expect(await readPreview(ctx, importId)).toMatchObject({
      posts: {
        effects: { new: 0, changed: 1, same: 0 },
        logged: [
          {
            postId,
            before: { impressions: 100, engagements: null },
            after: { impressions: 700, engagements: 31 },
          },
        ],
      },
    })
    await confirmImport(ctx, importId, { mine: true })
    expect(await readOwnPost(ctx, postId)).toMatchObject({
      impressions: 700,
      engagements: 31,
      reactions: 7,
      history: [
        { source: 'personal-export', measuredOn: '2026-05-03', impressions: 700, engagements: 31 },
        { source: 'self', measuredOn: '2026-01-10', impressions: 100 },
      ],
    })
    expect((await storedRows(bench.db)).found).toBe(2)
  })

  test('typed in later than the file was made still count', async () => {
    const { actor, ctx } = await somebody()
    const { postId } = await aPost(bench.db, actor, {
      publishedAt: published,
      identity: { type: 'activity', id: ACTIVITY },
    })
    await aFigure(bench.db, postId, { measuredOn: '2026-06-01', impressions: 1200 })
    const importId = await aPreview(ctx, { exportedOn: '2026-05-03', ...SMALL_EXPORT_CONTENT })
    expect(await readPreview(ctx, importId)).toMatchObject({
      posts: { logged: [{ effect: 'changed', after: { impressions: 1200, engagements: 31 } }] },
    })
    await confirmImport(ctx, importId, { mine: true })
    expect(await readOwnPost(ctx, postId)).toMatchObject({ impressions: 1200, engagements: 31 })
  })

  test('that somebody else has logged stay untouched, and nothing about them is told', async () => {
    const { ctx } = await somebody()
    const other = await anAmbassador(bench.db)
    const theirs = await aPost(bench.db, other, {
      publishedAt: published,
      identity: { type: 'ugcPost', id: UGC_POST },
    })
    await aFigure(bench.db, theirs.postId, { measuredOn: '2026-01-10', impressions: 4711 })
    const importId = await aPreview(ctx, { exportedOn: '2026-05-03', ...SMALL_EXPORT_CONTENT })
    const preview = await readPreview(ctx, importId)
    expect(preview).toMatchObject({ posts: { logged: [], elsewhere: [{ id: UGC_POST, impressions: 900 }] } })
    expect(JSON.stringify(preview)).not.toMatch(/4711|postId/)
    await confirmImport(ctx, importId, { mine: true })
    expect((await storedRows(bench.db)).figures).toBe(1)
  })
})

describe('overlapping exports', () => {
  test('the later one wins a day, and what it does not know it leaves alone', async () => {
    const { actor, ctx } = await somebody()
    await anImport(ctx, {
      exportedOn: '2026-05-02',
      days: [day('2026-05-01', 300, 4), day('2026-05-02', 20)],
    })
    const later = await aPreview(ctx, {
      exportedOn: '2026-05-03',
      days: [day('2026-05-01', 310, null), day('2026-05-02', 20), day('2026-05-03', 5)],
    })
    expect(await readPreview(ctx, later)).toMatchObject({
      days: {
        effects: { new: 1, changed: 1, same: 1 },
        changed: [{ date: '2026-05-01', before: { impressions: 300 }, after: { impressions: 310 } }],
      },
    })
    await confirmImport(ctx, later, { mine: true })
    const counts = [day('2026-05-01', 310, 4), day('2026-05-02', 20), day('2026-05-03', 5)]
    expect(await daysOf(bench.db, actor)).toEqual(counts)

    const older = await aPreview(ctx, { exportedOn: '2026-05-01', days: [day('2026-05-01', 1, 1)] })
    expect(await readPreview(ctx, older)).toMatchObject({
      days: { effects: { new: 0, changed: 0, same: 1 } },
    })
    await confirmImport(ctx, older, { mine: true })
    expect(await daysOf(bench.db, actor)).toEqual(counts)
  })

  test('of the same day: the one confirmed later wins', async () => {
    const { actor, ctx } = await somebody()
    await anImport(hoursLater(ctx, 1), { exportedOn: '2026-05-02', days: [day('2026-05-01', 8)] })
    await anImport(ctx, { exportedOn: '2026-05-02', days: [day('2026-05-01', 7)] })
    expect(await daysOf(bench.db, actor)).toEqual([day('2026-05-01', 8)])
  })

  const count = fc.option(fc.integer({ min: -3, max: 2_000 }))
  const dates = ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04']
  const someExport = fc
    .uniqueArray(
      fc.record({
        date: fc.constantFrom(...dates),
        impressions: count,
        engagements: count,
        newFollowers: count,
      }),
      { selector: ({ date }) => date, maxLength: 4 },
    )
    .map(days => days.toSorted((a, b) => (a.date < b.date ? -1 : 1)))
  const exportsInTwoOrders = fc
    .array(someExport, { minLength: 2, maxLength: 4 })
    .map(all => all.map((days, index) => ({ exportedOn: `2026-05-1${index}`, days })))
    .chain(all =>
      fc.record({ all: fc.constant(all), shuffled: fc.shuffledSubarray(all, { minLength: all.length }) }),
    )

  test('in any order end in the same state, and every preview says what then happens', async () => {
    await fc.assert(
      fc.asyncProperty(exportsInTwoOrders, async ({ all, shuffled }) => {
        const [one, other] = [await somebody(), await somebody()]
        for (const each of all) await anImport(one.ctx, each)
        for (const each of shuffled) {
          const importId = await aPreview(other.ctx, each)
          const before = await daysOf(bench.db, other.actor)
          const preview = await readPreview(other.ctx, importId)
          await confirmImport(other.ctx, importId, { mine: true })
          const changed = (await daysOf(bench.db, other.actor)).filter(
            after => !before.some(known => JSON.stringify(known) === JSON.stringify(after)),
          )
          // A day of which the file says nothing is a row without values, and no news.
          const news = changed.filter(({ date: _, ...figures }) =>
            Object.values(figures).some(figure => figure !== null),
          )
          const effects = preview?.state === 'waiting' ? preview.days.effects : undefined
          expect((effects?.new ?? 0) + (effects?.changed ?? 0)).toBe(news.length)
        }
        expect(await daysOf(bench.db, other.actor)).toEqual(await daysOf(bench.db, one.actor))
      }),
      { numRuns: 25 },
    )
  })
})

describe('undoing an import', () => {
  test('restores exactly what was there before, and is in the log', async () => {
    const { actor, ctx } = await somebody()
    const { postId } = await aPost(bench.db, actor, {
      publishedAt: '2025-12-16T03:28:35Z',
      identity: { type: 'activity', id: ACTIVITY },
    })
    const first = await anImport(ctx, { exportedOn: '2026-05-02', days: [day('2026-05-01', 300, 4)] })
    const before = [await daysOf(bench.db, actor), await readOwnPost(ctx, postId), await storedRows(bench.db)]
    const second = await anImport(ctx, { exportedOn: '2026-05-03', ...SMALL_EXPORT_CONTENT })
    expect(await readOwnPost(ctx, postId)).toMatchObject({ impressions: 700 })

    expect((await undoImport(ctx, second)).ok).toBe(true)
    expect([
      await daysOf(bench.db, actor),
      await readOwnPost(ctx, postId),
      await storedRows(bench.db),
    ]).toEqual(before)
    expect(await undoImport(ctx, second)).toEqual({ ok: false, reason: 'not-found' })
    const log = await bench.db.selectFrom('auditEntry').select(['action', 'subjectId', 'detail']).execute()
    expect(log).toEqual([{ action: 'linkedin-import.undone', subjectId: second, detail: {} }])

    await undoImport(ctx, first)
    expect(await storedRows(bench.db)).toEqual(NO_ROWS)
  })

  test('is for confirmed ones; a preview is discarded', async () => {
    const { ctx } = await somebody()
    const importId = await aPreview(ctx, { exportedOn: '2026-05-03', ...SMALL_EXPORT_CONTENT })
    expect(await undoImport(ctx, importId)).toEqual({ ok: false, reason: 'not-found' })
    expect(await readPreview(ctx, importId)).toMatchObject({ state: 'waiting' })
  })
})

const SMALL_EXPORT_CONTENT = { days: SMALL_EXPORT.days, posts: SMALL_EXPORT_POSTS }
