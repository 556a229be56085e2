import { describe, expect, test } from 'vitest'
import { completeDepartures, leaveProgramme } from '#app/domain/departures/departures.server.ts'
import type { AmbassadorActor } from '#app/domain/kernel/context.ts'
import { dataInventory, impersonalTables } from '#app/domain/privacy/data-inventory.rules.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { everythingAbout, wholeDatabase } from '#tests/support/departures.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { aFigure, aPost } from '#tests/support/posts.ts'

const bench = useTestBench()
const later = (days: number) => TEST_NOW.add({ hours: 24 * days })
const tables = [...dataInventory.flatMap(kind => kind.tables), ...impersonalTables]
const everything = () => wholeDatabase(bench.db, tables)
const job = (days: number) => completeDepartures(bench.ctx({ now: later(days) }))
const leave = (actor: AmbassadorActor, figures: 'keep' | 'anonymise', days = 0) =>
  leaveProgramme(bench.ctx({ actor, now: later(days) }), {
    lastDay: later(days).toString().slice(0, 10),
    figures,
  })
const totals = () =>
  bench.db.selectFrom('departedTotal').selectAll().orderBy('month').orderBy('recruiting').execute()

/** What differs between two states of the database: rows that are gone, and rows that are new. */
function difference(before: Record<string, string[]>, after: Record<string, string[]>) {
  return Object.keys(before).flatMap(table => {
    const gone = before[table]?.filter(row => !after[table]?.includes(row)) ?? []
    const added = after[table]?.filter(row => !before[table]?.includes(row)) ?? []
    return gone.length + added.length > 0 ? [{ table, gone, added }] : []
  })
}

describe('figures that were kept for ninety days', () => {
  test('are all gone, as totals, and nothing else in the whole database has changed', async () => {
    const [actor, other] = [await anAmbassador(bench.db), await anAmbassador(bench.db)]
    await everythingAbout(bench.db, actor)
    await everythingAbout(bench.db, other)
    await leave(actor, 'keep')
    const before = await everything()
    expect(await job(90)).toBe(1)
    const changed = difference(before, await everything())
    expect(
      Object.fromEntries(changed.map(({ table, gone, added }) => [table, [gone.length, added.length]])),
    ).toEqual({
      post: [1, 1],
      postResonance: [1, 0],
      identityJoin: [1, 1],
      postFigure: [1, 0],
      figureChoice: [1, 0],
      ambassadorDay: [1, 0],
      linkedinUpload: [1, 0],
      linkedinImport: [1, 0],
      listedPost: [1, 0],
      dismissedPost: [1, 0],
      memberInteraction: [1, 0],
      departure: [1, 1],
      auditEntry: [0, 1],
      departedTotal: [0, 1],
    })
    const post = changed.find(({ table }) => table === 'post')
    const without = (row: string | undefined) => ({ ...JSON.parse(row ?? ''), minutesSpent: null })
    expect(without(post?.gone[0])).toEqual(JSON.parse(post?.added[0] ?? ''))
  })

  test('say nothing about the person: no row of totals holds an id of theirs', async () => {
    const actor = await anAmbassador(bench.db)
    await everythingAbout(bench.db, actor)
    const posts = await bench.db.selectFrom('post').select('id').execute()
    await leave(actor, 'anonymise')
    const text = JSON.stringify(await totals())
    for (const id of [actor.ambassadorId, actor.accountId, ...posts.map(post => post.id)])
      expect(text).not.toContain(id)
  })

  test('stay one day less than ninety days, and go once', async () => {
    const actor = await anAmbassador(bench.db)
    await everythingAbout(bench.db, actor)
    await leave(actor, 'keep')
    expect([await job(89), await job(90), await job(91)]).toEqual([0, 1, 0])
    expect(await totals()).toMatchObject([{ impressions: 321, knownPosts: 1 }])
  })

  test('leave nothing at all when there was nothing to add up', async () => {
    const actor = await anAmbassador(bench.db)
    await aPost(bench.db, actor, { publishedAt: '2026-10-07T10:00:00Z' })
    await leave(actor, 'anonymise')
    expect(await totals()).toEqual([])
  })
})

describe('figures given up at once', () => {
  test('become totals of month and part; what was unknown stays unknown', async () => {
    const actor = await anAmbassador(bench.db)
    await everythingAbout(bench.db, actor)
    await leave(actor, 'anonymise')
    const jobAd = await bench.db.selectFrom('jobAd').select('id').executeTakeFirstOrThrow()
    expect(await totals()).toEqual([
      {
        month: '2026-10',
        departmentId: null,
        recruiting: true,
        jobAdId: jobAd.id,
        knownPosts: 1,
        measuredOn: '2026-10-20',
        impressions: 321,
        interactions: null,
        ratedImpressions: null,
        minutes: 25,
        praise: 1,
        question: null,
        criticism: null,
        press: null,
        contact: null,
      },
    ])
  })

  test('of several people of one department and month are in one row', async () => {
    const people = [await anAmbassador(bench.db), await anAmbassador(bench.db), await anAmbassador(bench.db)]
    for (const [index, actor] of people.entries()) {
      const { postId } = await aPost(bench.db, actor, { publishedAt: '2026-10-07T10:00:00Z' })
      if (index < 2)
        await aFigure(bench.db, postId, {
          measuredOn: `2026-10-1${index}`,
          impressions: 100,
          reactions: 1 + index,
          comments: 0,
          reposts: 0,
        })
      else await bench.db.updateTable('post').set({ minutesSpent: 30 }).where('id', '=', postId).execute()
      await leave(actor, 'anonymise')
    }
    expect(await totals()).toMatchObject([
      {
        knownPosts: 2,
        impressions: 200,
        interactions: 3,
        ratedImpressions: 200,
        minutes: 30,
        measuredOn: '2026-10-11',
        press: null,
      },
    ])
  })

  test('are counted in the department of the last post, whatever department the earlier ones had', async () => {
    const actor = await anAmbassador(bench.db)
    const rows = await bench.db.selectFrom('departmentMembership').select('departmentId').execute()
    const elsewhere = await anAmbassador(bench.db)
    const [now] = rows.map(row => row.departmentId)
    const before = (
      await bench.db
        .selectFrom('departmentMembership')
        .select('departmentId')
        .where('ambassadorId', '=', elsewhere.ambassadorId)
        .executeTakeFirstOrThrow()
    ).departmentId
    for (const [day, departmentId] of [
      ['2026-08-07', before],
      ['2026-10-07', now ?? null],
    ] as const) {
      const { postId } = await aPost(bench.db, actor, { publishedAt: `${day}T10:00:00Z`, departmentId })
      await aFigure(bench.db, postId, { measuredOn: '2026-11-01', impressions: 10 })
    }
    await leave(actor, 'anonymise')
    expect((await totals()).map(row => [row.month, row.departmentId])).toEqual([
      ['2026-08', now],
      ['2026-10', now],
    ])
  })
})
