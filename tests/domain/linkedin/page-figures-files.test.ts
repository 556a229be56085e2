import { describe, expect, test } from 'vitest'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { listPageImports, readPageImport, undoPageImport } from '#app/domain/linkedin/linkedin.server.ts'
import { listKnownPages } from '#app/domain/linkedin/page-figures/list-known-pages.ts'
import { insertPageRows } from '#app/domain/linkedin/page-figures/page-row.queries.ts'
import { useTestBench } from '#tests/support/database.ts'
import { anImport, countingStatements } from '#tests/support/linkedin.ts'
import { aPageDay, aPageFile, aPagePost, aWaitingPageFile, PAGE } from '#tests/support/page-figures.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'

// The files of the town's page: what they write, who sees them, and how one is taken back.

const bench = useTestBench()

async function comms(name = 'Katharina Vogt'): Promise<Ctx<AccountActor>> {
  return bench.ctx({ actor: await anAccount(bench.db, ['comms'], { name }) })
}

const day = (impressions: number | undefined, date = '2026-11-02') =>
  aPageDay(date, impressions === undefined ? {} : { impressions })

const POST = '7448898891800039424'

async function currentDays(page = PAGE) {
  const rows = await bench.db
    .selectFrom('pageCurrentDay')
    .select(['day', 'impressions', 'clicks', 'newFollowers'])
    .where('page', '=', page)
    .orderBy('day')
    .execute()
  return rows.map(({ day, ...figures }) => [day, figures.impressions, figures.clicks, figures.newFollowers])
}

describe('what a file of a page writes', () => {
  test('every figure of a day, post and compared page, as the file says it', async () => {
    const ctx = await comms()
    const full = {
      ...{
        impressions: 1,
        organicImpressions: 2,
        uniqueImpressions: 3,
        clicks: 4,
        reactions: -5,
        comments: 6,
      },
      ...{ reposts: 7, newFollowers: 8, organicFollowers: 9, sponsoredFollowers: 10, pageViews: 11 },
      uniqueVisitors: 12,
    }
    const post = { impressions: 1, views: 2, clicks: 3, reactions: 4, comments: 5, reposts: 6, follows: 7 }
    const rival = { name: 'Stadt Auenberg', followers: 1, newFollowers: -2, posts: 3, engagements: 4 }
    const id = await aPageFile(ctx, {
      exportedOn: '2026-11-10',
      pageDays: [aPageDay('2026-11-02', full)],
      pagePosts: [aPagePost(POST, { ...post, title: 'Neue Kita\nam Fluss' })],
      competitors: [rival],
    })
    expect(await bench.db.selectFrom('pageDay').selectAll().execute()).toEqual([
      { importId: id, day: '2026-11-02', ...full },
    ])
    expect(await bench.db.selectFrom('pagePost').selectAll().execute()).toEqual([
      {
        ...{ importId: id, type: 'activity', id: POST, title: 'Neue Kita\nam Fluss', ...post },
        publishedAt: new Date('2026-11-02T08:00:00Z'),
      },
    ])
    expect(await bench.db.selectFrom('pageCompetitor').selectAll().execute()).toEqual([
      { importId: id, ...rival },
    ])
  })

  test('unknown figures stay unknown, and negative days negative', async () => {
    await aPageFile(await comms(), {
      exportedOn: '2026-11-10',
      pageDays: [day(undefined), aPageDay('2026-11-03', { clicks: -3 })],
    })
    expect(await currentDays()).toEqual([
      ['2026-11-02', null, null, null],
      ['2026-11-03', null, -3, null],
    ])
  })

  test('a day, post or page that a file names twice counts as it says it first', async () => {
    const ctx = await comms()
    const unknown = { newFollowers: null, posts: null, engagements: null }
    const id = await aPageFile(ctx, {
      exportedOn: '2026-11-10',
      pageDays: [day(5), day(6)],
      pagePosts: [aPagePost(POST, { impressions: 5 }), aPagePost(POST, { impressions: 6 })],
      competitors: [
        { name: 'Stadt Auenberg', followers: 5, ...unknown },
        { name: 'Stadt Auenberg', followers: 6, ...unknown },
      ],
    })
    expect(await readPageImport(ctx, id)).toMatchObject({ brought: { days: 1, posts: 1, competitors: 1 } })
    expect(await currentDays()).toEqual([['2026-11-02', 5, null, null]])
  })

  test('takes three statements, however much it says', async () => {
    const ctx = await comms()
    const dates = Array.from({ length: 28 }, (_, index) => `2026-02-${String(index + 1).padStart(2, '0')}`)
    const id = await aWaitingPageFile(ctx, {
      exportedOn: '2026-11-10',
      pageDays: dates.map(date => day(1, date)),
      pagePosts: dates.map((_, index) => aPagePost(`74488988918000394${index + 10}`)),
    })
    const counted = countingStatements(bench.db)
    await insertPageRows(counted.db, id)
    expect(counted.statements()).toBe(3)
    expect(await currentDays()).toHaveLength(28)
  })

  test('nothing counts of a file that still waits', async () => {
    const ctx = await comms()
    await aWaitingPageFile(ctx, { exportedOn: '2026-11-10', pageDays: [day(5)] })
    expect(await currentDays()).toEqual([])
    expect(await listKnownPages(bench.db)).toEqual([])
    expect(await listPageImports(ctx)).toEqual([])
  })
})

describe('which figure of a day counts', () => {
  test.each([
    ['in the order they were exported', ['2026-11-10', '2026-11-11'] as const],
    ['in the other order', ['2026-11-11', '2026-11-10'] as const],
  ])('the later export wins, %s', async (_order, exportedOn) => {
    const ctx = await comms()
    const said: Record<string, number> = { '2026-11-10': 100, '2026-11-11': 90 }
    for (const on of exportedOn) await aPageFile(ctx, { exportedOn: on, pageDays: [day(said[on])] })
    expect(await currentDays()).toEqual([['2026-11-02', 90, null, null]])
  })

  test('of two files of one day, their bytes decide and not the order they came in', async () => {
    const ctx = await comms()
    await aPageFile(ctx, { exportedOn: '2026-11-10', sha256: 'ff', pageDays: [day(7)] })
    await aPageFile(ctx, { exportedOn: '2026-11-10', sha256: '00', pageDays: [day(8)] })
    expect(await currentDays()).toEqual([['2026-11-02', 7, null, null]])
  })

  test('what a later file does not know leaves the known figure alone', async () => {
    const ctx = await comms()
    await aPageFile(ctx, { exportedOn: '2026-11-10', pageDays: [day(100)] })
    await aPageFile(ctx, {
      exportedOn: '2026-11-12',
      kind: 'page-followers',
      pageDays: [aPageDay('2026-11-02', { newFollowers: 3 })],
    })
    expect(await currentDays()).toEqual([['2026-11-02', 100, null, 3]])
  })

  test('pages do not touch each other', async () => {
    const ctx = await comms()
    await aPageFile(ctx, { exportedOn: '2026-11-10', pageDays: [day(100)] })
    await aPageFile(ctx, { exportedOn: '2026-11-12', page: 'stadtwerke', pageDays: [day(1)] })
    expect(await currentDays()).toEqual([['2026-11-02', 100, null, null]])
    expect(await currentDays('stadtwerke')).toEqual([['2026-11-02', 1, null, null]])
  })
})

describe('the pages that are known', () => {
  test('are those of files that were taken over, the one with the newest figures first', async () => {
    const ctx = await comms()
    await aPageFile(ctx, { exportedOn: '2026-11-12' })
    await aPageFile(ctx, { exportedOn: '2026-11-13', page: 'stadtwerke' })
    await aPageFile(ctx, { exportedOn: '2026-11-10', page: 'stadtwerke' })
    await aPageFile(ctx, { exportedOn: '2026-11-12', page: 'museum' })
    expect(await listKnownPages(bench.db)).toEqual(['stadtwerke', 'museum', PAGE])
  })
})

describe('the files of pages', () => {
  test('are listed with who handed them in, the latest first', async () => {
    const [one, colleague] = [await comms(), await comms('Noor Haddad')]
    const other = { ...colleague, now: colleague.now.add({ hours: 1 }) }
    const first = await aPageFile(one, { exportedOn: '2026-11-12' })
    const second = await aPageFile(other, {
      exportedOn: '2026-11-01',
      kind: 'page-visitors',
      period: { from: '2026-08-01', to: '2026-10-31' },
    })
    expect(await listPageImports(one)).toEqual([
      {
        ...{ id: second, kind: 'page-visitors', page: PAGE, exportedOn: '2026-11-01' },
        fileName: 'stadt-lindental_visitors_1790000000000.xls',
        ...{ periodFrom: '2026-08-01', periodTo: '2026-10-31', uploadedBy: 'Noor Haddad' },
        confirmedAt: new Date('2026-11-19T10:00:00Z'),
      },
      expect.objectContaining({ id: first, uploadedBy: 'Katharina Vogt' }),
    ])
  })

  test('stay when the account of who handed one in is gone', async () => {
    const [ctx, leaving] = [await comms(), await comms('Noor Haddad')]
    const id = await aPageFile(leaving, { exportedOn: '2026-11-12', pageDays: [day(5)] })
    await bench.db.deleteFrom('account').where('id', '=', leaving.actor.accountId).execute()
    expect(await readPageImport(ctx, id)).toMatchObject({ uploadedBy: null, brought: { days: 1 } })
  })

  test('are at most fifty in the list', async () => {
    const ctx = await comms()
    for (let count = 0; count < 51; count += 1) await aPageFile(ctx, { exportedOn: '2026-11-12' })
    expect(await listPageImports(ctx)).toHaveLength(50)
  })

  test.each([
    ['an id nobody has', newId()],
    ['what is no id', 'x'],
    ['nothing', ''],
  ])('%s is no file', async (_what, id) => {
    const ctx = await comms()
    expect(await readPageImport(ctx, id)).toBeUndefined()
    expect(await undoPageImport(ctx, id)).toEqual({ ok: false, reason: 'not-found' })
  })

  test('never include a personal file, and nobody takes one back here', async () => {
    const own = bench.ctx({ actor: await anAmbassador(bench.db) })
    const personal = await anImport(own, {
      exportedOn: '2026-11-10',
      days: [{ date: '2026-11-02', impressions: 4, engagements: 1, newFollowers: 0 }],
    })
    const ctx = await comms()
    expect(await listPageImports(ctx)).toEqual([])
    expect(await readPageImport(ctx, personal)).toBeUndefined()
    expect(await undoPageImport(ctx, personal)).toEqual({ ok: false, reason: 'not-found' })
    expect(await bench.db.selectFrom('ambassadorDay').selectAll().execute()).toHaveLength(1)
  })
})

describe('taking a file back', () => {
  test('removes all it brought, and what earlier files said counts again', async () => {
    const ctx = await comms()
    await aPageFile(ctx, { exportedOn: '2026-11-10', pageDays: [day(100), day(50, '2026-11-03')] })
    const before = await currentDays()
    const id = await aPageFile(ctx, {
      exportedOn: '2026-11-12',
      pageDays: [day(90), day(10, '2026-11-04')],
      pagePosts: [aPagePost(POST)],
    })
    expect(await undoPageImport(ctx, id)).toEqual({ ok: true })
    expect(await currentDays()).toEqual(before)
    expect(await bench.db.selectFrom('pagePost').selectAll().execute()).toEqual([])
    expect(await listPageImports(ctx)).toHaveLength(1)
  })

  test('is open to everybody of comms, is written down, and happens once', async () => {
    const id = await aPageFile(await comms(), { exportedOn: '2026-11-10' })
    const other = await comms('Noor Haddad')
    expect(await undoPageImport(other, id)).toEqual({ ok: true })
    expect(await undoPageImport(other, id)).toEqual({ ok: false, reason: 'not-found' })
    const entries = await bench.db
      .selectFrom('auditEntry')
      .select(['action', 'actorId', 'subjectId'])
      .execute()
    expect(entries).toEqual([
      { action: 'linkedin-import.undone', actorId: other.actor.accountId, subjectId: id },
    ])
  })

  test('does not work for a file that still waits', async () => {
    const ctx = await comms()
    const id = await aWaitingPageFile(ctx, { exportedOn: '2026-11-10' })
    expect(await undoPageImport(ctx, id)).toEqual({ ok: false, reason: 'not-found' })
    expect(await readPageImport(ctx, id)).toBeUndefined()
  })
})
