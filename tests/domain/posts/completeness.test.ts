import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#app/domain/kernel/calendar.ts'
import { isWorkingDay } from '#app/domain/kernel/working-days.ts'
import { figureNeeds } from '#app/domain/posts/figures/figure-needs.rules.ts'
import { readCompleteness } from '#app/domain/posts/posts.server.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aFile } from '#tests/support/listings.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { aFigure, aPost } from '#tests/support/posts.ts'

const bench = useTestBench()

describe('for which posts figures would be good', () => {
  // A Thursday, as everywhere in these tests.
  const today = '2026-11-19'
  const needs = (publishedOn: string, readOn: string[] = [], on = today) =>
    figureNeeds([{ id: 'post', publishedOn, readOn }], { today: on, state: 'NW' })
  const now = { due: ['post'], nextUseful: today }

  test.each([
    ['seven days old', '2026-11-12', [], now],
    ['six days old: tomorrow', '2026-11-13', [], { due: [], nextUseful: '2026-11-20' }],
    ['read too early to say much', '2026-11-10', ['2026-11-12'], now],
    ['read after seven days: again after thirty', '2026-11-10', ['2026-11-17'], later('2026-12-10')],
    ['read on the seventh day itself', '2026-11-12', ['2026-11-19'], later('2026-12-14')],
    ['thirty days old and read once', '2026-10-20', ['2026-10-27'], now],
    ['thirty days old and never read: once is enough', '2026-10-20', [], now],
    ['read after thirty days: never again', '2026-10-01', ['2026-11-02'], { due: [], nextUseful: null }],
    ['a year old', '2025-11-19', [], now],
    ['older than LinkedIn looks back', '2025-11-18', [], { due: [], nextUseful: null }],
  ])('%s', (_case, publishedOn, readOn, expected) => {
    expect(needs(publishedOn, readOn)).toEqual(expected)
  })

  test('nobody is asked on a day off: what falls on one waits for the next working day', () => {
    // The 14th is a Saturday.
    expect(needs('2026-11-07', [], '2026-11-14')).toEqual({ due: [], nextUseful: '2026-11-16' })
    expect(needs('2026-11-07', [], '2026-11-16')).toEqual({ due: ['post'], nextUseful: '2026-11-16' })
  })

  test('on a day off what was good before still is, and the next useful day is a working day', () => {
    expect(needs('2026-11-05', [], '2026-11-15')).toEqual({ due: ['post'], nextUseful: '2026-11-16' })
  })

  test('of several posts the soonest day is named', () => {
    const posts = ['2026-11-14', '2026-11-13', '2026-11-17'].map(publishedOn => ({
      ...{ id: publishedOn, publishedOn, readOn: [] },
    }))
    expect(figureNeeds(posts, { today, state: 'NW' }).nextUseful).toBe('2026-11-20')
    expect(figureNeeds([], { today, state: 'NW' })).toEqual({ due: [], nextUseful: null })
  })

  test('whatever the day: the next useful one is a working day from today on, and reading then settles it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.array(fc.integer({ min: 0, max: 60 })), (age, reads) => {
        const publishedOn = addDays(today, -age)
        const readOn = reads.map(days => addDays(publishedOn, days)).filter(day => day <= today)
        const { nextUseful } = needs(publishedOn, readOn)
        if (nextUseful === null) return
        expect(nextUseful >= today && isWorkingDay(nextUseful, 'NW')).toBe(true)
        const after = needs(publishedOn, [...readOn, nextUseful], nextUseful)
        expect(after.due).toEqual([])
        expect(after.nextUseful === null || after.nextUseful > nextUseful).toBe(true)
      }),
    )
  })

  function later(nextUseful: string) {
    return { due: [], nextUseful }
  }
})

describe('how complete own figures are', () => {
  test('counts own posts, those with any figure, and those for which figures would be good now', async () => {
    const actor = await anAmbassador(bench.db)
    const ctx = bench.ctx({ actor })
    const { postId } = await aPost(bench.db, actor, { publishedAt: '2026-11-17T08:00:00Z' })
    const older = await aPost(bench.db, actor, { publishedAt: '2026-10-01T08:00:00Z' })
    const other = await anAmbassador(bench.db)
    await aPost(bench.db, other, { publishedAt: '2026-10-01T08:00:00Z' })
    expect(await readCompleteness(ctx)).toEqual({
      ...{ posts: 2, withFigures: 0, missing: 1, nextUseful: '2026-11-19' },
      wanting: [{ id: older.postId, publishedAt: new Date('2026-10-01T08:00:00Z'), topicTitle: null }],
    })
    await aFigure(bench.db, postId, { measuredOn: '2026-11-18', reactions: 0 })
    await aFigure(bench.db, postId, { measuredOn: '2026-11-19', reactions: 1 })
    const listed = [{ ...older.identity, impressions: 12 }]
    await aFile(bench.db, actor, { exportedOn: '2026-11-12', posts: listed })
    expect(await readCompleteness(ctx)).toEqual({
      ...{ posts: 2, withFigures: 2, missing: 0, nextUseful: '2026-11-24', wanting: [] },
    })
  })

  test('a post under two numbers is one', async () => {
    const actor = await anAmbassador(bench.db)
    const one = await aPost(bench.db, actor, { publishedAt: '2026-11-02T08:00:00Z' })
    const identity = { type: 'share', id: String(BigInt(one.identity.id) + 1n) } as const
    const other = await aPost(bench.db, actor, { publishedAt: '2026-11-02T08:00:00Z', identity })
    await aFile(bench.db, actor, { kind: 'single-post', joins: [[one.identity, identity]] })
    await aFigure(bench.db, other.postId, { measuredOn: '2026-11-18', reactions: 0 })
    expect(await readCompleteness(bench.ctx({ actor }))).toMatchObject({ posts: 1, withFigures: 1, missing: 0 })
  })

  test('nobody without posts is asked for anything', async () => {
    const ctx = bench.ctx({ actor: await anAmbassador(bench.db) })
    expect(await readCompleteness(ctx)).toEqual({
      ...{ posts: 0, withFigures: 0, missing: 0, nextUseful: null, wanting: [] },
    })
  })
})
