import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { MAX_LIST_BYTES, MOST_LIST_LINES } from '#app/domain/ambassadors/people-import/list-limits.rules.ts'
import { readList } from '#app/domain/ambassadors/people-import/read-list.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readList(utf8(text))

/** A text as Excel in Germany writes it: one byte per character. */
function windows1252(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text.replaceAll('€', '\u0080').replaceAll('Š', '\u008a'), 'latin1'))
}

function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const little = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return Uint8Array.from(order === 'little' ? little : little.swap16())
}

const anne = { line: 2, name: 'Änne Weiß', email: 'aenne@stadt.example', department: 'Grün & Straßen' }

describe('a list as programs write it', () => {
  const list = (delimiter: string, end = '\r\n') =>
    [
      ['Name', 'E-Mail', 'Bereich'],
      ['Änne Weiß', 'aenne@stadt.example', 'Grün & Straßen'],
    ]
      .map(row => row.join(delimiter) + end)
      .join('')

  test.each<[string, Uint8Array]>([
    ['UTF-8', utf8(list(';'))],
    ['UTF-8 with its mark', utf8(`\uFEFF${list(';')}`)],
    ['UTF-16, as Excel writes "Unicode text"', utf16(list('\t'), 'little')],
    ['UTF-16 in the other order', utf16(list('\t'), 'big')],
    ['Windows-1252, as Excel writes "CSV" in Germany', windows1252(list(';'))],
    ['commas', utf8(list(','))],
    ['tabs', utf8(list('\t'))],
    ['Unix line ends', utf8(list(';', '\n'))],
    ['old Mac line ends', utf8(list(';', '\r'))],
    ["Excel's hint for the delimiter", utf8(`sep=,\r\n${list(',')}`)],
    ['umlauts made of two characters, as a Mac writes them', utf8(list(';').normalize('NFD'))],
  ])('is read: %s', (_what, bytes) => {
    expect(readList(bytes)).toEqual({ ok: true, value: [anne] })
  })

  test('Windows-1252 keeps its own characters', () => {
    const read = readList(windows1252('Name;Mail;Amt\r\nŠárka Müßig;s@stadt.example;Kita €'))
    expect(read).toMatchObject({ value: [{ name: 'Šárka Müßig', department: 'Kita €' }] })
  })

  test('line ends of two kinds do not swallow a line', () => {
    const read = readList(utf8('Name;Mail;Amt\r\nA;a@x.example;K\nB;b@x.example;K\r\nC;c@x.example;K'))
    expect(read).toMatchObject({ value: [{ name: 'A' }, { name: 'B' }, { name: 'C' }] })
  })

  test('cells in quotes hold delimiters, quotes and line breaks', () => {
    const text = 'Name,E-Mail,Bereich\n"Weiß, Änne ""Anni""",a@x.example,"Grün\nund Straßen"\n'
    expect(read(text)).toMatchObject({
      value: [{ name: 'Weiß, Änne "Anni"', department: 'Grün und Straßen' }],
    })
  })

  test('spaces around cells and twice within them do not count', () => {
    expect(read('Name ; E-Mail;Bereich\n  Änne   Weiß ;  a@x.example;\u00a0Kita ')).toMatchObject({
      value: [{ name: 'Änne Weiß', email: 'a@x.example', department: 'Kita' }],
    })
  })
})

describe('the columns', () => {
  test.each([
    ['Name;E-Mail;Bereich', 'Änne Weiß;a@x.example;Kita'],
    ['Bereich;Nachname;Vorname;E-Mail', 'Kita;Weiß;Änne;a@x.example'],
    ['Personalnummer;Name;Vorname;Telefon;Mail;Amt', '4711;Weiß;Änne;0123;a@x.example;Kita'],
    ['first name;last name;e-mail address;department', 'Änne;Weiß;a@x.example;Kita'],
    ['FIRST_NAME;LAST_NAME;EMAIL;UNIT', 'Änne;Weiß;a@x.example;Kita'],
    ['Vor- und Nachname;Dienstliche E-Mail-Adresse;Fachbereich', 'Änne Weiß;a@x.example;Kita'],
    ['Name;Vorname;Nachname;email;Abteilung', 'egal;Änne;Weiß;a@x.example;Kita'],
  ])('are found in any order, in both languages: %s', (header, row) => {
    const value = [{ line: 2, name: 'Änne Weiß', email: 'a@x.example', department: 'Kita' }]
    expect(read(`${header}\n${row}`)).toEqual({ ok: true, value })
  })

  test('that are missing are named, all of them', () => {
    const missing = (header: string) => read(`${header}\nx;y;z`)
    expect(missing('Name;Telefon')).toEqual({
      ok: false,
      reason: 'missing-column',
      columns: ['email', 'department'],
    })
    expect(missing('Vorname;E-Mail;Bereich')).toMatchObject({ columns: ['name'] })
    expect(missing('a;b;c')).toMatchObject({ columns: ['name', 'email', 'department'] })
  })

  test('that are there twice are named, for one of them may be the wrong one', () => {
    expect(read('Name;E-Mail;Mail;Bereich\nx;y;z;k')).toEqual({
      ok: false,
      reason: 'column-twice',
      columns: ['email'],
    })
  })

  test('a row with too few or too many cells is a row all the same', () => {
    expect(read('Name;E-Mail;Bereich\nnur ein Name\nÄnne;a@x.example;Kita;;;')).toEqual({
      ok: true,
      value: [
        { line: 2, name: 'nur ein Name', email: '', department: '' },
        { line: 3, name: 'Änne', email: 'a@x.example', department: 'Kita' },
      ],
    })
  })
})

describe('line numbers are those of a spreadsheet', () => {
  const linesOf = (text: string) => {
    const list = read(text)
    return list.ok ? list.value.map(({ line }) => line) : list
  }

  test('a cell of several lines is in one row', () => {
    expect(linesOf('Name;Mail;Amt\n"A\nB\nC";a@x.example;K\nD;d@x.example;K')).toEqual([2, 3])
  })

  test('empty rows are passed over and counted', () => {
    expect(linesOf('Name;Mail;Amt\n\nA;a@x.example;K\n;;\n  ;;\nB;b@x.example;K\n\n')).toEqual([3, 6])
  })

  test("Excel's hint is no row", () => {
    expect(linesOf('sep=;\nName;Mail;Amt\nA;a@x.example;K')).toEqual([2])
  })
})

describe('what is no list', () => {
  const header = 'Name;E-Mail;Bereich\n'

  test.each<[string, Uint8Array, object]>([
    ['an empty file', new Uint8Array(), { reason: 'empty' }],
    ['nothing but blanks', utf8(' \r\n \n'), { reason: 'empty' }],
    ['nothing but a mark', utf8('\uFEFF'), { reason: 'empty' }],
    ['nothing but a header', utf8(`${header};;\n`), { reason: 'no-lines' }],
    [
      'a workbook renamed to .csv',
      zipSync({ 'xl/workbook.xml': utf8('<workbook/>') }),
      { reason: 'workbook' },
    ],
    [
      'an old workbook renamed',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      { reason: 'workbook' },
    ],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      { reason: 'binary' },
    ],
    [
      'UTF-16 without its mark',
      Uint8Array.from(Buffer.from(`${header}A;a;K`, 'utf16le')),
      { reason: 'binary' },
    ],
    ['more than 2 MB', new Uint8Array(MAX_LIST_BYTES + 1).fill(97), { reason: 'too-large' }],
    [
      'more than 10,000 lines',
      utf8(header + 'A;a@x.example;K\n'.repeat(MOST_LIST_LINES + 1)),
      { reason: 'too-many-lines' },
    ],
    [
      'a quote that never ends',
      utf8(`${header}A;a@x.example;K\n"B;b@x.example;K\nC;c;K`),
      { reason: 'broken-quotes', line: 3 },
    ],
    [
      'a quote in the middle of a cell',
      utf8(`${header}A "Anni" B;a@x.example;K`),
      { reason: 'broken-quotes', line: 2 },
    ],
    [
      'text after a quote',
      utf8(`${header}"A\nB";a@x.example;K\n"A"B;a@x.example;K`),
      { reason: 'broken-quotes', line: 3 },
    ],
  ])('is refused with a reason: %s', (_what, bytes, refusal) => {
    expect(readList(bytes)).toEqual({ ok: false, ...refusal })
  })

  test('exactly 10,000 lines are still a list', () => {
    const list = read(header + 'A;a@x.example;K\n'.repeat(MOST_LIST_LINES))
    expect(list).toMatchObject({ ok: true })
    expect(list.ok && list.value.at(-1)?.line).toBe(MOST_LIST_LINES + 1)
  })
})
