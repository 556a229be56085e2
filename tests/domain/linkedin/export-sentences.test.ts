import { describe, expect, it, test } from 'vitest'
import { type ExportRefusal, type RefusalReason, refuse } from '#app/domain/linkedin/export-refusal.rules.ts'
import { refusalSentence, warningSentence } from '#app/domain/linkedin/export-sentences.rules.ts'
import type { ExportWarning, WarningCode } from '#app/domain/linkedin/personal-export/export-warning.rules.ts'

const REFUSALS = {
  'empty-file': [undefined],
  'too-large': [undefined],
  'web-page': [undefined],
  'old-excel': [undefined],
  encrypted: [undefined],
  'page-columns-unknown': [undefined, 'Metrics'],
  'not-a-spreadsheet': [undefined],
  damaged: [undefined],
  'unsafe-archive': ['entries', 'size', 'ratio', 'nested', 'path'],
  'unsafe-content': ['doctype', 'macros', 'external-link'],
  'formula-without-value': ['sheet2, B3'],
  'too-costly': [undefined],
  'not-an-export': [undefined],
  'date-order-unclear': ['10/8/2026'],
  'dates-contradict': ['10/13/2026, 13/10/2026'],
  'archive-without-posts': [undefined],
  'archive-of-several': ['Shares.csv'],
  'archive-unreadable': ['Shares.csv, 17'],
  'post-unknown': ['Post analytics, B1'],
} satisfies Record<RefusalReason, (string | undefined)[]>

const WARNINGS = {
  'sheet-missing': { sheet: 'ENGAGEMENT', cell: null },
  'sheet-unknown': { sheet: 'NEWSLETTER', cell: null },
  'period-differs': { sheet: 'DISCOVERY', cell: 'B1', value: '1/1/2026 - 2/1/2026' },
  'day-unreadable': { sheet: 'ENGAGEMENT', cell: 'A3', value: 'gestern' },
  'day-twice': { sheet: 'ENGAGEMENT', cell: 'A3', value: '1/1/2026' },
  'day-outside-period': { sheet: 'ENGAGEMENT', cell: null, value: '2026-01-01' },
  'figure-unreadable': { sheet: 'ENGAGEMENT', cell: 'B3', value: '1.5K' },
  'post-address-only-digits': { sheet: 'TOP POSTS', cell: 'A4', value: '48' },
  'post-address-unreadable': { sheet: 'TOP POSTS', cell: 'A4', value: 'https://lnkd.in/x' },
  'post-day-unreadable': { sheet: 'TOP POSTS', cell: 'B4', value: 'gestern' },
  'post-date-differs': { sheet: 'Post analytics', cell: 'B2', value: '7/22/2024' },
  'label-unknown': { sheet: 'Post analytics', cell: 'A5', value: 'Brindu' },
  'figure-twice': { sheet: 'Post analytics', cell: 'A5', value: 'Saves' },
  'file-name-differs': { sheet: 'Post analytics', cell: 'B1', value: '7406535690785632256' },
  'file-name-unproven': { sheet: 'Post analytics', cell: 'B1', value: '7406535690785632256' },
  'column-missing': { sheet: 'Shares.csv', cell: '1', value: 'ShareLink' },
  'row-time-unreadable': { sheet: 'Shares.csv', cell: '17', value: '2026-04-12 01:04:49 UTC' },
  'rate-differs': { sheet: 'Metrics', cell: 'T3', value: '0.5' },
  'post-twice': { sheet: 'TOP POSTS', cell: 'A5', value: 'https://www.linkedin.com/x' },
} satisfies Record<WarningCode, Omit<ExportWarning, 'code'>>

const refusals: ExportRefusal[] = Object.entries(REFUSALS).flatMap(([reason, details]) =>
  details.map(detail => refuse(reason as RefusalReason, detail)),
)
const warnings = Object.entries(WARNINGS).map(
  ([code, place]): ExportWarning => ({ code: code as WarningCode, ...place }),
)

describe.each(['de', 'en'] as const)('sentences in %s', locale => {
  it('are whole, calm and different for every reason', () => {
    const sentences = refusals.map(refusal => refusalSentence(refusal, locale))
    expect(new Set(sentences).size).toBe(refusals.length)
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^!]+\.$/)
  })

  it.each(warnings)('$code names the place and what stands there', warning => {
    const sentence = warningSentence(warning, locale)
    expect(sentence).toContain(warning.sheet)
    expect(sentence).toContain(warning.cell ?? '')
    expect(sentence).toContain(warning.value ?? '')
    expect(sentence).toMatch(/^[^!]+\.$/)
  })
})

describe('the question about the date order', () => {
  test.each([
    ['de', '10/8/2026', '„10/8/2026“ kann der 10. August 2026 oder der 8. Oktober 2026 sein'],
    ['en', '10/8/2026', '“10/8/2026” can be 10 August 2026 or 8 October 2026'],
  ] as const)('in %s shows both readings of a day in the file', (locale, example, words) => {
    expect(refusalSentence(refuse('date-order-unclear', example), locale)).toContain(words)
  })
})

test.each([
  ['de', 'Shares.csv, Zeile 17: '],
  ['en', 'Shares.csv, line 17: '],
] as const)('a place in a CSV file is a line (%s)', (locale, place) => {
  const warning = { code: 'row-time-unreadable' as const, sheet: 'Shares.csv', cell: '17', value: 'x' }
  expect(warningSentence(warning, locale)).toContain(place)
  expect(refusalSentence(refuse('archive-unreadable', 'Shares.csv, 17'), locale)).toContain(
    place.slice(0, -2),
  )
})
