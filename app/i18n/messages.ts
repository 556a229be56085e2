import type { Locale } from '#app/domain/kernel/context.ts'
import type de from './de.ts'

/** The shape of a complete translation, as German defines it. */
export type Messages = typeof de

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}

/** Loads one language; the browser never downloads the other one. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const loaded = locale === 'en' ? await import('./en.ts') : await import('./de.ts')
  return loaded.default
}
