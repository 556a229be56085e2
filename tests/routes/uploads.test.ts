import { beforeAll, describe, expect, test } from 'vitest'
import type { ExportFile } from '#app/domain/linkedin/read-export.rules.ts'
import { MAX_FILE_BYTES } from '#app/domain/linkedin/read-export.rules.ts'
import { demoAccounts } from '#db/seed/demo-accounts.ts'
import { type ExportSpec, personalExport } from '#tests/fixtures/linkedin/personal-export.ts'
import { daysOnly, storedRows } from '#tests/support/linkedin.ts'
import { anAmbassador } from '#tests/support/people.ts'
import { useRunningTown } from '#tests/support/running-town.ts'

// What a browser without JavaScript gets when somebody hands in a file.

const town = useRunningTown()
const NAME = demoAccounts.find(({ role }) => role === 'ambassador')?.name ?? ''

async function handIn(files: readonly ExportFile[], fields: Record<string, string> = {}) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  for (const { name, bytes } of files) body.append('file', new File([new Uint8Array(bytes)], name))
  const response = await town.ask('ambassador', '/hochladen', { method: 'POST', body })
  return { status: response.status, to: response.headers.get('Location') ?? '', html: await response.text() }
}

async function press(path: string, fields: Record<string, string>) {
  const body = new URLSearchParams(fields)
  const response = await town.ask('ambassador', path, { method: 'POST', body })
  return { status: response.status, to: response.headers.get('Location') ?? '', html: await response.text() }
}

const page = async (path: string) => (await town.ask('ambassador', path)).text()

const own = (changes: Partial<ExportSpec> = {}) => personalExport({ member: NAME, ...changes })
const ofDay = (date: string, impressions = 4) =>
  daysOnly([{ date, impressions, engagements: 1, newFollowers: 0 }])

const UPLOAD = /^\/hochladen\/[0-9a-f-]{36}$/
const importIdsIn = (html: string) =>
  [...html.matchAll(/id="leave-out-([0-9a-f-]{36})"/g)].map(([, id = '']) => id)

describe('a file that can be read', () => {
  let before: Awaited<ReturnType<typeof storedRows>>
  let upload: string
  beforeAll(async () => {
    before = await storedRows(town.app.db)
    upload = (await handIn([own()])).to
  })

  test('leads to what was recognised, which stores no figure', async () => {
    expect(upload).toMatch(UPLOAD)
    const html = await page(upload)
    expect(html).toContain('Die Datei haben wir verstanden.')
    expect(html).toContain('29.04.2026 bis 03.05.2026')
    expect(html).toContain('5 Tage, 3 Beiträge')
    expect(html).not.toContain('Ist das deine Datei?')
    expect(html).not.toContain('Diese Datei weglassen')
    expect(await storedRows(town.app.db)).toEqual(before)
    expect(await page('/zahlen')).toContain(`href="${upload}"`)
  })

  test('is taken over with one button, and its posts are offered for logging', async () => {
    const taken = { status: 302, to: '/zahlen?notice=files-taken' }
    expect(await press(upload, { intent: 'confirm' })).toMatchObject(taken)
    const stored = await storedRows(town.app.db)
    expect(stored.days).toBe(before.days + 5)
    expect(await page('/zahlen')).toContain('Beitrag vom 16.12.2025')
    expect(await press(upload, { intent: 'confirm' })).toMatchObject(taken)
    expect(await storedRows(town.app.db)).toEqual(stored)
  })

  test('can no longer be discarded, and leads to what it brought', async () => {
    expect((await press(upload, { intent: 'discard' })).status).toBe(404)
    const [, taken = ''] = /href="(\/zahlen\/[0-9a-f-]{36})"/.exec(await page(upload)) ?? []
    const html = await page(taken)
    expect(html).toContain('Das kam aus ihr')
    expect(html).toContain('Beiträge zum Eintragen')
    expect(html).not.toContain('Beiträge mit Zahlen')
  })

  test('is not read twice', async () => {
    const { to } = await handIn([own()])
    expect(await page(to)).toContain('schon übernommen. Sie ändert nichts.')
  })

  test('lets its posts be logged or hidden from the page they stand on', async () => {
    const post = { type: 'activity', id: '7406535690785632256', back: '/beitraege' }
    expect((await press('/zahlen/gefunden', { ...post, intent: 'log' })).to).toBe(
      '/beitraege?notice=found-post-logged',
    )
    expect((await press('/zahlen/gefunden', { ...post, intent: 'log' })).to).toBe(
      '/beitraege?notice=found-post-refused',
    )
    const other = { type: 'share', id: '7448898891800039424', back: 'https://boese.example' }
    expect((await press('/zahlen/gefunden', { ...other, intent: 'dismiss' })).to).toBe(
      '/zahlen?notice=found-post-dismissed',
    )
    expect((await press('/zahlen/gefunden', { ...other, id: '12' })).to).toBe('/zahlen?notice=unknown')
  })

  test('can be taken back as a whole', async () => {
    const [, taken = ''] = /href="(\/zahlen\/[0-9a-f-]{36})"/.exec(await page(upload)) ?? []
    expect((await press(taken, {})).to).toBe(taken)
    expect((await press(taken, { intent: 'undo' })).to).toBe('/zahlen?notice=import-undone')
    expect((await storedRows(town.app.db)).days).toBe(before.days)
    expect((await town.ask('ambassador', taken)).status).toBe(404)
  })

  test('can be discarded instead', async () => {
    const { to } = await handIn([own(ofDay('2026-06-01'))])
    expect((await press(to, { intent: 'discard' })).to).toBe('/zahlen?notice=upload-discarded')
    expect((await press(to, { intent: 'confirm' })).status).toBe(404)
    expect((await town.ask('ambassador', to)).status).toBe(404)
  })
})

describe('several files', () => {
  test('stand on one page, also those that were not read, and one can be left out', async () => {
    const { days } = await storedRows(town.app.db)
    const photo = { name: 'urlaub.jpg', bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]) }
    const { to } = await handIn([own(ofDay('2026-06-05')), photo, own(ofDay('2026-06-06'))])
    const html = await page(to)
    expect(html).toContain('2 von 3 Dateien verstanden.')
    expect(html).toContain('Von diesen Dateien ist nichts gespeichert.')
    expect(html).toContain('urlaub.jpg')
    const [first = '', second = ''] = importIdsIn(html)
    expect(first).not.toBe(second)
    expect((await press(to, { intent: 'confirm', leaveOut: second })).to).toBe('/zahlen?notice=files-taken')
    expect((await storedRows(town.app.db)).days).toBe(days + 1)
  })

  test('all left out is the same as taking over nothing', async () => {
    const before = await storedRows(town.app.db)
    const { to } = await handIn([own(ofDay('2026-06-07')), own(ofDay('2026-06-08'))])
    const body = new URLSearchParams({ intent: 'confirm' })
    for (const id of importIdsIn(await page(to))) body.append('leaveOut', id)
    const response = await town.ask('ambassador', to, { method: 'POST', body })
    expect(response.headers.get('Location')).toBe('/zahlen?notice=upload-discarded')
    expect(await storedRows(town.app.db)).toEqual(before)
  })
})

test('a file in another name is taken over only with the person’s word', async () => {
  const { to } = await handIn([personalExport(ofDay('2026-06-02'))])
  const asked = await page(to)
  expect(asked).toContain('Ist das deine Datei?')
  const [, importId = ''] = /id="mine-([0-9a-f-]{36})"/.exec(asked) ?? []
  const refused = await press(to, { intent: 'confirm' })
  expect(refused.status).toBe(400)
  expect(refused.html).toContain('Bitte bestätige, dass es deine Datei ist, oder lass sie weg.')
  expect(refused.html).toContain(`href="#mine-${importId}"`)
  expect(refused.html).toContain(`id="mine-${importId}-error"`)
  expect((await press(to, { intent: 'confirm', mine: importId })).to).toBe('/zahlen?notice=files-taken')
})

test('a file whose dates read both ways asks which day is meant, and takes the answer with the file', async () => {
  const file = { ...own(ofDay('2026-08-10')), name: 'zahlen.xlsx' }
  const asked = await handIn([file])
  expect(await page(asked.to)).toMatch(
    /08\.10\.2026 \(vorn steht der Tag\)[\s\S]*10\.08\.2026 \(vorn steht der Monat\)/,
  )
  const { to } = await handIn([file], { dateOrder: 'month-first' })
  expect(await page(to)).toContain('10.08.2026 bis 10.08.2026')
})

describe('refused with a sentence, and nothing is kept', () => {
  const xlsx = (bytes: Uint8Array) => ({ name: 'a.xlsx', bytes })
  const imports = () => town.app.db.selectFrom('linkedinImport').select('id').execute()

  test.each<[string, ExportFile, string]>([
    ['an empty file', xlsx(new Uint8Array(0)), 'Die Datei ist leer.'],
    ['a page', xlsx(new TextEncoder().encode('<html>')), 'Das ist eine Webseite, kein Export.'],
    [
      'a photo',
      xlsx(new Uint8Array([0xff, 0xd8, 0xff, 0xe0])),
      'Das ist keine Excel-Datei und kein Datenarchiv.',
    ],
    ['one byte too many', xlsx(new Uint8Array(MAX_FILE_BYTES + 1)), 'Die Datei ist größer als 15 MB.'],
    ['20 MB', xlsx(new Uint8Array(20 * 1024 * 1024)), 'Die Datei ist größer als 15 MB.'],
    ['a day to come', own(ofDay('2026-12-24')), 'ein Tag, der noch nicht war (24. Dezember 2026)'],
  ])('%s', async (_case, file, sentence) => {
    const before = await imports()
    const { to } = await handIn([file])
    const html = await page(to)
    expect(html).toContain(sentence)
    expect(html).toContain('Aus dieser Datei gibt es nichts zu übernehmen.')
    expect(html).not.toContain('Zahlen übernehmen')
    expect(await imports()).toEqual(before)
  })

  test.each<[string, number, string]>([
    ['no file', 0, 'Bitte wähle mindestens eine Datei aus'],
    ['too many files', 21, 'Das sind mehr als 20 Dateien.'],
  ])('at the form: %s', async (_case, count, sentence) => {
    const files = Array.from({ length: count }, (_, at) => xlsx(new Uint8Array([at])))
    const { status, html } = await handIn(files)
    expect(status).toBe(400)
    expect(html).toContain(sentence)
    expect(html).toContain('id="file-error"')
  })
})

test('the upload and the import of somebody else do not exist', async () => {
  const { ambassadorId } = await anAmbassador(town.app.db)
  const id = crypto.randomUUID()
  await town.app.db
    .insertInto('linkedinImport')
    .values({
      ...{ id, ambassadorId, kind: 'personal', fileName: 'a.xlsx', fileSha256: id },
      ...{
        exportedOn: '2026-11-10',
        uploadedAt: '2026-11-19T08:59:00Z',
        confirmedAt: '2026-11-19T09:00:00Z',
      },
    })
    .execute()
  const { to } = await handIn([own(ofDay('2026-06-09'))])
  const foreign = await town.ask('comms', to)
  expect(foreign.status).toBe(404)
  for (const path of [
    `/zahlen/${id}`,
    '/zahlen/keine-nummer',
    '/hochladen/keine-nummer',
    `/hochladen/${id}`,
  ]) {
    expect((await town.ask('ambassador', path)).status).toBe(404)
    for (const intent of ['confirm', 'discard', 'undo']) {
      if (path.startsWith('/zahlen') && intent !== 'undo') continue
      expect((await press(path, { intent, mine: id })).status).toBe(404)
    }
  }
})
