import { strToU8, zipSync } from 'fflate'
import { describe, expect, it, test } from 'vitest'
import { decodeExport } from '#app/domain/linkedin/decode-export.ts'
import type { RefusalReason } from '#app/domain/linkedin/export-refusal.rules.ts'
import { MAX_FILE_BYTES } from '#app/domain/linkedin/read-export.rules.ts'
import {
  bomb,
  crowd,
  lyingBomb,
  noise,
  repack,
  withEditedPart,
  withPart,
} from '#tests/fixtures/linkedin/hostile-files.ts'
import {
  personalExport,
  SMALL_EXPORT,
  sheetsOf,
  workbookBytes,
} from '#tests/fixtures/linkedin/personal-export.ts'

const real = personalExport().bytes
const DOCTYPE = '<!DOCTYPE x [<!ENTITY a "aaaa">]>'

function decode(bytes: Uint8Array) {
  return decodeExport({ name: personalExport().name, bytes })
}

describe('files that are something else', () => {
  test.each<[string, Uint8Array, RefusalReason]>([
    ['nothing', new Uint8Array(), 'empty-file'],
    [
      'a sign-in page saved as .xlsx',
      strToU8('\n<!DOCTYPE html><html><body>Anmelden</body></html>'),
      'web-page',
    ],
    ['a web page with a byte order mark', strToU8('\uFEFF<html lang="de">'), 'web-page'],
    ['a CSV file', strToU8('Date,ShareLink\n2026-04-12 01:04:49,https://…\n'), 'not-a-spreadsheet'],
    ['a PDF', strToU8('%PDF-1.7\n'), 'not-a-spreadsheet'],
    ['noise', noise(5_000), 'not-a-spreadsheet'],
    ['a zip of photos', zipSync({ 'a.jpg': noise(100), 'b.jpg': noise(100) }), 'not-a-spreadsheet'],
    ['an empty zip', zipSync({}), 'not-a-spreadsheet'],
    ['an export packed once more', zipSync({ 'export.xlsx': real }), 'unsafe-archive'],
    ['only the letters PK', strToU8('PK'), 'damaged'],
    ['larger than 15 MB', new Uint8Array(MAX_FILE_BYTES + 1), 'too-large'],
  ])('%s', (_what, bytes, reason) => {
    expect(decode(bytes)).toMatchObject({ ok: false, reason })
  })
})

describe('damaged files', () => {
  test.each([0.1, 0.5, 0.9, 0.99])('cut off after %d of their length', share => {
    expect(decode(real.subarray(0, Math.floor(real.length * share)))).toEqual({
      ok: false,
      reason: 'damaged',
    })
  })

  it('one flipped bit is noticed by the checksum, so that no wrong figure is read', () => {
    const flipped = real.slice()
    const middle = Math.floor(real.length / 2)
    flipped[middle] = (flipped[middle] ?? 0) ^ 1
    expect(decode(flipped)).toEqual({ ok: false, reason: 'damaged' })
  })

  it('a shared string that does not exist', () => {
    expect(decode(withEditedPart(xml => xml.replace(/t="str"><v>[^<]*/, 't="s"><v>99999')))).toEqual({
      ok: false,
      reason: 'damaged',
    })
  })
})

describe('archives that would hurt', () => {
  test.each<[string, () => Uint8Array, string]>([
    ['a small file that unpacks to 60 MB', () => bomb(60), 'ratio'],
    ['a small file that unpacks to 5 MB', () => bomb(5), 'ratio'],
    ['a file that hides 60 MB behind a false size', () => lyingBomb(60), 'size'],
    ['a part larger than any sheet', () => lyingBomb(20), 'size'],
    ['more than a thousand parts', () => crowd(1_001), 'entries'],
    ['an archive inside, by name', () => withPart('xl/embeddings/inner.zip', 'x'), 'nested'],
    ['an archive inside, by content', () => withPart('xl/media/image1.png', real), 'nested'],
    ['a path that climbs', () => withPart('xl/../../evil.xml', 'x'), 'path'],
    ['a path that climbs the Windows way', () => withPart('xl\\..\\..\\evil.xml', 'x'), 'path'],
    ['an absolute path', () => withPart('/etc/passwd', 'x'), 'path'],
    ['a drive', () => withPart('C:\\evil.xml', 'x'), 'path'],
  ])('%s', (_what, write, detail) => {
    const bytes = write()
    expect(bytes.length).toBeLessThan(MAX_FILE_BYTES)
    expect(decode(bytes)).toEqual({ ok: false, reason: 'unsafe-archive', detail })
  })

  it('forty megabytes of padding outside the sheets are counted, not refused', () => {
    const padded = repack(real, parts => {
      parts['xl/media/plan.png'] = noise(1024 * 1024)
      parts['docProps/notes.txt'] = new Uint8Array(39 * 1024 * 1024)
    })
    expect(decode(padded).ok).toBe(true)
  })
})

describe('content that would reach outside or cannot be trusted', () => {
  const utf16 = new Uint8Array(Buffer.from(`\uFEFF${DOCTYPE}`, 'utf16le'))

  test.each<[string, Uint8Array, RefusalReason, string]>([
    ['a document type in a sheet', withEditedPart(xml => DOCTYPE + xml), 'unsafe-content', 'doctype'],
    [
      'a document type in the list of sheets',
      withEditedPart(xml => DOCTYPE + xml, 'xl/workbook.xml'),
      'unsafe-content',
      'doctype',
    ],
    [
      'a document type in a part nobody reads',
      withPart('docProps/custom.xml', DOCTYPE),
      'unsafe-content',
      'doctype',
    ],
    ['a document type in UTF-16', withPart('docProps/custom.xml', utf16), 'unsafe-content', 'doctype'],
    [
      'a link to another workbook',
      withPart('xl/externalLinks/externalLink1.xml', '<x/>'),
      'unsafe-content',
      'external-link',
    ],
  ])('%s', (_what, bytes, reason, detail) => {
    expect(decode(bytes)).toEqual({ ok: false, reason, detail })
  })

  it('a formula without a stored result is named, not shown as 0', () => {
    const bytes = withEditedPart(xml =>
      xml.replace(/<c r="B3"[^>]*>.*?<\/c>/, '<c r="B3"><f>SUM(B4:B5)</f></c>'),
    )
    expect(decode(bytes)).toEqual({ ok: false, reason: 'formula-without-value', detail: 'sheet2, B3' })
  })

  it('more rows than any export has', () => {
    const rows = Array.from({ length: 6_000 }, (_, index) => [`row ${index}`, '1', '1'])
    const sheets = { ...sheetsOf(SMALL_EXPORT), ENGAGEMENT: rows }
    expect(decode(workbookBytes(sheets))).toEqual({ ok: false, reason: 'not-an-export' })
  })

  it('more sheets than any export has', () => {
    const more = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`S${index}`, [['x']]]))
    expect(decode(workbookBytes({ ...sheetsOf(SMALL_EXPORT), ...more }))).toEqual({
      ok: false,
      reason: 'not-an-export',
    })
  })
})
