/** Mails about workshops and meetings: each with the event as it was when the mail was written. */
export type EventMails = {
  'event-signed-up': EventSnapshot
  'event-waiting': EventSnapshot
  'event-moved-up': EventSnapshot
  'event-changed': EventSnapshot & { going: boolean }
  'event-cancelled': EventSnapshot & { going: boolean }
  'event-reminder': EventSnapshot
}

/** Instants are ISO texts. `videoUrl` is there for people who have a place; `stamp` is when the mail was written. */
export type EventSnapshot = {
  eventId: string
  title: string
  startsAt: string
  endsAt: string
  place: string | null
  videoUrl: string | null
  sequence: number
  stamp: string
}
