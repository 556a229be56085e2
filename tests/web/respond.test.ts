import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { visitorLocale } from '#app/web/locale.ts'
import { localPath, redirectWithNotice } from '#app/web/respond.ts'
import { endedSessionCookie, readCookie, sessionCookie, sessionCookieName } from '#app/web/session-cookie.ts'

describe('where to go after signing in', () => {
  test.each([
    ['/beitraege/neu?thema=kita', '/beitraege/neu?thema=kita'],
    ['/heute', '/heute'],
    [null, '/start'],
    ['', '/start'],
    ['heute', '/start'],
    ['https://boese.example/', '/start'],
    ['//boese.example', '/start'],
    ['/\\boese.example', '/start'],
    ['/\t/boese.example', '/start'],
    ['javascript:alert(1)', '/start'],
    ['/.//boese.example', '/start'],
    ['/x/..//boese.example', '/start'],
    ['//', '/start'],
  ])('%j leads to %s', (wanted, expected) => {
    expect(localPath(wanted, '/start')).toBe(expected)
  })

  test('never leaves us, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const path = localPath(`/${text}`, '/start')
        expect(new URL(path, 'https://stimmen.example').host).toBe('stimmen.example')
      }),
      { numRuns: 500 },
    )
  })
})

describe('a notice', () => {
  test.each([
    ['/heute', '/heute?notice=saved'],
    ['/menschen?bereich=kita', '/menschen?bereich=kita&notice=saved'],
  ])('on %s', (path, location) => {
    expect(redirectWithNotice(path, 'saved').headers.get('Location')).toBe(location)
  })
})

describe('the session cookie', () => {
  test('over https is bound to this host, hidden from scripts, and never sent in clear', () => {
    expect(sessionCookie('abc', true)).toBe(
      '__Host-stadtstimmen=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=5184000; Secure',
    )
  })

  test('in the demo works on plain http', () => {
    expect(sessionCookie('abc', false)).toBe(
      'stadtstimmen=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=5184000',
    )
  })

  test('is taken back at once', () => {
    expect(endedSessionCookie(true)).toContain('Max-Age=0')
  })

  test.each([
    ['stadtstimmen=abc', 'abc'],
    ['a=1; stadtstimmen=a=b; c=3', 'a=b'],
    ['xstadtstimmen=abc', null],
    ['stadtstimmen=', null],
    [undefined, null],
  ])('is found in %j', (header, value) => {
    expect(readCookie(header, sessionCookieName(false))).toBe(value)
  })
})

describe('the language of a visitor', () => {
  test.each([
    [undefined, undefined, 'de'],
    [undefined, 'en-GB,en;q=0.9,de;q=0.8', 'en'],
    [undefined, 'fr-FR,en;q=0.5', 'de'],
    ['sprache=de', 'en-US', 'de'],
    ['sprache=en', 'de-DE', 'en'],
    ['sprache=klingon', 'de-DE', 'de'],
  ])('cookie %s and browser %s: %s', (cookie, accept, locale) => {
    expect(visitorLocale(cookie, accept)).toBe(locale)
  })
})
