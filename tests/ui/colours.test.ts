import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

// Our own colours, by theme. Those of the design system are tested by its makers; the two of its
// texts that stand on our grounds are written down here.
const stylesheet = readFileSync('app/ui/styles/tokens.css', 'utf8')
const [light = '', dark = ''] = stylesheet.split('@media (prefers-color-scheme: dark)')
const colours = (css: string) =>
  Object.fromEntries(
    [...css.matchAll(/(--[a-z-]+): (#[0-9a-f]{3,6});/g)].map(([, name, value]) => [name, value]),
  )

const themes = [
  { theme: 'light', colour: { ...colours(light), '--text': '#131525' } },
  { theme: 'dark', colour: { ...colours(light), ...colours(dark), '--text': '#f7f7f9' } },
] as Array<{ theme: string; colour: Record<string, string> }>

/** Relative luminance after WCAG 2, from 0 (black) to 1 (white). */
function luminance(colour: string): number {
  const hex =
    colour.length === 4 ? [...colour.slice(1)].map(digit => digit + digit).join('') : colour.slice(1)
  const linear = [0, 2, 4].map(start => {
    const share = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  const [red = 0, green = 0, blue = 0] = linear
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string | undefined, other: string | undefined): number {
  const [darker = 0, lighter = 0] = [luminance(one ?? '#000'), luminance(other ?? '#000')].sort(
    (a, b) => a - b,
  )
  return (lighter + 0.05) / (darker + 0.05)
}

test('black on white has the contrast 21, a colour on itself 1', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#0b6b67', '#0b6b67')).toBe(1)
})

describe.each(themes)('in the $theme theme', ({ colour }) => {
  test.each([
    '--ground',
    '--panel',
    '--panel-quiet',
    '--field-on-ground',
    '--field-on-panel',
    '--town-accent-soft',
  ])('text is easy to read on %s (7 : 1)', ground => {
    expect(contrast(colour['--text'], colour[ground])).toBeGreaterThanOrEqual(7)
  })

  test('a number on the town colour can be read (4.5 : 1)', () => {
    expect(contrast(colour['--town-on-accent'], colour['--town-accent'])).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    ['a dot', '--town-accent', '--ground'],
    ['a dot on a card', '--town-accent', '--panel'],
    ['the mark of the current page', '--town-accent', '--town-accent-soft'],
    ['the edge of a tile', '--line-strong', '--ground'],
    ['the edge of a step', '--line-strong', '--panel'],
    ['a drawing in an empty place', '--line-strong', '--panel-quiet'],
  ])('%s stands out from its ground (3 : 1)', (_what, shape, ground) => {
    expect(contrast(colour[shape], colour[ground])).toBeGreaterThanOrEqual(3)
  })
})

test('the dark theme answers every colour of a surface or a text', () => {
  const themed = Object.keys(colours(light))
  expect(Object.keys(colours(dark)).sort()).toEqual(themed.sort())
})
