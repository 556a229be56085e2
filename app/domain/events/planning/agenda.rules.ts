import { failure, type Result, success } from '#app/domain/kernel/result.ts'

/** One part of an event and how long it takes, in minutes. */
export type AgendaItem = { title: string; minutes: number }

/** Parts of an event, longest title, longest part: what fits on one page of a workshop. */
const agendaLimits = { items: 30, title: 160, minutes: 600 } as const

// "20 Begrüßung", "20 Min. Begrüßung", "20 min: Begrüßung"
const LINE = /^(\d{1,3})\s*(?:(?:min|minuten|minutes)\b\.?)?\s*[:.–-]?\s+(\S.*)$/i

/**
 * Reads an agenda as people write it: one part per line, its minutes first. Empty lines do not count.
 * @returns 'agenda-line' if a line has no minutes or no title, 'agenda-too-long'
 */
export function readAgenda(text: string): Result<AgendaItem[], 'agenda-line' | 'agenda-too-long'> {
  const lines = text.split(/\r?\n/).flatMap(line => (line.trim() === '' ? [] : [line.trim()]))
  if (lines.length > agendaLimits.items) return failure('agenda-too-long')
  const items = lines.flatMap(line => readLine(line) ?? [])
  return items.length === lines.length ? success(items) : failure('agenda-line')
}

/** The agenda as text, the way {@link readAgenda} reads it. */
export function agendaText(items: readonly AgendaItem[]): string {
  return items.map(({ minutes, title }) => `${minutes} ${title}`).join('\n')
}

/** Minutes the parts take together. */
export function agendaMinutes(items: readonly AgendaItem[]): number {
  return items.reduce((sum, { minutes }) => sum + minutes, 0)
}

/** Minutes by which the agenda is longer than the event, 0 if it fits. */
export function minutesTooMany(
  items: readonly AgendaItem[],
  event: { startsAt: Date; endsAt: Date },
): number {
  const minutes = (event.endsAt.getTime() - event.startsAt.getTime()) / 60_000
  return Math.max(0, agendaMinutes(items) - minutes)
}

function readLine(line: string): AgendaItem | null {
  const [, digits = '', title = ''] = LINE.exec(line) ?? []
  const minutes = Number(digits)
  if (minutes < 1 || minutes > agendaLimits.minutes) return null
  return title.length > agendaLimits.title ? null : { title, minutes }
}
