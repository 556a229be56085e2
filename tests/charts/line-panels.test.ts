import { describe, expect, test } from 'vitest'
import { drawLinePanels } from '#app/charts/draw-line-panels.ts'
import { type LineLook, type LinePanel, linePanelsSize } from '#app/charts/line-panels.ts'

const places = Array.from({ length: 10 }, (_, index) => `${index + 1}.11.`)
const panels: LinePanel[] = [
  {
    title: 'Impressions & mehr <Test>',
    subtitle: ['durchgezogen: alle', 'grau: keine Zahlen'],
    places,
    lines: [
      { values: [5, 9, 12, null, null, null, 7, 3000, 3, 4], dashed: false },
      { values: [4, 8, 11, null, null, null, 6, 2900, 2, 3], dashed: true },
    ],
    gaps: [{ first: 3, last: 5 }],
  },
  {
    title: 'Neue Follower:innen',
    subtitle: [],
    places,
    lines: [{ values: [1, -2, 0, 3, 1, 1, 0, 0, 2, 1], dashed: false }],
    gaps: [],
  },
]
const looks: LineLook[] = (['light', 'dark'] as const).flatMap(theme =>
  (['wide', 'narrow'] as const).map(shape => ({
    ...{ theme, shape },
    write: (value: number) => value.toLocaleString('de-DE'),
  })),
)
const [look] = looks
if (!look) throw new Error('There is no look')

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(match => match[1])
const numbersOf = (svg: string) =>
  [...svg.matchAll(/(?:width|height|x|y|d|transform|points)="([^"]*)"/g)].map(match => match[1])
/** The strokes of lines: their paths have no filling and are wider than axes. */
const strokesOf = (svg: string) => [
  ...svg.matchAll(/<path d="([^"]*)" fill="none"[^>]*stroke-width="2"[^>]*>/g),
]

describe.each(looks)('lines for $theme surroundings, $shape', each => {
  const svg = drawLinePanels(panels, each)

  test('have a title, names of places and a scale in the reader’s form', () => {
    const texts = textsOf(svg)
    expect(texts).toEqual(expect.arrayContaining(['durchgezogen: alle', 'Neue Follower:innen', '1.11.']))
    expect(texts).toContain('1.000')
    expect(svg).toContain('Impressions &amp; mehr &lt;Test&gt;')
  })

  test('are a whole picture of the promised size', () => {
    const { width, height } = linePanelsSize(2, each.shape)
    expect(svg).toMatch(
      new RegExp(`^<svg width="${width}" height="${height}"[^>]* viewBox="0 0 ${width} ${height}"`),
    )
    expect(numbersOf(svg).join(' ')).not.toMatch(/NaN|undefined|Infinity/)
  })

  test('hold nothing a strict content policy would block', () => {
    expect(svg).not.toMatch(/<style|<script| style=| class=/)
  })

  test('break where nothing is known, and say so', () => {
    expect(textsOf(svg)).toContain('grau: keine Zahlen')
    expect(svg.match(/ fill-opacity="0.18"/g)).toHaveLength(1)
    const [first = ''] = strokesOf(svg).map(match => match[1])
    expect(first.match(/M/g)).toHaveLength(2)
  })

  test('differ by their dashes', () => {
    const dashed = strokesOf(svg).map(match => match[0].includes('stroke-dasharray'))
    expect(dashed).toEqual([false, true, false])
  })
})

describe('what a picture of lines must bear', () => {
  const only = (values: Array<number | null>, gaps: LinePanel['gaps'] = []): LinePanel => ({
    ...{ title: 'Titel', subtitle: [], gaps },
    places: values.map((_, index) => String(index)),
    lines: [{ values, dashed: false }],
  })

  test.each([
    ['a single place', only([3])],
    ['no place', only([])],
    ['nothing known', only([null, null], [{ first: 0, last: 1 }])],
    ['nothing but 0', only([0, 0, 0])],
    ['only what was taken back', only([-3, -1])],
    ['two thousand million', only([0, 2_147_483_647])],
    ['a year of days', only(Array.from({ length: 365 }, (_, index) => index))],
  ])('%s', (_what, panel) => {
    const svg = drawLinePanels([panel], look)
    expect(textsOf(svg)).toContain('Titel')
    expect(numbersOf(svg).join(' ')).not.toMatch(/NaN|undefined|Infinity/)
  })

  test('a day between two gaps is still there, as a dot', () => {
    const gaps = [
      { first: 0, last: 0 },
      { first: 2, last: 2 },
    ]
    const dots = (svg: string) => svg.match(/<(circle|path)[^>]*fill="#0b6b67"/g) ?? []
    expect(dots(drawLinePanels([only([null, 5, null], gaps)], look))).toHaveLength(1)
  })

  test('the scale begins at 0 unless something lies below it', () => {
    expect(textsOf(drawLinePanels([only([90, 100])], look))).toContain('0')
    expect(textsOf(drawLinePanels([only([-4, 4])], look))).toContain('-4')
  })
})
