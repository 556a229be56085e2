import type { EventInput } from './event.schema.ts'
import { eventTimes } from './event-time.rules.ts'

/** What the form holds of an event, as it is stored. */
export type EventFacts = ReturnType<typeof eventFacts>

/** An event as it was entered, with its times as instants. */
export function eventFacts(input: EventInput) {
  const { startsAt, endsAt } = eventTimes(input)
  return {
    kind: input.kind,
    title: input.title,
    description: input.description,
    startsAt: new Date(startsAt.epochMilliseconds),
    endsAt: new Date(endsAt.epochMilliseconds),
    place: input.place ?? null,
    videoUrl: input.videoUrl ?? null,
    places: input.places ?? null,
    speaker: input.speaker ?? null,
    costCents: input.cost ?? null,
    material: input.material,
  }
}

/** Whether people who come must be told: title, time, place or link differ. */
export function mustBeTold(before: EventFacts, after: EventFacts): boolean {
  return isMoved(before, after) || (['title', 'place', 'videoUrl'] as const).some(differs(before, after))
}

/** Whether beginning or end differ. */
export function isMoved(before: EventFacts, after: EventFacts): boolean {
  return (
    before.startsAt.getTime() !== after.startsAt.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime()
  )
}

/** Whether nothing at all differs, so that a form sent twice changes nothing the second time. */
export function isUnchanged(before: EventFacts, after: EventFacts): boolean {
  const rest = ['kind', 'description', 'places', 'speaker', 'costCents', 'material'] as const
  return !mustBeTold(before, after) && !rest.some(differs(before, after))
}

function differs(before: EventFacts, after: EventFacts) {
  return (fact: keyof EventFacts) => before[fact] !== after[fact]
}
