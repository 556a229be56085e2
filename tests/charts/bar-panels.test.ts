import { describe, expect, test } from 'vitest'
import { type Panel, panelsSize } from '#app/charts/bar-panels.ts'
import { drawBarPanels } from '#app/charts/draw-bar-panels.ts'
import type { PictureLook } from '#app/charts/picture-look.ts'

const panels: Panel[] = [
  {
    title: 'Beiträge & mehr <Test>',
    columns: ['Okt', 'Nov', 'Dez'],
    bars: [
      { kind: 'bar', value: 12, label: '12' },
      { kind: 'bar', value: 0, label: '0' },
      { kind: 'bar', value: 3, label: '3' },
    ],
  },
  {
    title: 'Reichweite',
    columns: ['Q3 26', 'Q4 26'],
    bars: [
      { kind: 'bar', value: 12_345, label: '12.345' },
      { kind: 'hidden', label: 'k. A.' },
    ],
  },
]
const looks: PictureLook[] = (['light', 'dark'] as const).flatMap(theme =>
  (['wide', 'narrow'] as const).map(shape => ({ theme, shape })),
)
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(match => match[1])
const numbersOf = (svg: string) =>
  [...svg.matchAll(/(?:width|height|x|y|d|transform)="([^"]*)"/g)].map(match => match[1])

describe.each(looks)('a picture for $theme surroundings, $shape', look => {
  const svg = drawBarPanels(panels, look)

  test('names every panel and column, and writes every number at its bar', () => {
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([
        'Okt',
        'Nov',
        'Dez',
        'Q3 26',
        'Q4 26',
        '12',
        '0',
        '3',
        '12.345',
        'k. A.',
        'Reichweite',
      ]),
    )
    expect(svg).toContain('Beiträge &amp; mehr &lt;Test&gt;')
  })

  test('is a whole picture of the promised size', () => {
    const { width, height } = panelsSize([3, 2], look.shape)
    expect(svg).toMatch(
      new RegExp(`^<svg width="${width}" height="${height}"[^>]* viewBox="0 0 ${width} ${height}"`),
    )
    expect(svg.trimEnd().endsWith('</svg>')).toBe(true)
    expect(numbersOf(svg).join(' ')).not.toMatch(/NaN|undefined|Infinity/)
  })

  test('loads nothing, runs nothing and needs no style sheet', () => {
    expect(svg).not.toMatch(/<script|<style|style="|class="|href=|url\(|<foreignObject/)
  })

  test('is readable on paper: it brings its own ground', () => {
    expect(svg).toMatch(/<rect [^>]*fill="(#ffffff|#1b1e2b)"/)
  })

  test('marks what is not told with a dashed line, not with a colour', () => {
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(1)
  })

  test('draws nothing where there is nothing', () => {
    const empty = drawBarPanels(
      [{ title: 'Leer', columns: ['Okt'], bars: [{ kind: 'none', label: '–' }] }],
      look,
    )
    expect(textsOf(empty)).toEqual(expect.arrayContaining(['Leer', 'Okt', '–']))
    expect(empty).not.toMatch(/NaN|stroke-dasharray/)
  })
})

test('the same numbers give the same picture, whatever was drawn before', () => {
  const look: PictureLook = { theme: 'light', shape: 'wide' }
  const before = drawBarPanels(panels, look)
  drawBarPanels(panels.slice(1), look)
  expect(drawBarPanels(panels, look)).toBe(before)
})
