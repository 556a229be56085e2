import { describe, expect, test } from 'vitest'
import type { Actor } from '#app/domain/kernel/context.ts'
import { type Access, guarded } from '#app/web/guard.ts'
import { localeCookie, visitorLocale } from '#app/web/locale.ts'
import { endedSessionCookie, readCookie, sessionCookie, sessionCookieName } from '#app/web/session-cookie.ts'

// What a request says about who sends it: the cookies, the language, and what a route makes of it.

describe('a cookie', () => {
  test.each([
    ['one of several', 'a=1; stadtstimmen=abc; b=2', 'abc'],
    ['without spaces', 'a=1;stadtstimmen=abc', 'abc'],
    ['with an equals sign in it', 'stadtstimmen=abc==', 'abc=='],
    ['the first of two', 'stadtstimmen=eins; stadtstimmen=zwei', 'eins'],
    ['empty', 'stadtstimmen=', null],
    ['with a longer name', 'xstadtstimmen=abc', null],
    ['with a longer name behind', 'stadtstimmen2=abc', null],
    ['without a value', 'stadtstimmen', null],
    ['none', undefined, null],
  ])('is read: %s', (_case, header, value) => {
    expect(readCookie(header, 'stadtstimmen')).toBe(value)
  })

  test('of a session belongs to this host alone over https', () => {
    expect(sessionCookieName(true)).toBe('__Host-stadtstimmen')
    expect(sessionCookie('abc', true)).toBe(
      '__Host-stadtstimmen=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=5184000; Secure',
    )
    expect(sessionCookie('abc', false)).not.toContain('Secure')
  })

  test('that ends a session has the name of the one that began it, and no time left', () => {
    for (const https of [true, false]) {
      const ended = endedSessionCookie(https)
      expect(ended.startsWith(`${sessionCookieName(https)}=;`)).toBe(true)
      expect(ended).toContain('Max-Age=0')
      expect(ended.includes('Secure')).toBe(https)
    }
  })
})

describe('the language of a visitor', () => {
  test.each([
    ['nothing is known', undefined, undefined, 'de'],
    ['the browser speaks English', undefined, 'en-GB,en;q=0.9,de;q=0.8', 'en'],
    ['the browser speaks English, in capitals', undefined, 'EN', 'en'],
    ['the browser speaks German first', undefined, 'de-AT,en;q=0.9', 'de'],
    ['the browser speaks what we do not', undefined, 'fr-FR,en;q=0.5', 'de'],
    ['they have chosen', 'sprache=en', 'de-DE', 'en'],
    ['they have chosen German', 'sprache=de', 'en-GB', 'de'],
    ['the cookie holds nonsense', 'sprache=tlh', 'en-GB', 'en'],
    ['the header is nothing', undefined, ' , ', 'de'],
  ])('when %s', (_case, cookie, accepted, locale) => {
    expect(visitorLocale(cookie, accepted)).toBe(locale)
  })

  test('is kept for a year, and read back', () => {
    for (const locale of ['de', 'en'] as const) {
      const cookie = localeCookie(locale)
      expect(cookie).toContain('Max-Age=31536000')
      expect(visitorLocale(cookie.split(';')[0], undefined)).toBe(locale)
    }
  })
})

describe('a guarded route', () => {
  const account = (roles: readonly string[], ambassadorId: string | null = null) =>
    ({ kind: 'account', accountId: 'a', ambassadorId, name: 'Jana', roles }) as unknown as Actor
  const visitor = { kind: 'visitor' } as Actor

  /** What somebody gets: the handler's answer, or the refusal. */
  function ask(access: Access, actor: Actor, path = '/stellen?seite=2', method = 'GET') {
    const route = guarded(access, ({ url }) => `hier: ${url.pathname}`)
    const request = new Request(`http://127.0.0.1:3000${path}`, { method })
    try {
      return route({ request, params: {}, context: { ctx: { actor } } } as unknown as Parameters<
        typeof route
      >[0])
    } catch (thrown) {
      if (!(thrown instanceof Response)) throw thrown
      return `${thrown.status} ${thrown.headers.get('Location') ?? ''}`.trim()
    }
  }

  test.each([
    ['public', visitor, 'hier: /stellen'],
    ['public', account([]), 'hier: /stellen'],
    ['signed-in', account([]), 'hier: /stellen'],
    [['comms'], account(['comms']), 'hier: /stellen'],
    [['comms', 'hr'], account(['hr']), 'hier: /stellen'],
    [['comms'], account(['hr', 'admin', 'oversight']), '403'],
    [['ambassador'], account(['ambassador'], 'p'), 'hier: /stellen'],
    // The role alone is not enough, and neither is having taken part once.
    [['ambassador'], account(['ambassador']), '403'],
    [['ambassador'], account(['comms'], 'p'), '403'],
    [['ambassador', 'comms'], account(['comms'], 'p'), 'hier: /stellen'],
  ] as const)('for %j', (access, actor, answer) => {
    expect(ask(access as Access, actor)).toBe(answer)
  })

  test('sends a visitor to sign in and back to where they wanted to go', () => {
    const to = `302 /anmelden?weiter=${encodeURIComponent('/stellen?seite=2')}`
    expect(ask(['comms'], visitor)).toBe(to)
    expect(ask('signed-in', visitor)).toBe(to)
  })

  test('sends them to the page, and not to the data of it', () => {
    expect(ask(['comms'], visitor, '/stellen.data')).toBe(
      `302 /anmelden?weiter=${encodeURIComponent('/stellen')}`,
    )
  })

  test.each(['POST', 'PUT', 'DELETE'])('refuses a visitor who changes something: %s', method => {
    expect(ask('signed-in', visitor, '/stellen', method)).toBe('401')
  })

  test('says on itself who may use it', () => {
    expect(guarded(['comms', 'hr'], () => null).access).toEqual(['comms', 'hr'])
  })
})
