import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate'
import { describe, expect, it, test } from 'vitest'
import { readSheets } from '#app/domain/linkedin/workbook/read-sheets.ts'
import { cellName, type Sheet } from '#app/domain/linkedin/workbook/sheet.rules.ts'
import { unpackWorkbook } from '#app/domain/linkedin/workbook/unpack-workbook.ts'
import { readZipDirectory } from '#app/domain/linkedin/workbook/zip-directory.rules.ts'
import { decodeReadable, expectedExport } from '#tests/fixtures/linkedin/expected-export.ts'
import { repack, withEditedPart } from '#tests/fixtures/linkedin/hostile-files.ts'
import { personalExport, workbookBytes } from '#tests/fixtures/linkedin/personal-export.ts'

const { name, bytes: real } = personalExport()
const wholeExport = expectedExport()

describe('the reader of sheets', () => {
  it.each(['A1', 'A1:B2', 'A1:XFD1048576', 'Z99:AA100', 'nonsense'])(
    'does not believe dimension %s',
    dimension => {
      const bytes = withEditedPart(xml =>
        xml.replace(/<dimension ref="[^"]*"/, `<dimension ref="${dimension}"`),
      )
      expect({ ok: true, value: decodeReadable({ name, bytes }) }).toEqual(wholeExport)
    },
  )

  it('needs no dimension at all', () => {
    const bytes = withEditedPart(xml => xml.replace(/<dimension [^>]*>/, ''))
    expect({ ok: true, value: decodeReadable({ name, bytes }) }).toEqual(wholeExport)
  })

  test.each<[string, string, unknown]>([
    [
      'text in the cell',
      '<c r="A1" t="inlineStr"><is><t>7406535690785632256</t></is></c>',
      '7406535690785632256',
    ],
    [
      'rich text in the cell',
      '<c r="A1" t="inlineStr"><is><r><t>ab</t></r><r><t>cd</t></r></is></c>',
      'abcd',
    ],
    ['text that looks like a number', '<c r="A1" t="str"><v>007</v></c>', '007'],
    ['text that looks like a formula', '<c r="A1" t="str"><v>=1+1</v></c>', '=1+1'],
    ['escaped text', '<c r="A1" t="str"><v>&lt; 1% &amp; ä</v></c>', '< 1% & ä'],
    ['a number', '<c r="A1"><v>-12</v></c>', -12],
    ['a formula with its stored result', '<c r="A1"><f>6*7</f><v>42</v></c>', 42],
    ['a text formula with its stored result', '<c r="A1" t="str"><f>A2</f><v>x</v></c>', 'x'],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', null],
    ['an empty cell', '<c r="A1"/>', null],
  ])('keeps %s as it is', (_what, cell, value) => {
    expect(firstCell(sheetXml(cell))).toEqual(value)
  })

  it('reads a cell formatted as a date as a day, in both calendars of Excel', () => {
    const cell = '<c r="A1" s="1"><v>46303</v></c>'
    expect(firstCell(sheetXml(cell))).toEqual({ day: '2026-10-08' })
    expect(firstCell(sheetXml(cell), '<workbookPr date1904="1"/>')).toEqual({ day: '2030-10-09' })
    expect(firstCell(sheetXml('<c r="A1" s="0"><v>46303</v></c>'))).toBe(46303)
  })

  it('keeps gaps: a cell far away stays where it is', () => {
    const [sheet] = sheetsIn(
      sheetXml('<c r="C1" t="str"><v>x</v></c></row><row r="4"><c r="B4"><v>5</v></c>'),
    )
    expect(sheet?.rows.map(row => row.map(cell => cell ?? null))).toEqual([
      [null, null, 'x'],
      [],
      [],
      [null, 5],
    ])
  })

  it('names cells as spreadsheets do', () => {
    expect([cellName(0, 0), cellName(2, 1), cellName(99, 25)]).toEqual(['A1', 'B3', 'Z100'])
  })
})

describe('the directory of the archive', () => {
  it('finds parts written as a stream, whose sizes stand behind them', () => {
    const streamed = writtenAsStream(real)
    expect(streamed.readUInt16LE(6) & 8).toBe(8)
    expect({ ok: true, value: decodeReadable({ name, bytes: streamed }) }).toEqual(wholeExport)
  })

  it('finds parts whose sizes stand in zip64 fields, as Java writes them', () => {
    const bytes = withZip64Sizes(real)
    expect(readZipDirectory(bytes, 100)).toHaveLength(readZipDirectory(real, 100)?.length ?? 0)
    expect({ ok: true, value: decodeReadable({ name, bytes }) }).toEqual(wholeExport)
  })

  it('bears a comment at the end', () => {
    const comment = strToU8('from LinkedIn')
    const bytes = Buffer.concat([real, comment])
    bytes.writeUInt16LE(comment.length, real.length - 2)
    expect(decodeReadable({ name, bytes }).days).toHaveLength(5)
  })

  it('says null for anything that is no complete directory', () => {
    expect(readZipDirectory(new Uint8Array(), 10)).toBeNull()
    expect(readZipDirectory(real.subarray(0, -30), 10)).toBeNull()
    const short = Buffer.from(real)
    short.writeUInt16LE(99, real.length - 12)
    expect(readZipDirectory(short, 1_000)).toBeNull()
  })

  it('lists one entry more than allowed and then stops', () => {
    expect(readZipDirectory(real, 3)).toHaveLength(4)
  })
})

function sheetXml(cells: string): string {
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`
}

function sheetsIn(xml: string, workbookProperties = ''): Sheet[] {
  const styled = workbookBytes({ One: [['x']] })
  const parts = unpackWorkbook(
    repack(styled, files => {
      files['xl/worksheets/sheet1.xml'] = strToU8(xml)
      const workbook = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())
      if (workbookProperties) {
        files['xl/workbook.xml'] = strToU8(workbook.replace(/<workbookPr[^>]*\/>/, workbookProperties))
      }
      const styles = strFromU8(files['xl/styles.xml'] ?? new Uint8Array())
      const dateStyle =
        '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
      files['xl/styles.xml'] = strToU8(styles.replace('</cellXfs>', dateStyle))
    }),
  )
  const sheets = parts.ok ? readSheets(parts.value) : parts
  if (!sheets.ok) throw new Error(sheets.reason)
  return sheets.value
}

function firstCell(xml: string, workbookProperties?: string): unknown {
  return sheetsIn(xml, workbookProperties)[0]?.rows[0]?.[0] ?? null
}

function writtenAsStream(bytes: Uint8Array): Buffer {
  const chunks: Uint8Array[] = []
  const zip = new Zip((_error, chunk) => chunks.push(chunk))
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    const part = new ZipDeflate(path)
    zip.add(part)
    part.push(content, true)
  }
  zip.end()
  return Buffer.concat(chunks)
}

// Moves the packed and unpacked size of every directory record into an extra field of 8-byte numbers.
function withZip64Sizes(bytes: Uint8Array): Buffer {
  const source = Buffer.from(bytes)
  const end = source.length - 22
  const start = source.readUInt32LE(end + 16)
  const records: Buffer[] = []
  for (let at = start; at < end; ) {
    const nameEnd = at + 46 + source.readUInt16LE(at + 28)
    const record = Buffer.from(source.subarray(at, nameEnd))
    const field = Buffer.alloc(20)
    field.writeUInt16LE(1, 0)
    field.writeUInt16LE(16, 2)
    field.writeBigUInt64LE(BigInt(record.readUInt32LE(24)), 4)
    field.writeBigUInt64LE(BigInt(record.readUInt32LE(20)), 12)
    record.writeUInt32LE(0xffffffff, 20)
    record.writeUInt32LE(0xffffffff, 24)
    record.writeUInt16LE(field.length, 30)
    records.push(record, field)
    at = nameEnd + source.readUInt16LE(at + 30) + source.readUInt16LE(at + 32)
  }
  return Buffer.concat([source.subarray(0, start), ...records, source.subarray(end)])
}
