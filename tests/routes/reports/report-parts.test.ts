import { describe, expect, test } from 'vitest'
import type { Compared, Figure } from '#app/domain/reports/figure.rules.ts'
import { choiceOf, nameOf, reportFrame } from '#app/domain/reports/report-frame.rules.ts'
import type { ReportHead } from '#app/domain/reports/report-head.rules.ts'
import { CoverageSection, ThemesSection, UnitsSection } from '#app/routes/reports/coverage-sections.tsx'
import { Definitions } from '#app/routes/reports/definitions.tsx'
import { ReportFigure } from '#app/routes/reports/report-figure.tsx'
import { PeriodPicker, ReportBasis } from '#app/routes/reports/report-head.tsx'
import { ReportNumbers } from '#app/routes/reports/report-numbers.tsx'
import { ResonanceSection } from '#app/routes/reports/resonance-section.tsx'
import { element, render, tags, words } from '#tests/support/markup.ts'

const shown = (value: number): Figure => ({ status: 'shown', value })
const suppressed: Figure = { status: 'suppressed' }
const unknown: Figure = { status: 'unknown' }
const compared = (now: Figure, before: Figure | null = null, lastYear: Figure | null = null): Compared => ({
  now,
  before,
  lastYear,
})

/** The head of a report on 19 November 2026 in a programme that began in March 2025. */
function headOf(key: string, completeness: ReportHead['completeness'] = null): ReportHead {
  const frame = reportFrame(key, '2026-11-19', '2025-03')
  const { period, before, lastYear } = frame
  return {
    period: nameOf(period, '2026-11-19'),
    before: before && nameOf(before, '2026-11-19'),
    lastYear: lastYear && nameOf(lastYear, '2026-11-19'),
    choice: choiceOf(frame),
    k: 5,
    completeness,
  }
}

describe('choosing a period', () => {
  test('every kind and both neighbours are addresses', () => {
    const markup = render(
      element(PeriodPicker, { path: '/berichte/image', choice: headOf('2026-Q3').choice }),
    )
    expect(tags(markup, 'a').map(({ href }) => href)).toEqual([
      '/berichte/image?zeitraum=2026-09',
      '/berichte/image?zeitraum=2026-Q3',
      '/berichte/image?zeitraum=2026-H2',
      '/berichte/image?zeitraum=2026',
      '/berichte/image?zeitraum=2026-Q2',
      '/berichte/image?zeitraum=2026-Q4',
    ])
    expect(tags(markup, 'a').filter(tag => tag['aria-current'])).toHaveLength(1)
    expect(words(markup)).toContain('Früher: 2. Quartal 2026')
  })
})

describe('what a report is made of', () => {
  const basis = (head: ReportHead) =>
    words(render(element(ReportBasis, { head, who: 'Personal sieht das.' })))

  test('says its days, what it is compared with, how complete it is and who sees it', () => {
    const complete = { known: 9, posts: 11, measuredOn: '2026-11-14', fromFiles: null }
    expect(basis(headOf('2026-10', complete))).toBe(
      'Grundlage: Beiträge, die vom 01.10.2026 bis 31.10.2026 erschienen sind. Daneben steht jeweils September 2026. 82 % der Beiträge haben Zahlen, Stand 14.11. Personal sieht das.',
    )
  })

  test('says where the figures come from, where that may be told', () => {
    const complete = { known: 9, posts: 11, measuredOn: '2026-11-14', fromFiles: 0.7 }
    expect(basis(headOf('2026-10', complete))).toContain(
      '82 % der Beiträge haben Zahlen, Stand 14.11., etwa 70 % davon aus Dateien von LinkedIn, die anderen selbst eingetragen',
    )
  })

  test('says that a period still runs, and that there was nothing before', () => {
    expect(basis(headOf('2026-11'))).toContain('Dieser Zeitraum läuft noch.')
    expect(basis(headOf('2025-03'))).toContain('Davor gab es das Programm noch nicht.')
    expect(basis(headOf('2025-03'))).toContain('sobald sie von genügend Menschen kommen')
  })
})

describe('the numbers of a report', () => {
  const number = (figure: Compared) => {
    const numbers = [{ label: 'Reichweite', sentence: 'Alle zusammen.', kind: 'count' as const, figure }]
    return words(render(element(ReportNumbers, { head: headOf('2026-10'), numbers })))
  }

  test.each<[string, Compared, string]>([
    [
      'all three known',
      compared(shown(1234), shown(999), shown(12)),
      'Reichweite 1.234 September 2026: 999 Alle zusammen. Vor einem Jahr: 12.',
    ],
    ['nothing before', compared(shown(1234)), 'Reichweite 1.234 Alle zusammen.'],
    [
      'too few people',
      compared(suppressed, suppressed, suppressed),
      'Reichweite k. A. (unter 5) September 2026: k. A. (unter 5) Alle zusammen.',
    ],
    ['unknown', compared(unknown, unknown), 'Reichweite – September 2026: – Alle zusammen.'],
    ['none', compared(shown(0), shown(0)), 'Reichweite 0 September 2026: 0 Alle zusammen.'],
  ])('%s', (_case, figure, text) => {
    expect(number(figure)).toBe(text)
  })
})

test('a picture comes in four looks, with words and a table', () => {
  const picture = [
    {
      name: 'Beiträge',
      kind: 'count' as const,
      points: [
        { label: { kind: 'month' as const, year: 2026, month: 10 }, figure: shown(3) },
        { label: { kind: 'month' as const, year: 2026, month: 11 }, figure: suppressed },
      ],
    },
  ]
  const markup = render(
    element(ReportFigure, {
      title: 'Monate',
      path: '/berichte/bild/image',
      periodKey: '2026-11',
      picture,
      k: 5,
    }),
  )
  const sources = [...tags(markup, 'source'), ...tags(markup, 'img')].map(tag => tag.srcset ?? tag.src)
  expect(sources.map(source => source?.replace(/.*zeitraum=2026-11(&amp;|&)/, ''))).toEqual([
    'shape=narrow&amp;theme=dark',
    'shape=narrow',
    'shape=wide&amp;theme=dark',
    'shape=wide',
  ])
  expect(tags(markup, 'img')[0]?.alt).toBe(
    'Oktober 2026 bis November 2026. Beiträge: 3 (Oktober 2026). Ein Zeitraum ohne Angabe, weil zu wenige Menschen dahinterstehen.',
  )
  expect(words(markup)).toContain('Oktober 2026 3 November 2026 k. A. (unter 5)')
})

describe('the tables of the image report', () => {
  test('departments: the gaps by name, zeros as zeros', () => {
    const coverage = {
      months: ['2026-10', '2026-11'],
      rows: [
        { departmentId: 'a', name: 'IT', posts: [0, 0], total: 0 },
        { departmentId: 'b', name: 'Kita', posts: [1, 2], total: 3 },
      ],
    }
    const text = words(render(element(CoverageSection, { coverage })))
    expect(text).toContain('Noch nicht zu sehen: IT.')
    expect(text).toContain('Bereich Okt Nov Zusammen IT 0 0 0 Kita 1 2 3')
    const all = { ...coverage, rows: coverage.rows.slice(1) }
    expect(words(render(element(CoverageSection, { coverage: all })))).toContain(
      'Alle Bereiche sind zu sehen.',
    )
  })

  test('rates: small departments stand together', () => {
    const units = {
      rows: [
        { unit: 'a', name: 'IT', posts: 3, rate: { status: 'merged' as const } },
        { unit: 'b', name: 'Kita', posts: 9, rate: shown(0.024) },
        { unit: 'c', name: 'Zoo', posts: 1, rate: suppressed },
      ],
      rest: shown(0.05),
    }
    expect(words(render(element(UnitsSection, { units, k: 5 })))).toContain(
      'IT 3 in „weitere Bereiche“ Kita 9 2,4 % Zoo 1 k. A. (unter 5) Weitere Bereiche zusammen 5,0 %',
    )
  })

  test('goals are named in the reader’s language', () => {
    const goals = [{ id: 'a', nameDe: 'Imagepflege', nameEn: 'Reputation', posts: 1234 }]
    const themes = element(ThemesSection, { goals, values: [{ id: 'b', name: 'Sicherheit.', posts: 0 }] })
    expect(words(render(themes))).toContain('Imagepflege 1.234')
    expect(words(render(themes, 'en'))).toContain('Reputation 1,234')
    expect(words(render(themes))).toContain('Sicherheit. 0')
  })

  test('what comes back', () => {
    const resonance = {
      praise: compared(shown(7), shown(5)),
      question: compared(suppressed, unknown),
      criticism: compared(unknown),
      press: compared(unknown),
      contact: compared(unknown),
    }
    const text = words(render(element(ResonanceSection, { head: headOf('2026-10'), resonance })))
    expect(text).toContain('Lob 7 5 Frage k. A. (unter 5) – Kritik – –')
  })
})

test('every report says why some things are missing, with the town’s own smallest group', () => {
  const text = words(render(element(Definitions, { of: ['reach'], k: 8 })))
  expect(text).toContain('Summe der Impressions')
  expect(text).toContain('wenn mindestens 8 Menschen dahinterstehen')
  expect(text).not.toContain('Beteiligung')
})
