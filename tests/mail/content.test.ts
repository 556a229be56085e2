import { describe, expect, test } from 'vitest'
import { readContent, splitFrontMatter } from '#app/mail/read-content.ts'
import { readContentPage } from '#app/mail/read-content-page.ts'
import { sanitize } from '#app/mail/sanitize.ts'

describe('a text with a head', () => {
  test.each([
    ["---\ntitle: 'Ein Titel'\nversion: 2\n---\nText\n", { title: 'Ein Titel', version: 2 }, 'Text\n'],
    ['---\r\ntitle: Zeilen\r\n---\r\nText', { title: 'Zeilen' }, 'Text'],
    ['---\n\n---\nText', {}, 'Text'],
    ['Ohne Kopf\n---\nText', {}, 'Ohne Kopf\n---\nText'],
  ])('%j', (source, attributes, body) => {
    expect(splitFrontMatter(source)).toEqual({ attributes, body })
  })

  test.each(['../package', 'mail/welcome', 'welcome.de', 'Welcome', ''])(
    'no other file is read: %j',
    async name => {
      await expect(readContent('mail', name, 'de')).rejects.toThrow('Not a content name')
    },
  )
})

describe('a page of prose', () => {
  test('has its title and its text as HTML', async () => {
    const page = await readContentPage('pages', 'about', 'de', { contactEmail: 'stimmen@stadt.example' })
    expect(page?.title).toMatch(/\S/)
    expect(page?.html).toContain('<p>')
    expect(page?.html).not.toContain('{{')
  })

  test('that does not exist is null', async () => {
    expect(await readContentPage('pages', 'gibt-es-nicht', 'de', {})).toBeNull()
  })
})

test.each([
  ['<script>alert(1)</script>Text', 'Text'],
  ['<p onclick="x()" style="color:red" class="c">Text</p>', '<p>Text</p>'],
  ['<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
  ['<a href="data:text/html,x">x</a>', '<a>x</a>'],
  ['<a href="//boese.example">x</a>', '<a>x</a>'],
  ['<a href="https://stadt.example">x</a>', '<a href="https://stadt.example">x</a>'],
  ['<a href="mailto:a@stadt.example">x</a>', '<a href="mailto:a@stadt.example">x</a>'],
  ['<a href="/hilfe">x</a>', '<a href="/hilfe">x</a>'],
  ['<img src="x.png"><form><input></form>', ''],
])('of the HTML %s remains %s', (html, kept) => {
  expect(sanitize(html)).toBe(kept)
})
