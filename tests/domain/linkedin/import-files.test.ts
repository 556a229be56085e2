import { describe, expect, test } from 'vitest'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import {
  confirmUpload,
  discardUpload,
  listImports,
  previewUpload,
  readImport,
  readUpload,
} from '#app/domain/linkedin/linkedin.server.ts'
import { type ExportFile, MAX_FILE_BYTES } from '#app/domain/linkedin/read-export.rules.ts'
import { bomb } from '#tests/fixtures/linkedin/hostile-files.ts'
import {
  personalExport,
  SMALL_EXPORT,
  sheetsOf,
  workbookBytes,
} from '#tests/fixtures/linkedin/personal-export.ts'
import { useTestBench } from '#tests/support/database.ts'
import {
  confirmed,
  daysOf,
  daysOnly,
  hoursLater,
  imported,
  MEMBER,
  NO_ROWS,
  NOTHING_TO_SAY,
  onlyFileOf,
  storedRows,
  uploaded,
} from '#tests/support/linkedin.ts'
import { anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()

async function somebody(name: { name: string } = MEMBER) {
  const actor = await anAmbassador(bench.db, name)
  return { actor, ctx: bench.ctx({ actor }) }
}

const confirm = (ctx: Ctx<AccountActor>, uploadId: string, mine: string[] = []) =>
  confirmUpload(ctx, uploadId, { ...NOTHING_TO_SAY, mine })

// Why nothing is kept of a file.
async function refusalOf(ctx: Ctx<AccountActor>, file: ExportFile) {
  const answer = await previewUpload(ctx, [file])
  if (!answer.ok) throw new Error(answer.reason)
  const upload = await readUpload(ctx, answer.value.uploadId)
  expect(upload?.files).toEqual([])
  return upload?.refused[0]
}

const storedImports = () => bench.db.selectFrom('linkedinImport').selectAll().orderBy('uploadedAt').execute()

describe('a preview', () => {
  test('says what the file is and what it would bring, and stores no figure', async () => {
    const { ctx } = await somebody()
    const uploadId = await uploaded(ctx, personalExport())
    expect(await onlyFileOf(ctx, uploadId)).toMatchObject({
      kind: 'personal',
      fileName: 'AggregateAnalytics_Eva Koch_2026-04-29_2026-05-03.xlsx',
      periodFrom: '2026-04-29',
      periodTo: '2026-05-03',
      exportedOn: '2026-05-03',
      own: {
        member: 'Eva Koch',
        namesSomebodyElse: false,
        days: { count: 5, effects: { new: 5, changed: 0, same: 0 }, changed: [] },
        posts: { count: 3, effects: { new: 0, changed: 0, same: 0 }, logged: [], elsewhere: [] },
        newJoins: 0,
        undecided: [],
      },
      page: null,
      warnings: [],
    })
    expect(await storedRows(bench.db)).toEqual(NO_ROWS)
  })

  test('says what was not understood, with its place', async () => {
    const { ctx } = await somebody()
    const sheets = sheetsOf(SMALL_EXPORT)
    sheets.ENGAGEMENT?.splice(2, 1, ['4/30/2026', 'viele', '1'])
    const file = { name: personalExport().name, bytes: workbookBytes(sheets) }
    const uploadId = await uploaded(ctx, file)
    expect(await onlyFileOf(ctx, uploadId)).toMatchObject({
      warnings: [{ code: 'figure-unreadable', sheet: 'ENGAGEMENT', cell: 'B3', value: 'viele' }],
    })
    await confirm(ctx, uploadId)
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
    const uploadId = await uploaded(ctx, { name: personalExport().name, bytes: workbookBytes(sheets) })
    expect(await onlyFileOf(ctx, uploadId)).toMatchObject({
      own: { days: { count: 0 }, posts: { count: 0 } },
    })
    expect((await confirm(ctx, uploadId)).ok).toBe(true)
    expect(await storedRows(bench.db)).toEqual(NO_ROWS)
  })

  test('is gone after a day, confirmed or not', async () => {
    const { ctx } = await somebody()
    const uploadId = await uploaded(ctx, personalExport())
    const [almost, after] = [hoursLater(ctx, 23), hoursLater(ctx, 24)]
    expect((await readUpload(almost, uploadId))?.files).toHaveLength(1)
    expect(await listImports(almost)).toHaveLength(1)
    expect(await readUpload(after, uploadId)).toBeUndefined()
    expect(await listImports(after)).toEqual([])
    expect(await confirm(after, uploadId)).toEqual({ ok: false, reason: 'not-found', importId: null })
    expect(await storedRows(bench.db)).toEqual(NO_ROWS)

    const [importId = ''] = await confirmed(almost, uploadId)
    expect(await readImport(after, importId)).toMatchObject({ id: importId, brought: { days: 5 } })
    expect(await readUpload(after, uploadId)).toMatchObject({ files: [], confirmed: [{ importId }] })
  })

  test('can be discarded, and leaves nothing', async () => {
    const { ctx } = await somebody()
    const uploadId = await uploaded(ctx, personalExport())
    expect(await discardUpload(ctx, uploadId)).toMatchObject({ ok: true })
    expect(await discardUpload(ctx, uploadId)).toEqual({ ok: false, reason: 'not-found' })
    expect(await readUpload(ctx, uploadId)).toBeUndefined()
    expect(await storedImports()).toEqual([])
  })
})

describe('the same file again', () => {
  test('before it is confirmed moves to the later upload, and waits from then on', async () => {
    const { ctx } = await somebody()
    const first = await uploaded(ctx, personalExport())
    const [before] = (await readUpload(ctx, first))?.files ?? []
    const later = hoursLater(ctx, 5)
    const second = await uploaded(later, { ...personalExport(), name: 'Kopie.xlsx' })
    expect(await readUpload(later, first)).toMatchObject({ files: [], refused: [] })
    expect(await listImports(later)).toMatchObject([
      { id: before?.importId, uploadId: second, fileName: 'Kopie.xlsx' },
    ])
    expect((await readUpload(hoursLater(ctx, 25), second))?.files).toHaveLength(1)
    expect(await confirm(later, first)).toEqual({ ok: false, reason: 'not-found', importId: null })
  })

  test('after it was confirmed changes nothing, and says when that was', async () => {
    const { ctx } = await somebody()
    await imported(ctx)
    expect(await refusalOf(hoursLater(ctx, 48), { ...personalExport(), name: 'Kopie.xlsx' })).toEqual({
      fileName: 'Kopie.xlsx',
      refusal: { ok: false, reason: 'already-imported', detail: '2026-11-19' },
    })
    expect(await storedImports()).toHaveLength(1)
  })

  test('in the hands of somebody else is another import', async () => {
    const [eva, ben] = [await somebody(), await somebody()]
    await imported(eva.ctx)
    expect(await onlyFileOf(ben.ctx, await uploaded(ben.ctx, personalExport()))).toMatchObject({
      own: { days: { effects: { new: 5 } } },
    })
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
    expect(await refusalOf(ctx, file)).toMatchObject({ fileName: file.name, refusal: { ok: false, reason } })
    expect(await storedImports()).toEqual([])
  })

  test('dates that read both ways, until the person says which', async () => {
    const { ctx, actor } = await somebody()
    const days = [{ date: '2026-08-10', impressions: 4, engagements: 0, newFollowers: 1 }]
    const file = { ...personalExport(daysOnly(days)), name: 'zahlen.xlsx' }
    expect(await refusalOf(ctx, file)).toEqual({
      fileName: 'zahlen.xlsx',
      refusal: { ok: false, reason: 'date-order-unclear', detail: '8/10/2026' },
    })
    const uploadId = await uploaded(ctx, { ...file, dateOrder: 'month-first' })
    await confirm(ctx, uploadId)
    expect(await daysOf(bench.db, actor)).toEqual(days)
  })
})

describe('a file in somebody else’s name', () => {
  test('asks before it goes on', async () => {
    const { ctx } = await somebody({ name: 'Ben Sommer' })
    const uploadId = await uploaded(ctx, personalExport())
    const { importId, own } = await onlyFileOf(ctx, uploadId)
    expect(own).toMatchObject({ namesSomebodyElse: true, member: 'Eva Koch' })
    expect(await confirm(ctx, uploadId)).toEqual({ ok: false, reason: 'named-somebody-else', importId })
    expect(await confirm(ctx, uploadId, [newId()])).toMatchObject({ reason: 'named-somebody-else' })
    expect(await storedRows(bench.db)).toEqual(NO_ROWS)
    expect((await readUpload(ctx, uploadId))?.files).toHaveLength(1)

    expect((await confirm(ctx, uploadId, [importId])).ok).toBe(true)
    expect((await storedRows(bench.db)).days).toBe(5)
  })

  test('is no question where the name fits, or where there is none', async () => {
    const { ctx } = await somebody()
    for (const file of [
      personalExport({ generation: 'content-5' }),
      { ...personalExport(), name: 'a.xlsx' },
    ]) {
      const uploadId = await uploaded(ctx, file)
      expect(await confirm(ctx, uploadId)).toMatchObject({ ok: true })
    }
  })
})
