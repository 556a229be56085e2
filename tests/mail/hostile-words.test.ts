import fc from 'fast-check'
import sanitizeHtml from 'sanitize-html'
import { describe, expect, test } from 'vitest'
import { fillHtml, fillLine, fillText } from '#app/mail/fill-mail.ts'
import { renderMail } from '#app/mail/render-mail.ts'
import { aStoredMail, mailParams, TOWN } from '#tests/support/mails.ts'

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[klick](https://boese.example)',
  '![bild](https://boese.example/x.png)',
  'https://boese.example/www.boese.example',
  'www.boese.example',
  '<https://boese.example>',
  '# Überschrift',
  '1. Liste',
  '**fett** _kursiv_ `code` ~~weg~~',
  '&lt;b&gt; &amp; "Anführung" \'einfach\'',
  '{{link}} {{name}}',
  '%7B%7Blink%7D%7D',
  '\\[kein Link\\](javascript:alert(1))',
  '$& $1 $`',
]

const tagsOf = (html: string) => [...html.matchAll(/<(\/?\w+)/g)].map(([, tag]) => tag)
const shownText = (html: string) =>
  sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} })
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')

describe.each(hostile)('%s stays what it is', words => {
  test('as a name', async () => {
    const plain = await renderMail(aStoredMail('welcome', { recipientName: 'Name' }), TOWN, {
      revealLinks: true,
    })
    const { text, body, html } = await renderMail(aStoredMail('welcome', { recipientName: words }), TOWN, {
      revealLinks: true,
    })
    expect(text).toContain(`Hallo ${words},\n`)
    expect(tagsOf(body)).toEqual(tagsOf(plain.body))
    expect(tagsOf(html)).toEqual(tagsOf(plain.html))
    expect(shownText(body)).toContain(`Hallo ${words},`)
  })

  test('as the title of a topic and the reason for it', async () => {
    const params = { ...mailParams['nudge-first'], topics: [{ slug: 'thema', title: words, reason: words }] }
    const harmless = { ...params, topics: [{ slug: 'thema', title: 'Titel', reason: 'Grund' }] }
    const rendered = await renderMail(aStoredMail('nudge-first', { params }), TOWN, { revealLinks: true })
    const plain = await renderMail(aStoredMail('nudge-first', { params: harmless }), TOWN, {
      revealLinks: true,
    })
    expect(rendered.text).toContain(`- ${words} (${words})\n  ${TOWN.origin}/themen/thema\n`)
    expect(tagsOf(rendered.body)).toEqual(tagsOf(plain.body))
    expect(shownText(rendered.body)).toContain(`${words} (${words})`)
  })

  test('as the answer to an application that comms wrote', async () => {
    for (const template of ['application-waiting', 'application-declined'] as const) {
      const params = { ...mailParams[template], text: `Satz davor.\n\n${words}` }
      const harmless = { ...params, text: 'Satz davor.\n\nWorte' }
      const rendered = await renderMail(aStoredMail(template, { params }), TOWN, { revealLinks: true })
      const plain = await renderMail(aStoredMail(template, { params: harmless }), TOWN, { revealLinks: true })
      expect(rendered.text).toContain(`Satz davor.\n\n${words}\n`)
      expect(tagsOf(rendered.body)).toEqual(tagsOf(plain.body))
      expect(shownText(rendered.body)).toContain(words)
    }
  })

  test('as a note of its own paragraph', async () => {
    const params = { title: words, note: words }
    const { text, body } = await renderMail(aStoredMail('suggestion-declined', { params }), TOWN, {
      revealLinks: true,
    })
    expect(text).toContain(`\n\n${words}\n\n`)
    expect(shownText(body)).toContain(`„${words}“`)
    expect(body).not.toContain('boese.example"')
  })
})

test('no text whatever can add a tag or a link', () => {
  const template = '<p>Hallo {{name}}</p>\n<p><a href="%7B%7Blink%7D%7D">öffnen</a></p>'
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
      const html = fillHtml(template, {
        name: { kind: 'words', text },
        link: { kind: 'link', href: 'https://stadt.example/x' },
      })
      expect(tagsOf(html).filter(tag => tag !== 'br')).toEqual(['p', '/p', 'p', 'a', '/a', '/p'])
    }),
  )
})

test('a subject is one line', () => {
  const values = { name: { kind: 'words', text: 'Zeile\r\nBcc: alle@stadt.example' } } as const
  expect(fillLine('An {{name}}', values)).toBe('An Zeile Bcc: alle@stadt.example')
})

test.each(['toString', '__proto__', 'fehlt'])('a placeholder without a value is an error: %s', name => {
  expect(() => fillText(`Hallo {{${name}}}`, {})).toThrow(`{{${name}}}, which has no value`)
  expect(() => fillHtml(`<p>Hallo {{${name}}}</p>`, {})).toThrow(`{{${name}}}, which has no value`)
})
