import type { Locale } from '#app/domain/kernel/context.ts'

const tags = { de: 'de-DE', en: 'en-GB' } as const
const TIME_ZONE = 'Europe/Berlin'

/** A calendar day ('2026-11-14'): 14.11.2026. */
export function formatDay(day: string, locale: Locale): string {
  return dateFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

/** A calendar day without its year: 14.11. */
export function formatShortDay(day: string, locale: Locale): string {
  return dateFormat(locale, {
    day: 'numeric',
    month: locale === 'de' ? 'numeric' : 'short',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
}

/** A month ('2026-11'): November 2026. */
export function formatMonth(month: string, locale: Locale): string {
  return dateFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )
}

/** The name of a month alone ('2026-11'): November. */
export function formatMonthName(month: string, locale: Locale): string {
  return dateFormat(locale, { month: 'long', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`))
}

/** The name of a month ('2026-01') where there is little room: Jan, or Jan 26 with its year. */
export function formatMonthShort(month: string, locale: Locale, withYear: boolean): string {
  const name = dateFormat(locale, { month: 'short', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )
  return withYear ? `${name} ${month.slice(2, 4)}` : name
}

/** A moment, shown in Berlin time: 14.11.2026, 09:14. */
export function formatDateTime(moment: string | Date, locale: Locale): string {
  return dateFormat(locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: TIME_ZONE,
  }).format(new Date(moment))
}

/** When an event takes place, in Berlin time: Donnerstag, 26.11.2026, 10:00–12:00 Uhr. */
export function formatEventTime(
  { startsAt, endsAt }: { startsAt: string | Date; endsAt: string | Date },
  locale: Locale,
): string {
  const weekday = dateFormat(locale, { weekday: 'long', timeZone: TIME_ZONE }).format(new Date(startsAt))
  const clock = dateFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: TIME_ZONE })
  const times = `${clock.format(new Date(startsAt))}–${clock.format(new Date(endsAt))}`
  return `${weekday}, ${formatDate(startsAt, locale)}, ${times}${locale === 'de' ? ' Uhr' : ''}`
}

/** The Berlin day of a moment: 14.11.2026. */
export function formatDate(moment: string | Date, locale: Locale): string {
  return dateFormat(locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: TIME_ZONE,
  }).format(new Date(moment))
}

/** The Berlin day of a moment without its year: 14.11. */
export function formatShortDate(moment: string | Date, locale: Locale): string {
  return dateFormat(locale, {
    day: 'numeric',
    month: locale === 'de' ? 'numeric' : 'short',
    timeZone: TIME_ZONE,
  }).format(new Date(moment))
}

/** A count: 1.234. */
export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale]).format(value)
}

/** A share between 0 and 1: 82 % (or 2,4 % with one digit). */
export function formatShare(share: number, locale: Locale, digits = 0): string {
  return new Intl.NumberFormat(tags[locale], {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(share)
}

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tags[locale], options)
}
