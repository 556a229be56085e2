import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { MAX_LIST_BYTES } from '#app/domain/ambassadors/people-import/list-limits.rules.ts'
import { runQueued } from '#app/jobs/runner.ts'
import { aListFile } from '#tests/support/people-lists.ts'
import { useRunningTown } from '#tests/support/running-town.ts'

// What a browser without JavaScript gets when comms hands in a list of people.

const town = useRunningTown()

async function handIn(file: { name: string; bytes: Uint8Array } | null) {
  const body = new FormData()
  if (file) body.append('file', new File([new Uint8Array(file.bytes)], file.name))
  const response = await town.ask('comms', '/menschen/liste', { method: 'POST', body })
  return { status: response.status, to: response.headers.get('Location') ?? '', html: await response.text() }
}

async function press(path: string, fields: Record<string, string>) {
  const body = new URLSearchParams(fields)
  const response = await town.ask('comms', path, { method: 'POST', body })
  return { status: response.status, to: response.headers.get('Location') ?? '', html: await response.text() }
}

const page = async (path: string) => (await town.ask('comms', path)).text()

async function aDepartmentName(): Promise<string> {
  const { name } = await town.app.db
    .selectFrom('department')
    .select('name')
    .where('retiredAt', 'is', null)
    .orderBy('name')
    .executeTakeFirstOrThrow()
  return name
}

const csv = (text: string, name = 'liste.csv') => ({ name, bytes: new TextEncoder().encode(text) })

describe('the page a list is uploaded on', () => {
  test('explains the columns, names the departments and is linked where people are invited', async () => {
    const html = await page('/menschen/liste')
    expect(html).toContain('oder zwei Spalten „Vorname“ und „Nachname“')
    expect(html).toContain(await aDepartmentName())
    for (const path of ['/menschen', '/menschen/einladen']) {
      expect(await page(path)).toContain('href="/menschen/liste"')
    }
  })

  test('offers a sample that Excel opens and that can be uploaded as it is', async () => {
    const response = await town.ask('comms', '/menschen/liste/muster.csv')
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="muster.csv"')
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const rows: string[][] = parse(Buffer.from(bytes), { bom: true, delimiter: ';' })
    expect(rows[0]).toEqual(['Vorname', 'Nachname', 'E-Mail', 'Bereich'])
    const { to } = await handIn({ name: 'muster.csv', bytes })
    expect(await page(to)).toContain('2 Menschen einladen')
  })
})

describe('a file that is no list', () => {
  test.each([
    ['nothing chosen', null, 'Bitte wähle zuerst eine Datei aus.'],
    ['empty', csv(''), 'Die Datei ist leer.'],
    ['a workbook renamed', csv('PK\u0003\u0004…'), 'Das ist eine Excel-Datei.'],
    ['a missing column', csv('Name;Telefon\nA;1'), 'In der Überschrift fehlt: E-Mail, Bereich.'],
    [
      'a column twice',
      csv('Vorname;Rufname;Nachname;Mail;Amt\nA;A;B;a@x.example;K'),
      'In der Überschrift steht mehr als einmal: Vorname.',
    ],
    [
      'a broken quote',
      csv('Name;Mail;Amt\nA;a@x.example;K\n"B;b@x.example;K'),
      'In Zeile 3 stimmt ein Anführungszeichen nicht.',
    ],
    [
      'too large',
      { name: 'x.csv', bytes: new Uint8Array(MAX_LIST_BYTES + 1).fill(97) },
      'Die Datei ist größer als 2 MB.',
    ],
  ])('is answered with one sentence: %s', async (_what, file, sentence) => {
    const { status, html } = await handIn(file)
    expect(status).toBe(400)
    expect(html).toContain('Diese Liste konnten wir nicht lesen')
    expect(html).toContain(sentence)
  })
})

describe('a list', () => {
  test('with wrong lines is confirmed when they are left out, stored, and says what came of it', async () => {
    const department = await aDepartmentName()
    const { to: path } = await handIn(
      aListFile([
        ['Neele Neu', 'neele.neu@liste.example', department],
        ['Nils <b>Neu</b>', 'nils.neu@liste.example', 'Raumfahrt & Co'],
      ]),
    )
    const preview = await page(path)
    expect(preview).toContain('1 Person einladen')
    expect(preview).toContain('Zeile 3')
    expect(preview).toContain('Den Bereich „Raumfahrt &amp; Co“ gibt es hier nicht.')
    expect(preview).not.toContain('<b>Neu</b>')

    const refused = await press(path, { intent: 'confirm' })
    expect(refused.status).toBe(400)
    expect(refused.html).toContain('Bitte kreuze das an')

    const confirmed = await press(path, { intent: 'confirm', leaveOut: 'on' })
    expect(confirmed).toMatchObject({ status: 302, to: `${path}?notice=people-list-confirmed` })
    const again = await press(path, { intent: 'confirm' })
    expect(again).toMatchObject({ status: 302, to: `${path}?notice=people-list-confirmed` })

    // The town's own worker may be at it already; a second one waits for it and finds nothing to do.
    const importId = path.split('/').at(-1) ?? ''
    await runQueued(town.app, 'store-people-import', { importId })
    const done = await page(path)
    expect(done).toContain('1 Person ist eingeladen')
    expect(done).toContain('Ausgelassene Zeilen')
    expect(await page('/menschen?stand=invited')).toContain('Neele Neu')
    expect((await press(path, { intent: 'discard' })).status).toBe(404)
  })

  test('that runs shows how far it is, with a link for those without JavaScript', async () => {
    const department = await aDepartmentName()
    const { to: path } = await handIn(aListFile([['Lisa Läuft', 'lisa@liste.example', department]]))
    await town.app.db
      .updateTable('peopleImport')
      .set({ state: 'running', confirmedAt: '2026-11-19T09:00:00Z', toInvite: 2000, prepared: 500 })
      .where('id', '=', path.split('/').at(-1) ?? '')
      .execute()
    const html = await page(path)
    expect(html).toContain('500 von 2.000 vorbereitet')
    expect(html).toMatch(/<progress[^>]* max="2000" value="500"/)
    // Confirmed at the moment the town began: not long enough ago to offer anything.
    expect(html).not.toContain('Noch einmal anstoßen')
    expect(await press(path, { intent: 'restart' })).toMatchObject({
      status: 302,
      to: `${path}?notice=people-list-restarted`,
    })
    expect(html).toMatch(/<noscript>.*Stand neu laden.*<\/noscript>/)
  })

  test('is forgotten on request', async () => {
    const { to: path } = await handIn(aListFile([['A B', 'ab@liste.example', 'Nirgends']]))
    expect(await page(path)).toContain('In dieser Liste ist niemand Neues')
    expect((await press(path, { intent: 'confirm', leaveOut: 'on' })).status).toBe(400)
    expect(await press(path, { intent: 'discard' })).toMatchObject({
      status: 302,
      to: '/menschen/liste?notice=people-list-discarded',
    })
    expect((await town.ask('comms', path)).status).toBe(404)
  })

  test.each(['?nach=-1', '?nach=99999999999', '?nach=x', '?nach='])(
    'begins at the top for an address that makes no sense: %s',
    async query => {
      const { to: path } = await handIn(aListFile([['A B', 'ab@liste.example', 'Nirgends']]))
      expect(await page(`${path}${query}`)).toContain('Zeile 2')
    },
  )
})
