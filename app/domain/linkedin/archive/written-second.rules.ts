import { isCalendarDay } from '../personal-export/written-date.rules.ts'

const WRITTEN = /^(\d{4}-\d{2}-\d{2}) ((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)$/

/**
 * Reads a time as LinkedIn's archive writes it, `2026-04-12 01:04:49`: UTC, without saying so. One that names a zone is
 * not LinkedIn's and null, like everything else. @returns '2026-04-12T01:04:49'
 */
export function readWrittenSecond(text: string): string | null {
  const [, day = '', time = ''] = WRITTEN.exec(text.trim()) ?? []
  return isCalendarDay(day) ? `${day}T${time}` : null
}
