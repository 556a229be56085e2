import type { useTranslations } from 'use-intl'
import type { Locale } from '#app/domain/kernel/context.ts'
import type { Compared, Figure } from '#app/domain/reports/figure.rules.ts'
import type { PeriodLabel } from '#app/domain/reports/period.rules.ts'
import { formatMonth, formatMonthShort, formatNumber, formatShare } from '#app/i18n/format.ts'

/** The words of the reports in the reader's language. */
export type ReportTexts = ReturnType<typeof useTranslations<'reports'>>

/** What a number counts, and so how it is written: 1.234; 82 %; 2,4 %; 14,5 Std. from minutes. */
export type NumberKind = 'count' | 'share' | 'rate' | 'minutes'

/** Reads figures out: numbers in the reader's form, words where there is none. */
export type FigureWords = (figure: Figure, kind: NumberKind) => string

/** A period's name: "November 2026", "4. Quartal 2026". */
export function periodWords(label: PeriodLabel, t: ReportTexts, locale: Locale): string {
  switch (label.kind) {
    case 'month':
      return formatMonth(monthOf(label), locale)
    case 'quarter':
      return t('period.quarter', { quarter: String(label.quarter), year: String(label.year) })
    case 'half-year':
      return t('period.halfYear', { half: String(label.half), year: String(label.year) })
    case 'year':
      return t('period.year', { year: String(label.year) })
    case 'since-start':
      return t('period.sinceStart', { month: formatMonth(label.first, locale) })
  }
}

/** A period's name where there is little room: "Nov", "Jan 26", "Q4 26". `withYear` names the year of any month. */
export function shortPeriodWords(
  label: PeriodLabel,
  withYear: boolean,
  t: ReportTexts,
  locale: Locale,
): string {
  const year = 'year' in label ? String(label.year).slice(2) : ''
  switch (label.kind) {
    case 'month':
      return formatMonthShort(monthOf(label), locale, withYear || label.month === 1)
    case 'quarter':
      return t('period.quarterShort', { quarter: String(label.quarter), year })
    case 'half-year':
      return t('period.halfYearShort', { half: String(label.half), year })
    default:
      return periodWords(label, t, locale)
  }
}

function monthOf({ year, month }: { year: number; month: number }): string {
  return `${year}-${String(month).padStart(2, '0')}`
}

/** How figures are read out where the smallest group is `k`. Nothing suppressed or unknown reads as 0. */
export function figureWords(k: number, t: ReportTexts, locale: Locale): FigureWords {
  return (figure, kind) => {
    if (figure.status === 'suppressed') return t('suppressed', { k: String(k) })
    if (figure.status === 'unknown') return t('unknown')
    return numberWords(figure.value, kind, t, locale)
  }
}

/** A known number as it is written. */
export function numberWords(value: number, kind: NumberKind, t: ReportTexts, locale: Locale): string {
  switch (kind) {
    case 'count':
      return formatNumber(value, locale)
    case 'share':
      return formatShare(value, locale)
    case 'rate':
      return formatShare(value, locale, 1)
    case 'minutes':
      return t('hours', { hours: formatNumber(Math.round(value / 6) / 10, locale) })
  }
}

/** "Vor einem Jahr: 12." where there is something to tell, else nothing. */
export function yearAgoWords(
  { lastYear }: Compared,
  kind: NumberKind,
  words: FigureWords,
  t: ReportTexts,
): string {
  return lastYear?.status === 'shown' ? t('yearAgo', { value: words(lastYear, kind) }) : ''
}
