import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sourceFiles } from '#tests/support/source-files.ts'

const stylesheets = sourceFiles('app/ui/styles')
const components = sourceFiles('app/ui', 'app/routes').filter(file => file.endsWith('.tsx'))
const css = stylesheets.map(file => readFileSync(file, 'utf8')).join('\n')
const kern = readFileSync('node_modules/@kern-ux/native/dist/kern.css', 'utf8')
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(match => match[1] ?? '')

describe('the content security policy can stay strict', () => {
  test('no component carries a style of its own', () => {
    const styled = components.filter(file => /\sstyle=/.test(readFileSync(file, 'utf8')))
    expect(styled).toEqual([])
  })

  test('no stylesheet asks another server for anything', () => {
    expect(css).not.toMatch(/url\(["']?(https?:)?\/\//)
  })
})

describe('the stylesheets fit together', () => {
  test('every file is part of the one that is sent', () => {
    const imported = all(css, /@import "\.\/([a-z-]+\.css)"/g)
    const files = stylesheets.map(file => file.slice(file.lastIndexOf('/') + 1))
    expect(['app.css', ...imported].sort()).toEqual(files.sort())
  })

  test('every property that is used is defined, here or in the design system', () => {
    const defined = new Set([...all(css, /(--[a-z0-9-]+):/g), ...all(kern, /(--[a-z0-9-]+):/g)])
    const missing = new Set(all(css, /var\((--[a-z0-9-]+)/g).filter(name => !defined.has(name)))
    expect([...missing]).toEqual([])
  })

  test('every property that is ours is used', () => {
    const used = new Set(all(css, /var\((--[a-z0-9-]+)/g))
    const ours = all(css, /^ +(--(?!kern)[a-z0-9-]+):/gm)
    expect([...new Set(ours)].filter(name => !used.has(name))).toEqual([])
  })
})

describe('fonts', () => {
  const faces = all(css, /src: url\("([^"]+)"\)/g)

  test('come with the program and are shown as soon as they are there', () => {
    expect(faces.filter(file => !existsSync(join('node_modules', file)))).toEqual([])
    expect(all(css, /(font-display: swap)/g)).toHaveLength(faces.length)
  })

  test('are few: people on the road pay for each', () => {
    expect(faces).toHaveLength(3)
  })

  test('travel with their licence', () => {
    const licence = readFileSync('public/fonts/OFL.txt', 'utf8')
    expect(licence).toContain('The Mozilla Foundation and Telefonica S.A.')
    expect(licence).toContain('SIL OPEN FONT LICENSE')
  })
})

describe('people who set up their device differently', () => {
  test.each(['prefers-color-scheme: dark', 'prefers-reduced-motion: reduce', 'forced-colors: active'])(
    'are answered: %s',
    feature => {
      expect(css).toContain(`@media (${feature})`)
    },
  )

  test('find the focus above the bar at the bottom', () => {
    expect(css).toMatch(/scroll-padding-block: [^;]*var\(--bar-height\)/)
  })
})
