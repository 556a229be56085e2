import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import {
  type StoredEvent,
  selectAgenda,
  selectComingEvents,
  selectEvent,
  selectPastEvents,
} from '../event.queries.ts'
import type { AgendaItem } from '../planning/agenda.rules.ts'
import { closedBecause } from '../planning/event-state.rules.ts'
import { selectEventsGoingTo, selectOwnSignUps, selectQueue } from '../sign-up.queries.ts'
import { freePlaces, waitingPosition } from './places.rules.ts'

/** How a person stands to an event. */
export type OwnState = 'going' | 'waiting' | null

/** An event in a person's list. `free` is null without a limit. */
export type OwnEvent = {
  id: string
  kind: StoredEvent['kind']
  title: string
  startsAt: Date
  endsAt: Date
  place: string | null
  cancelled: boolean
  free: number | null
  own: OwnState
  attended: boolean
}

/**
 * Events for the signed-in person: what is coming (cancelled ones only if they had signed up), and what they
 * were signed up for in the past.
 */
export async function listOwnEvents(
  ctx: Ctx<AmbassadorActor>,
): Promise<{ coming: OwnEvent[]; past: OwnEvent[] }> {
  const now = ctx.now.toString()
  const coming = await withOwnPart(ctx, await selectComingEvents(ctx.db, now, 100))
  const past = await withOwnPart(ctx, await selectPastEvents(ctx.db, now, 100))
  return {
    coming: coming.filter(({ cancelled, own }) => !cancelled || own !== null),
    past: past.filter(({ own, cancelled }) => own === 'going' && !cancelled),
  }
}

/** The next event the signed-in person goes to; undefined if there is none. */
export async function readNextOwnEvent(
  ctx: Ctx<AmbassadorActor>,
): Promise<{ id: string; title: string; startsAt: Date } | undefined> {
  const going = await selectEventsGoingTo(ctx.db, ctx.actor.ambassadorId, ctx.now.toString(), 20)
  const next = going.find(({ cancelledAt }) => cancelledAt === null)
  return next && { id: next.id, title: next.title, startsAt: next.startsAt }
}

/** One event as the signed-in person sees it. */
export type OwnEventPage = {
  event: Omit<StoredEvent, 'costCents' | 'createdBy'>
  hasVideo: boolean
  agenda: AgendaItem[]
  free: number | null
  own: OwnState
  /** Their place on the waiting list, 1 for the first; null if they do not wait. */
  position: number | null
  closed: ReturnType<typeof closedBecause>
}

/**
 * Reads one event for the signed-in person; undefined if there is none. What it costs is not for them, and the
 * link to a meeting is only for people who come.
 */
export async function readOwnEvent(
  ctx: Ctx<AmbassadorActor>,
  eventId: string,
): Promise<OwnEventPage | undefined> {
  const stored = isId(eventId) ? await selectEvent(ctx.db, eventId) : undefined
  if (!stored) return undefined
  const { costCents: _cost, createdBy: _planner, ...event } = stored
  const { ambassadorId } = ctx.actor
  const queue = await selectQueue(ctx.db, event.id)
  const state = queue.find(person => person.ambassadorId === ambassadorId)?.state
  const own = state === 'going' || state === 'waiting' ? state : null
  const going = queue.filter(person => person.state === 'going').length
  return {
    event: { ...event, videoUrl: own === 'going' ? event.videoUrl : null },
    hasVideo: stored.videoUrl !== null,
    agenda: await selectAgenda(ctx.db, event.id),
    free: freePlaces(event.places, going),
    own,
    position: waitingPosition(queue, ambassadorId),
    closed: closedBecause(stored, ctx.now),
  }
}

async function withOwnPart(
  ctx: Ctx<AmbassadorActor>,
  events: Awaited<ReturnType<typeof selectComingEvents>>,
): Promise<OwnEvent[]> {
  const ids = events.map(({ id }) => id)
  const signUps = await selectOwnSignUps(ctx.db, ctx.actor.ambassadorId, ids)
  const ownById = new Map(signUps.map(signUp => [signUp.eventId, signUp]))
  return events.map(({ id, kind, title, startsAt, endsAt, place, places, going, cancelledAt }) => {
    const signUp = ownById.get(id)
    return {
      ...{ id, kind, title, startsAt, endsAt, place, cancelled: cancelledAt !== null },
      free: freePlaces(places, going),
      own: signUp?.state === 'going' || signUp?.state === 'waiting' ? signUp.state : null,
      attended: signUp?.attendedAt != null,
    }
  })
}
