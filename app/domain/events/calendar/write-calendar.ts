import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { StoredEvent } from '../event.queries.ts'

/**
 * An event as a calendar shows it. `sequence` and `stamp` (when this state was written) tell a calendar which
 * of two entries with the same id is the newer one. Instants are ISO texts.
 */
export type CalendarEntry = {
  eventId: string
  title: string
  startsAt: string
  endsAt: string
  place: string | null
  videoUrl: string | null
  sequence: number
  stamp: string
  cancelled: boolean
}

/** A stored event as a calendar shows it to people who come. */
export function entryOf(event: StoredEvent): CalendarEntry {
  return {
    eventId: event.id,
    title: event.title,
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
    place: event.place,
    videoUrl: event.videoUrl,
    sequence: event.sequence,
    stamp: event.changedAt.toISOString(),
    cancelled: event.cancelledAt !== null,
  }
}

/**
 * Writes entries as an iCalendar file (RFC 5545), all times in UTC. The same entries always give the same file.
 * @param origin scheme and host of our pages: its host ends every id, and each entry links to its page
 */
export function writeCalendar(
  entries: readonly CalendarEntry[],
  { origin, name }: { origin: string; name: string },
): string {
  const calendar = ical({
    prodId: { company: 'Stadtstimmen', product: 'Termine' },
    name,
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const entry of entries) {
    const page = `${origin}/termine/${entry.eventId}`
    calendar.createEvent({
      id: `${entry.eventId}@${new URL(origin).hostname}`,
      summary: entry.title,
      start: new Date(entry.startsAt),
      end: new Date(entry.endsAt),
      stamp: new Date(entry.stamp),
      sequence: entry.sequence,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      location: entry.place ?? entry.videoUrl,
      description: entry.videoUrl === null ? page : `${entry.videoUrl}\n\n${page}`,
      url: page,
    })
  }
  return calendar.toString()
}
