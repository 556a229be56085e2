import type { Locale } from '#app/domain/kernel/context.ts'
import { readCookie } from './session-cookie.ts'

const COOKIE = 'sprache'

/** The language of a visitor who is not signed in: chosen before, else the browser's, else German. */
export function visitorLocale(cookieHeader: string | undefined, acceptLanguage: string | undefined): Locale {
  const chosen = readCookie(cookieHeader, COOKIE)
  if (chosen === 'de' || chosen === 'en') return chosen
  const first = (acceptLanguage ?? '').split(',')[0]?.trim().toLowerCase() ?? ''
  return first.startsWith('en') ? 'en' : 'de'
}

/** The `Set-Cookie` value that keeps a language for a year. */
export function localeCookie(locale: Locale): string {
  return `${COOKIE}=${locale}; Path=/; SameSite=Lax; HttpOnly; Max-Age=31536000`
}
