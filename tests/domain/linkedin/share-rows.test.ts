import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parseCsv } from '#app/domain/linkedin/archive/read-csv.ts'
import { plainCommentary, readShare } from '#app/domain/linkedin/archive/read-share.ts'
import { readWrittenSecond } from '#app/domain/linkedin/archive/written-second.rules.ts'
import { describeText } from '#app/domain/linkedin/post-text.ts'
import { SHARES_HEADER, sharesCsv, type WrittenShare } from '#tests/fixtures/linkedin/archive.ts'

const SHARE: WrittenShare = {
  at: '2026-04-12 01:04:49',
  link: 'https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7448898891800039424',
  text: '',
}

function readBack(text: string, lineBreak: '\n' | '\r\n' = '\n'): string {
  const written = sharesCsv([{ ...SHARE, text }], { lineBreak })
  const csv = parseCsv(written, SHARES_HEADER)
  return csv.ok ? plainCommentary(csv.value.rows[0]?.cells.ShareCommentary ?? '') : 'broken'
}

describe('the text of a post, with its line breaks quoted once more', () => {
  it('is the text its author wrote', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'ä', '😀', ';'), maxLength: 30 })
    fc.assert(
      fc.property(text, fc.constantFrom('\n' as const, '\r\n' as const), (written, lineBreak) => {
        expect(readBack(written, lineBreak)).toBe(written)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['eine Zeile', 'eine Zeile'],
    ['L1"\n""\n"L2', 'L1\n\nL2'],
    ['L1"\r\n"L2', 'L1\nL2'],
    // One break without quotes: then the others are the author's own.
    ['L1"\n"L2\nL3', 'L1"\n"L2\nL3'],
    ['L1\nL2', 'L1\nL2'],
    ['sagte "ja"', 'sagte "ja"'],
    ['', ''],
  ])('%j is %j', (commentary, text) => {
    expect(plainCommentary(commentary)).toBe(text)
  })
})

describe('one row', () => {
  const row = { Date: SHARE.at, ShareLink: SHARE.link, ShareCommentary: 'Ein Tag"\n"im Bauamt' }

  it('gives the post with its time to the millisecond', () => {
    expect(readShare(row)).toMatchObject({
      ok: true,
      value: {
        type: 'share',
        id: '7448898891800039424',
        url: 'https://www.linkedin.com/feed/update/urn:li:share:7448898891800039424/',
        publishedAt: '2026-04-12T01:04:49.654Z',
        publishedOn: '2026-04-12',
        impressions: null,
        excerpt: 'Ein Tag im Bauamt',
      },
    })
  })

  test.each([
    ['a row of nothing', {}, 'post-address-unreadable'],
    ['a row without a time', { ...row, Date: undefined }, 'row-time-unreadable'],
    ['a row of another time', { ...row, Date: '2026-04-12 03:04:49' }, 'post-date-differs'],
    ['a row of another day', { ...row, Date: '2026-12-04 01:04:49' }, 'post-date-differs'],
  ])('%s is not used', (_what, cells, reason) => {
    expect(readShare(cells)).toEqual({ ok: false, reason })
  })

  test.each([
    [' 2026-04-12 01:04:49 ', '2026-04-12T01:04:49'],
    ['2024-02-29 23:59:59', '2024-02-29T23:59:59'],
    ['2026-02-29 23:59:59', null],
    ['2026-04-12 24:00:00', null],
    ['2026-04-12 23:60:00', null],
    ['2026-04-12T01:04:49Z', null],
    ['2026-04-12 01:04:49 UTC', null],
    ['2026-04-12 01:04', null],
    ['', null],
  ])('the time %j', (written, second) => {
    expect(readWrittenSecond(written)).toBe(second)
  })
})

describe('what is kept of a text', () => {
  it('is its beginning, and a digest that does not see white space', () => {
    const { excerpt, textDigest } = describeText('  Ein Tag\r\n\r\nim\u00A0Bauamt ')
    expect(excerpt).toBe('Ein Tag im Bauamt')
    expect(textDigest).toMatch(/^[0-9a-f]{64}$/)
    expect(describeText('Ein Tag im Bauamt').textDigest).toBe(textDigest)
    expect(describeText('Ein Tag im Bauamt.').textDigest).not.toBe(textDigest)
  })

  it('is the same however an umlaut is written', () => {
    expect(describeText('für')).toEqual(describeText('fu\u0308r'))
  })

  it('is at most 140 characters, and never half of one', () => {
    const { excerpt } = describeText('😀'.repeat(200))
    expect([...(excerpt ?? '')]).toEqual([...Array.from({ length: 139 }, () => '😀'), '…'])
    expect(describeText('x'.repeat(140)).excerpt).toHaveLength(140)
  })

  it('is nothing for a post without words', () => {
    expect(describeText(' \n\t')).toEqual({ excerpt: null, textDigest: null })
  })
})
