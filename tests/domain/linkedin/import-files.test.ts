import { describe, expect, test } from 'vitest'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import {
  confirmImport,
  discardImport,
  listImports,
  previewImport,
  readPreview,
  undoImport,
} from '#app/domain/linkedin/linkedin.server.ts'
import { MAX_FILE_BYTES } from '#app/domain/linkedin/read-export.rules.ts'
import { bomb } from '#tests/fixtures/linkedin/hostile-files.ts'
import {
  personalExport,
  SMALL_EXPORT,
  sheetsOf,
  workbookBytes,
} from '#tests/fixtures/linkedin/personal-export.ts'
import { useTestBench } from '#tests/support/database.ts'
import {
  daysOf,
  daysOnly,
  hoursLater,
  imported,
  MEMBER,
  NO_ROWS,
  previewed,
  storedRows,
} from '#tests/support/linkedin.ts'
import { anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()

async function somebody(name: { name: string } = MEMBER) {
  const actor = await anAmbassador(bench.db, name)
  return { actor, ctx: bench.ctx({ actor }) }
}

const storedImports = () => bench.db.selectFrom('linkedinImport').selectAll().orderBy('uploadedAt').execute()

describe('a preview', () => {
  test('says what the file is and what it would bring, and stores no figure', async () => {
    const { ctx } = await somebody()
    const importId = await previewed(ctx, personalExport())
    expect(await readPreview(ctx, importId)).toMatchObject({
      state: 'waiting',
      fileName: 'AggregateAnalytics_Eva Koch_2026-04-29_2026-05-03.xlsx',
      member: 'Eva Koch',
      namesSomebodyElse: false,
      periodFrom: '2026-04-29',
      periodTo: '2026-05-03',
      exportedOn: '2026-05-03',
      days: { count: 5, effects: { new: 5, changed: 0, same: 0 }, changed: [] },
      posts: { count: 3, effects: { new: 0, changed: 0, same: 0 }, logged: [], elsewhere: [] },
      warnings: [],
    })
    expect(await storedRows(bench.db)).toEqual(NO_ROWS)
  })

  test('says what was not understood, with its place', async () => {
    const { ctx } = await somebody()
    const sheets = sheetsOf(SMALL_EXPORT)
    sheets.ENGAGEMENT?.splice(2, 1, ['4/30/2026', 'viele', '1'])
    const file = { name: personalExport().name, bytes: workbookBytes(sheets) }
    const importId = await previewed(ctx, file)
    expect(await readPreview(ctx, importId)).toMatchObject({
      warnings: [{ code: 'figure-unreadable', sheet: 'ENGAGEMENT', cell: 'B3', value: 'viele' }],
    })
    await confirmImport(ctx, importId, { mine: false })
    expect((await daysOf(bench.db, ctx.actor))[1]).toEqual({
      date: '2026-04-30',
      impressions: null,
      engagements: 1,
      newFollowers: 0,
    })
  })

  test('of a file without days and posts can be confirmed and brings nothing', async () => {
    const { ctx } = await somebody()
    const nothing = { days: [], byEngagements: [], byImpressions: [] }
    const sheets = sheetsOf({ ...SMALL_EXPORT, ...nothing })
    const importId = await previewed(ctx, { name: personalExport().name, bytes: workbookBytes(sheets) })
    expect(await readPreview(ctx, importId)).toMatchObject({ days: { count: 0 }, posts: { count: 0 } })
    expect((await confirmImport(ctx, importId, { mine: false })).ok).toBe(true)
    expect(await storedRows(bench.db)).toEqual(NO_ROWS)
  })

  test('is gone after a day, confirmed or not', async () => {
    const { ctx } = await somebody()
    const importId = await previewed(ctx, personalExport())
    const [almost, after] = [hoursLater(ctx, 23), hoursLater(ctx, 24)]
    expect(await readPreview(almost, importId)).toMatchObject({ state: 'waiting' })
    expect(await listImports(almost)).toHaveLength(1)
    expect(await readPreview(after, importId)).toBeUndefined()
    expect(await listImports(after)).toEqual([])
    expect(await confirmImport(after, importId, { mine: true })).toEqual({ ok: false, reason: 'not-found' })
    expect(await storedRows(bench.db)).toEqual(NO_ROWS)

    await confirmImport(almost, importId, { mine: true })
    expect(await readPreview(after, importId)).toMatchObject({ state: 'confirmed' })
  })

  test('can be discarded, and leaves nothing', async () => {
    const { ctx } = await somebody()
    const importId = await previewed(ctx, personalExport())
    expect(await discardImport(ctx, importId)).toMatchObject({ ok: true })
    expect(await discardImport(ctx, importId)).toEqual({ ok: false, reason: 'not-found' })
    expect(await storedImports()).toEqual([])
  })
})

describe('the same file again', () => {
  test('before it is confirmed is the same preview', async () => {
    const { ctx } = await somebody()
    const first = await previewed(ctx, personalExport())
    const later = hoursLater(ctx, 5)
    expect(await previewed(later, { ...personalExport(), name: 'Kopie.xlsx' })).toBe(first)
    expect(await listImports(later)).toMatchObject([{ id: first, fileName: 'Kopie.xlsx' }])
    expect(await readPreview(hoursLater(ctx, 25), first)).toMatchObject({ state: 'waiting' })
  })

  test('after it was confirmed changes nothing, and says when that was', async () => {
    const { ctx } = await somebody()
    await imported(ctx)
    const renamed = { ...personalExport(), name: 'Kopie.xlsx' }
    expect(await previewImport(hoursLater(ctx, 48), renamed)).toEqual({
      ok: false,
      reason: 'already-imported',
      detail: '2026-11-19',
    })
    expect(await storedImports()).toHaveLength(1)
  })

  test('in the hands of somebody else is another import', async () => {
    const [eva, ben] = [await somebody(), await somebody()]
    await imported(eva.ctx)
    expect((await previewImport(ben.ctx, personalExport())).ok).toBe(true)
  })
})

describe('refused with nothing stored', () => {
  const wrongOrder = daysOnly([{ date: '2026-12-08', impressions: 1, engagements: 0, newFollowers: 0 }])
  const tooMuch = daysOnly([{ date: '2026-05-01', impressions: 2 ** 31, engagements: 0, newFollowers: 0 }])

  test.each([
    ['too-large', { name: 'a.xlsx', bytes: new Uint8Array(MAX_FILE_BYTES + 1) }],
    ['empty-file', { name: 'a.xlsx', bytes: new Uint8Array(0) }],
    ['not-a-spreadsheet', { name: 'a.xlsx', bytes: new TextEncoder().encode('Hallo') }],
    ['web-page', { name: 'a.xlsx', bytes: new TextEncoder().encode('<html><body>Anmelden') }],
    ['not-an-export', { name: 'a.xlsx', bytes: workbookBytes({ Ausgaben: [['Kaffee', 3]] }) }],
    ['unsafe-archive', { name: 'a.xlsx', bytes: bomb(60) }],
    ['day-in-future', personalExport(wrongOrder)],
    ['impossible-figure', personalExport(tooMuch)],
  ])('%s', async (reason, file) => {
    const { ctx } = await somebody()
    expect(await previewImport(ctx, file)).toMatchObject({ ok: false, reason })
    expect(await storedImports()).toEqual([])
  })

  test('dates that read both ways, until the person says which', async () => {
    const { ctx, actor } = await somebody()
    const days = [{ date: '2026-08-10', impressions: 4, engagements: 0, newFollowers: 1 }]
    const file = { ...personalExport(daysOnly(days)), name: 'zahlen.xlsx' }
    expect(await previewImport(ctx, file)).toEqual({
      ok: false,
      reason: 'date-order-unclear',
      detail: '8/10/2026',
    })
    const importId = await previewed(ctx, { ...file, dateOrder: 'month-first' })
    await confirmImport(ctx, importId, { mine: false })
    expect(await daysOf(bench.db, actor)).toEqual(days)
  })
})

describe('a file in somebody else’s name', () => {
  test('asks before it goes on', async () => {
    const { ctx } = await somebody({ name: 'Ben Sommer' })
    const importId = await previewed(ctx, personalExport())
    expect(await readPreview(ctx, importId)).toMatchObject({ namesSomebodyElse: true, member: 'Eva Koch' })
    expect(await confirmImport(ctx, importId, { mine: false })).toEqual({
      ok: false,
      reason: 'named-somebody-else',
    })
    expect(await storedRows(bench.db)).toEqual(NO_ROWS)
    expect(await readPreview(ctx, importId)).toMatchObject({ state: 'waiting' })

    expect((await confirmImport(ctx, importId, { mine: true })).ok).toBe(true)
    expect((await storedRows(bench.db)).days).toBe(5)
  })

  test('is no question where the name fits, or where there is none', async () => {
    const { ctx } = await somebody()
    for (const file of [
      personalExport({ generation: 'content-5' }),
      { ...personalExport(), name: 'a.xlsx' },
    ]) {
      const importId = await previewed(ctx, file)
      expect(await confirmImport(ctx, importId, { mine: false })).toMatchObject({ ok: true })
    }
  })
})

describe('an import of somebody else', () => {
  const attempts = { confirmImport, discardImport, undoImport }
  const hands = {
    waiting: (ctx: Ctx<AmbassadorActor>) => previewed(ctx, personalExport()),
    confirmed: (ctx: Ctx<AmbassadorActor>) => imported(ctx),
  }

  test.each(['waiting', 'confirmed'] as const)(
    'that is %s cannot be seen, confirmed, discarded or undone',
    async state => {
      const [eva, ben] = [await somebody(), await somebody()]
      const importId = await hands[state](eva.ctx)
      const before = [await storedImports(), await storedRows(bench.db)]
      expect(await readPreview(ben.ctx, importId)).toBeUndefined()
      expect(await listImports(ben.ctx)).toEqual([])
      for (const attempt of Object.values(attempts)) {
        expect(await attempt(ben.ctx, importId, { mine: true })).toEqual({ ok: false, reason: 'not-found' })
      }
      expect([await storedImports(), await storedRows(bench.db)]).toEqual(before)
    },
  )

  test.each([newId(), 'keine-id'])('and one that does not exist look the same: %s', async importId => {
    const { ctx } = await somebody()
    expect(await readPreview(ctx, importId)).toBeUndefined()
    for (const attempt of Object.values(attempts)) {
      expect(await attempt(ctx, importId, { mine: true })).toEqual({ ok: false, reason: 'not-found' })
    }
  })
})
