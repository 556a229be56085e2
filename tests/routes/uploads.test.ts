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

async function handIn(file: ExportFile | null, fields: Record<string, string> = {}) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  if (file) body.append('file', new File([new Uint8Array(file.bytes)], file.name))
  const response = await town.ask('ambassador', '/zahlen', { method: 'POST', body })
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

describe('a file that can be read', () => {
  let before: Awaited<ReturnType<typeof storedRows>>
  let preview: string
  let done: string
  beforeAll(async () => {
    before = await storedRows(town.app.db)
    preview = (await handIn(own())).to
  })

  test('leads to its preview, which stores no figure', async () => {
    expect(preview).toMatch(/^\/zahlen\/[0-9a-f-]{36}$/)
    const html = await page(preview)
    expect(html).toContain('29.04.2026 bis 03.05.2026')
    expect(html).toContain('5 Tage, 3 Beiträge')
    expect(html).not.toContain('Ist das deine Datei?')
    expect(await storedRows(town.app.db)).toEqual(before)
  })

  test('is taken over with one button, and its posts are offered for logging', async () => {
    const { status, to } = await press(preview, { intent: 'confirm' })
    expect([status, to]).toEqual([
      302,
      expect.stringMatching(/^\/zahlen\/[0-9a-f-]{36}\?notice=import-confirmed$/),
    ])
    done = to.replace(/\?.*/, '')
    expect(await storedRows(town.app.db)).toEqual({ days: before.days + 5, posts: before.posts + 3 })
    expect(await page('/zahlen')).toContain('Beitrag vom 16.12.2025')
  })

  test('is not read twice', async () => {
    const { status, html } = await handIn(own())
    expect(status).toBe(400)
    expect(html).toContain('schon übernommen. Sie ändert nichts.')
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
    expect((await press(done, { intent: 'undo' })).to).toBe('/zahlen?notice=import-undone')
    expect(await storedRows(town.app.db)).toEqual(before)
    expect((await town.ask('ambassador', done)).status).toBe(404)
  })

  test('can be discarded instead', async () => {
    const { to } = await handIn(own(ofDay('2026-06-01')))
    expect((await press(to, { intent: 'discard' })).to).toBe('/zahlen?notice=import-discarded')
    expect((await press(to, { intent: 'confirm' })).status).toBe(404)
  })
})

test('a file in another name is taken over only with the person’s word', async () => {
  const { to } = await handIn(personalExport(ofDay('2026-06-02')))
  expect(await page(to)).toContain('Ist das deine Datei?')
  const refused = await press(to, { intent: 'confirm' })
  expect(refused.status).toBe(400)
  expect(refused.html).toContain('Bitte bestätige, dass es deine Datei ist.')
  expect((await press(to, { intent: 'confirm', mine: 'on' })).to).toMatch(/\?notice=import-confirmed$/)
})

test('a file whose dates read both ways asks which day is meant, and takes the answer with the file', async () => {
  const file = { ...own(ofDay('2026-08-10')), name: 'zahlen.xlsx' }
  const asked = await handIn(file)
  expect(asked.status).toBe(400)
  expect(asked.html).toMatch(
    /08\.10\.2026 \(vorn steht der Tag\)[\s\S]*10\.08\.2026 \(vorn steht der Monat\)/,
  )
  const { to } = await handIn(file, { dateOrder: 'month-first' })
  expect(await page(to)).toContain('10.08.2026 bis 10.08.2026')
})

describe('refused with a sentence, and nothing is kept', () => {
  const xlsx = (bytes: Uint8Array) => ({ name: 'a.xlsx', bytes })

  test.each<[string, ExportFile | null, string]>([
    ['no file', null, 'Bitte wähle die Datei aus'],
    ['an empty file', xlsx(new Uint8Array(0)), 'Die Datei ist leer.'],
    ['a page', xlsx(new TextEncoder().encode('<html>')), 'Das ist eine Webseite, kein Export.'],
    ['a text', xlsx(new TextEncoder().encode('Hallo')), 'Das ist keine Excel-Datei und kein Datenarchiv.'],
    ['one byte too many', xlsx(new Uint8Array(MAX_FILE_BYTES + 1)), 'Die Datei ist größer als 15 MB.'],
    ['far too many', xlsx(new Uint8Array(8 * MAX_FILE_BYTES)), 'Die Datei ist größer als 15 MB.'],
    ['a day to come', own(ofDay('2026-12-24')), 'ein Tag, der noch nicht war (24. Dezember 2026)'],
  ])('%s', async (_case, file, sentence) => {
    const imports = () => town.app.db.selectFrom('linkedinImport').select('id').execute()
    const before = await imports()
    const { status, html } = await handIn(file)
    expect(status).toBe(400)
    expect(html).toContain(sentence)
    expect(html).toContain('id="file-error"')
    expect(await imports()).toEqual(before)
  })
})

test('the import of somebody else does not exist', async () => {
  const { ambassadorId } = await anAmbassador(town.app.db)
  const id = crypto.randomUUID()
  await town.app.db
    .insertInto('linkedinImport')
    .values({
      ...{ id, ambassadorId, kind: 'personal', fileName: 'a.xlsx', fileSha256: id },
      ...{ exportedOn: '2026-11-10', uploadedAt: '2026-11-19T08:59:00Z', content: '{"days":[],"posts":[]}' },
    })
    .execute()
  expect((await town.ask('ambassador', `/zahlen/${id}`)).status).toBe(404)
  for (const intent of ['confirm', 'discard', 'undo']) {
    expect((await press(`/zahlen/${id}`, { intent, mine: 'on' })).status).toBe(404)
  }
})
