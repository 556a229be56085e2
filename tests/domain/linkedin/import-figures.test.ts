import { describe, expect, test } from 'vitest'
import {
  confirmUpload,
  discardUpload,
  readImport,
  readUpload,
  undoImport,
} from '#app/domain/linkedin/linkedin.server.ts'
import { type ListedPost, NO_FIGURES } from '#app/domain/linkedin/listed-post.rules.ts'
import type { ExportedDay } from '#app/domain/linkedin/personal-export/personal-export.rules.ts'
import type { ReadFigures } from '#app/domain/posts/figures/figure-comparison.rules.ts'
import { canonicalPostUrl, publishedAt } from '#app/domain/posts/post-identity.rules.ts'
import { readOwnPost } from '#app/domain/posts/posts.server.ts'
import { SMALL_EXPORT_POSTS } from '#tests/fixtures/linkedin/expected-export.ts'
import { ACTIVITY, SMALL_EXPORT, UGC_POST } from '#tests/fixtures/linkedin/personal-export.ts'
import { openTestDatabase, useTestBench } from '#tests/support/database.ts'
import {
  anImport,
  aPreview,
  confirmed,
  countingStatements,
  daysOf,
  hoursLater,
  imported,
  MEMBER,
  NO_ROWS,
  NOTHING_TO_SAY,
  onlyFileOf,
  storedRows,
} from '#tests/support/linkedin.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { aFigure, aPost, postIdAt } from '#tests/support/posts.ts'

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
    expect(await readImport(ctx, importId)).toMatchObject({
      kind: 'personal',
      brought: { days: 5, posts: 0, joins: 0, interactions: 0, found: 3 },
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
    const uploadId = await aPreview(ctx, { exportedOn: '2026-05-03', ...SMALL_EXPORT_CONTENT })
    const answers = []
    for (const hours of [0, 1, 30]) {
      answers.push(await confirmUpload(hoursLater(ctx, hours), uploadId, NOTHING_TO_SAY))
      expect(await storedRows(bench.db)).toEqual({ days: 5, posts: 3 })
    }
    expect(answers).toEqual([answers[0], answers[0], answers[0]])
    expect(await discardUpload(ctx, uploadId)).toEqual({ ok: false, reason: 'not-found' })
    const log = await bench.db.selectFrom('auditEntry').select(['action', 'detail']).execute()
    expect(log).toEqual([{ action: 'linkedin-import.confirmed', detail: { kind: 'personal' } }])
  })

  test('by two requests at the same moment is once', async () => {
    const database = await openTestDatabase()
    try {
      const { db } = database
      const ctx = { ...bench.ctx({ actor: await anAmbassador(db, MEMBER) }), db }
      const uploadId = await aPreview(ctx, { exportedOn: '2026-05-03', ...SMALL_EXPORT_CONTENT })
      const attempts = [1, 2, 3].map(() => confirmUpload(ctx, uploadId, NOTHING_TO_SAY))
      expect((await Promise.all(attempts)).map(({ ok }) => ok)).toEqual([true, true, true])
      expect(await storedRows(db)).toEqual({ days: 5, posts: 3 })
    } finally {
      await database.close()
    }
  })

  test('takes as few statements for 10,000 rows as for two, and not two seconds', async () => {
    const { actor, ctx } = await somebody()
    const days = Array.from({ length: 5_000 }, (_, index) =>
      day(new Date(Date.UTC(2012, 0, 1 + index)).toISOString().slice(0, 10), index),
    )
    const posts = days.map(({ date }) => listedAt(`${date}T10:00:00Z`, { engagements: 3 }))
    const counts = []
    for (const some of [2, 5_000]) {
      const given = { kind: 'archive', days: days.slice(0, some), posts: posts.slice(0, some) } as const
      const uploadId = await aPreview(ctx, { exportedOn: '2026-05-02', ...given })
      const { db, statements } = countingStatements(bench.db)
      await confirmUpload({ ...ctx, db }, uploadId, NOTHING_TO_SAY)
      counts.push(statements())
    }
    expect(counts[1]).toBe(counts[0])
    expect(await daysOf(bench.db, actor)).toEqual(days)
    expect((await storedRows(bench.db)).posts).toBe(5_002)
  })
})

describe('figures of posts', () => {
  const published = '2025-12-16T03:28:35Z'
  const identity = { type: 'activity', id: ACTIVITY } as const

  async function loggedWith(typed: { measuredOn: string; impressions: number; reactions?: number }) {
    const { actor, ctx } = await somebody()
    const { postId } = await aPost(bench.db, actor, { publishedAt: published, identity })
    await aFigure(bench.db, postId, typed)
    return { actor, ctx, postId }
  }

  test('arrive with source and day; what was typed in and the file does not know stays', async () => {
    const { ctx, postId } = await loggedWith({ measuredOn: '2026-01-10', impressions: 700, reactions: 7 })
    const uploadId = await aPreview(ctx, { exportedOn: '2026-05-03', ...SMALL_EXPORT_CONTENT })
    expect((await onlyFileOf(ctx, uploadId)).own).toMatchObject({
      posts: {
        effects: { new: 0, changed: 1, same: 0 },
        logged: [
          {
            postId,
            before: { impressions: 700, engagements: null },
            after: { impressions: 700, engagements: 31 },
          },
        ],
      },
      undecided: [],
    })
    await confirmed(ctx, uploadId)
    expect(await readOwnPost(ctx, postId)).toMatchObject({ impressions: 700, engagements: 31, reactions: 7 })
  })

  test.each([
    ['typed', '2026-01-10', 100],
    ['file', '2026-06-01', 700],
  ] as const)(
    'that differ from what was typed in are asked about: %s',
    async (counts, measuredOn, impressions) => {
      const { ctx, postId } = await loggedWith({ measuredOn, impressions: 100 })
      const before = await readOwnPost(ctx, postId)
      const uploadId = await aPreview(ctx, { exportedOn: '2026-05-03', ...SMALL_EXPORT_CONTENT })
      const { importId, own } = await onlyFileOf(ctx, uploadId)
      expect(own.undecided).toMatchObject([
        { postId, typed: { impressions: 100 }, inFile: { impressions: 700, engagements: 31 } },
      ])
      expect(await confirmUpload(ctx, uploadId, NOTHING_TO_SAY)).toEqual({
        ...{ ok: false, reason: 'which-figures', importId },
      })
      expect(await storedRows(bench.db)).toEqual(NO_ROWS)

      await confirmed(ctx, uploadId, { counts })
      expect(await readOwnPost(ctx, postId)).toMatchObject({ impressions, engagements: 31 })
      await undoImport(ctx, importId)
      expect(await readOwnPost(ctx, postId)).toEqual(before)
      expect(await bench.db.selectFrom('figureChoice').selectAll().execute()).toEqual([])
    },
  )

  test('that somebody else has logged stay untouched, and nothing about them is told', async () => {
    const { ctx } = await somebody()
    const other = await anAmbassador(bench.db)
    const theirs = await aPost(bench.db, other, {
      publishedAt: published,
      identity: { type: 'ugcPost', id: UGC_POST },
    })
    await aFigure(bench.db, theirs.postId, { measuredOn: '2026-01-10', impressions: 4711 })
    const uploadId = await aPreview(ctx, { exportedOn: '2026-05-03', ...SMALL_EXPORT_CONTENT })
    const { own } = await onlyFileOf(ctx, uploadId)
    expect(own).toMatchObject({ posts: { logged: [], elsewhere: [{ id: UGC_POST, impressions: 900 }] } })
    expect(JSON.stringify(own)).not.toMatch(/4711|postId/)
    await confirmed(ctx, uploadId)
    const read = await readOwnPost(bench.ctx({ actor: other }), theirs.postId)
    expect(read).toMatchObject({ impressions: 4711, engagements: null })
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
    expect((await onlyFileOf(ctx, later)).own.days).toMatchObject({
      effects: { new: 1, changed: 1, same: 1 },
      changed: [{ date: '2026-05-01', before: { impressions: 300 }, after: { impressions: 310 } }],
    })
    await confirmed(ctx, later)
    const counts = [day('2026-05-01', 310, 4), day('2026-05-02', 20), day('2026-05-03', 5)]
    expect(await daysOf(bench.db, actor)).toEqual(counts)

    const older = await aPreview(ctx, { exportedOn: '2026-05-01', days: [day('2026-05-01', 1, 1)] })
    expect((await onlyFileOf(ctx, older)).own.days.effects).toEqual({ new: 0, changed: 0, same: 1 })
    await confirmed(ctx, older)
    expect(await daysOf(bench.db, actor)).toEqual(counts)
  })

  test.each([
    ['first', ['b', 'a']],
    ['last', ['a', 'b']],
  ])('of the same day: one of them wins, also if it came %s', async (_case, order) => {
    const { actor, ctx } = await somebody()
    for (const sha256 of order) {
      const impressions = sha256 === 'b' ? 8 : 7
      await anImport(ctx, { exportedOn: '2026-05-02', days: [day('2026-05-01', impressions)], sha256 })
    }
    expect(await daysOf(bench.db, actor)).toEqual([day('2026-05-01', 8)])
  })
})

describe('undoing an import', () => {
  test('is for confirmed ones; a preview is discarded', async () => {
    const { ctx } = await somebody()
    const uploadId = await aPreview(ctx, { exportedOn: '2026-05-03', ...SMALL_EXPORT_CONTENT })
    const { importId } = await onlyFileOf(ctx, uploadId)
    expect(await undoImport(ctx, importId)).toEqual({ ok: false, reason: 'not-found' })
    expect((await readUpload(ctx, uploadId))?.files).toHaveLength(1)
  })

  test('is once, and in the log without any figure', async () => {
    const { ctx } = await somebody()
    const importId = await anImport(ctx, { exportedOn: '2026-05-03', ...SMALL_EXPORT_CONTENT })
    expect((await undoImport(ctx, importId)).ok).toBe(true)
    expect(await undoImport(ctx, importId)).toEqual({ ok: false, reason: 'not-found' })
    expect(await storedRows(bench.db)).toEqual(NO_ROWS)
    const log = await bench.db.selectFrom('auditEntry').select(['action', 'subjectId', 'detail']).execute()
    const detail = { kind: 'personal' }
    expect(log).toEqual([
      { action: 'linkedin-import.confirmed', subjectId: importId, detail },
      { action: 'linkedin-import.undone', subjectId: importId, detail },
    ])
  })
})

const SMALL_EXPORT_CONTENT = { days: SMALL_EXPORT.days, posts: SMALL_EXPORT_POSTS }

function listedAt(instant: string, figures: Partial<ReadFigures>): ListedPost {
  const number = { type: 'share', id: postIdAt(instant) } as const
  return {
    ...number,
    ...{ url: canonicalPostUrl(number), publishedAt: publishedAt(number.id), publishedOn: null },
    ...{ ...NO_FIGURES, excerpt: null, textDigest: null },
    ...figures,
  }
}
