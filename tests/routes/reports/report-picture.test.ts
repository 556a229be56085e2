import { describe, expect, test } from 'vitest'
import type { Figure } from '#app/domain/reports/figure.rules.ts'
import {
  imagePicture,
  type PictureSeries,
  pictureAlt,
  picturePanels,
  recruitingPicture,
} from '#app/routes/reports/report-picture.ts'
import { figureWords, periodWords } from '#app/routes/reports/report-words.ts'
import { reportTexts, respondWithPicture } from '#app/routes/reports/respond-with-picture.ts'

const [de, en] = [await reportTexts('de'), await reportTexts('en')]
const shown = (value: number): Figure => ({ status: 'shown', value })
const suppressed: Figure = { status: 'suppressed' }
const unknown: Figure = { status: 'unknown' }

/** A measure over three months from October 2026 on. */
const series = (name: string, kind: PictureSeries['kind'], ...figures: Figure[]): PictureSeries => ({
  name,
  kind,
  points: figures.map((figure, index) => ({
    label: { kind: 'month', year: 2026, month: 10 + index },
    figure,
  })),
})

describe('what a picture says to people who do not see it', () => {
  const span = 'Oktober 2026 bis Dezember 2026. '
  test.each<[string, PictureSeries, string]>([
    [
      'counts',
      series('Beiträge', 'count', shown(3), shown(1200), shown(5)),
      'Beiträge: zusammen 1.208, am meisten: November 2026 (1.200).',
    ],
    ['nothing at all', series('Beiträge', 'count', shown(0), shown(0), shown(0)), 'Beiträge: keine.'],
    [
      'shares',
      series('Beteiligung', 'share', shown(0.5), shown(0.75), shown(0.625)),
      'Beteiligung: zwischen 50\u00a0% (Oktober 2026) und 75\u00a0% (November 2026).',
    ],
    [
      'some that are not told',
      series('Reichweite', 'count', shown(10), suppressed, shown(30)),
      'Reichweite: zwischen 10 (Oktober 2026) und 30 (Dezember 2026). Ein Zeitraum ohne Angabe, weil zu wenige Menschen dahinterstehen.',
    ],
    [
      'one that is told',
      series('Reichweite', 'count', unknown, suppressed, shown(30)),
      'Reichweite: 30 (Dezember 2026). Ein Zeitraum ohne Angabe, weil zu wenige Menschen dahinterstehen.',
    ],
    [
      'none that is told',
      series('Reichweite', 'count', suppressed, suppressed, suppressed),
      'Reichweite: keine Angabe. 3 Zeiträume ohne Angabe, weil zu wenige Menschen dahinterstehen.',
    ],
    ['nothing known', series('Reichweite', 'count', unknown, unknown, unknown), 'Reichweite: keine Angabe.'],
  ])('%s', (_case, given, words) => {
    expect(pictureAlt([given], de, 'de')).toBe(span + words)
  })

  test('in English as well', () => {
    expect(pictureAlt([series('Posts', 'count', shown(3), shown(1200), shown(5))], en, 'en')).toBe(
      'October 2026 to December 2026. Posts: 1,208 in all, most: November 2026 (1,200).',
    )
  })

  test('a picture of nothing is silent', () => {
    expect(pictureAlt([], de, 'de')).toBe('')
  })
})

describe('the bars of a picture', () => {
  const months = [
    { month: '2025-12', posts: 4, participation: shown(0.5) },
    { month: '2026-01', posts: 0, participation: suppressed },
  ]
  const reach = {
    kind: 'quarter' as const,
    periods: [
      { key: '2025-Q4', label: { kind: 'quarter' as const, year: 2025, quarter: 4 }, figure: shown(12_345) },
      { key: '2026-Q1', label: { kind: 'quarter' as const, year: 2026, quarter: 1 }, figure: unknown },
    ],
  }

  test('of the recruiting report: posts by month, reach as finely as it may be shown', () => {
    const [posts, seen] = picturePanels(recruitingPicture({ months, reach }, de), de, 'de')
    expect(posts).toEqual({
      title: 'Recruiting-Beiträge',
      columns: ['Dez 25', 'Jan 26'],
      bars: [
        { kind: 'bar', value: 4, label: '4' },
        { kind: 'bar', value: 0, label: '0' },
      ],
    })
    expect(seen).toEqual({
      title: 'Reichweite je Quartal (Impressions)',
      columns: ['Q4 25', 'Q1 26'],
      bars: [
        { kind: 'bar', value: 12_345, label: '12.345' },
        { kind: 'none', label: '–' },
      ],
    })
  })

  test('of the image report: participation between the two, with a mark where it is not told', () => {
    const panels = picturePanels(imagePicture({ months, reach }, en), en, 'en')
    expect(panels.map(({ title }) => title)).toEqual([
      'Posts',
      'Participation (share of active people)',
      'Reach by quarter (impressions)',
    ])
    expect(panels[1]?.bars).toEqual([
      { kind: 'bar', value: 0.5, label: '50%' },
      { kind: 'hidden', label: 'n/a' },
    ])
  })

  test('go out as an SVG picture in the wanted look', async () => {
    const wanted = (query: string) =>
      respondWithPicture(recruitingPicture({ months, reach }, de), {
        texts: de,
        locale: 'de',
        url: new URL(`https://stadt.example/berichte/bild/recruiting${query}`),
      })
    expect(wanted('').headers.get('Content-Type')).toBe('image/svg+xml; charset=utf-8')
    const [light, dark, narrow] = await Promise.all(
      ['', '?theme=dark', '?shape=narrow'].map(query => wanted(query).text()),
    )
    expect(light).toContain('12.345')
    expect(light).toContain('width="760"')
    expect(narrow).toContain('width="312"')
    expect(dark).toContain('fill="#1b1e2b"')
    expect(await wanted('?theme=%22%3E%3Cscript%3E&shape=nonsense').text()).toBe(light)
  })
})

describe('figures in words', () => {
  const words = figureWords(7, de, 'de')
  test.each([
    ['count', 1234, '1.234'],
    ['share', 0.824, '82\u00a0%'],
    ['rate', 0.024, '2,4\u00a0%'],
    ['minutes', 872, '14,5 Std.'],
  ] as const)('%s', (kind, value, text) => {
    expect(words(shown(value), kind)).toBe(text)
  })

  test('too few people and unknown never read as 0', () => {
    expect([words(suppressed, 'count'), words(unknown, 'count')]).toEqual(['k. A. (unter 7)', '–'])
  })

  test.each([
    [{ kind: 'month', year: 2026, month: 3 }, 'März 2026', 'March 2026'],
    [{ kind: 'quarter', year: 2026, quarter: 4 }, '4. Quartal 2026', 'Quarter 4 of 2026'],
    [{ kind: 'half-year', year: 2026, half: 1 }, '1. Halbjahr 2026', 'Half 1 of 2026'],
    [{ kind: 'year', year: 2026 }, '2026', '2026'],
    [{ kind: 'since-start', first: '2025-03', last: '2026-11' }, 'seit März 2025', 'since March 2025'],
  ] as const)('%j', (label, german, english) => {
    expect([periodWords(label, de, 'de'), periodWords(label, en, 'en')]).toEqual([german, english])
  })
})
