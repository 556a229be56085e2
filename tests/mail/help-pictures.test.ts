import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { readContentPage } from '#app/mail/read-content-page.ts'
import { sanitize } from '#app/mail/sanitize.ts'

describe('pictures in prose', () => {
  test('are shown if they are drawn for the help and described', () => {
    const picture = '<img src="/help/data-archive.svg" alt="Eine Uhr" />'
    expect(sanitize(picture)).toBe(picture)
  })

  test.each([
    ['from elsewhere', '<img src="https://example.org/help/a.svg" alt="a">'],
    ['from elsewhere without a protocol', '<img src="//example.org/help/a.svg" alt="a">'],
    ['from another folder', '<img src="/help/../fotos/1.svg" alt="a">'],
    ['inline', '<img src="data:image/svg+xml,a" alt="a">'],
    ['without a description', '<img src="/help/data-archive.svg">'],
    ['with an empty description', '<img src="/help/data-archive.svg" alt=" ">'],
    ['without an address', '<img alt="a">'],
  ])('are left out: %s', (_case, html) => {
    expect(sanitize(`<p>davor ${html}danach</p>`)).toBe('<p>davor danach</p>')
  })

  test('do nothing when they cannot be loaded, and are not styled', () => {
    const html = sanitize('<img src="/help/data-archive.svg" alt="a" onerror="x()" style="top:0" srcset="b">')
    expect(html).toBe('<img src="/help/data-archive.svg" alt="a" />')
  })
})

describe('the guide to LinkedIn’s files', () => {
  test.each(['de', 'en'] as const)(
    'shows pictures that exist, act on nothing and hold no words (%s)',
    async locale => {
      const html = (await readContentPage('help', 'linkedin-export', locale, {}))?.html ?? ''
      const sources = [...html.matchAll(/<img src="([^"]+)" alt="[^"]{10,}"/g)].map(([, source]) => source)
      expect(sources).toHaveLength(4)
      for (const source of sources) {
        const drawn = await readFile(`public${source}`, 'utf8')
        expect(drawn).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox=/)
        expect(drawn).not.toMatch(/<(text|script|style|image|foreignObject)|href|\son/)
      }
    },
  )
})
