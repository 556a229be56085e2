import { listPeople } from '#app/domain/ambassadors/ambassadors.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { type StoredEvent, selectAgenda, selectEvent } from '../event.queries.ts'
import { selectPeopleOfEvent, selectQueue } from '../sign-up.queries.ts'
import { takesPart } from '../signing-up/takes-part.rules.ts'
import type { AgendaItem } from './agenda.rules.ts'

/** Somebody who comes or waits; `attendedAt` once it was noted that they were there. */
export type EventPerson = Awaited<ReturnType<typeof selectPeopleOfEvent>>[number]

/** An event as comms sees it. */
export type EventDesk = {
  event: StoredEvent
  agenda: AgendaItem[]
  /** By name. */
  going: EventPerson[]
  /** Whoever waits longest first. */
  waiting: EventPerson[]
  /** People who take part in the programme and are not on either list, by name. */
  others: Array<{ ambassadorId: string; name: string; departmentName: string }>
}

/** Reads an event with everybody who comes or waits, for comms; undefined if there is none. */
export async function readEventDesk(ctx: Ctx, eventId: string): Promise<EventDesk | undefined> {
  const event = isId(eventId) ? await selectEvent(ctx.db, eventId) : undefined
  if (!event) return undefined
  const people = await selectPeopleOfEvent(ctx.db, event.id)
  const order = (await selectQueue(ctx.db, event.id)).map(({ ambassadorId }) => ambassadorId)
  const place = (person: EventPerson) => order.indexOf(person.ambassadorId)
  const listed = new Set(people.map(({ ambassadorId }) => ambassadorId))
  const everybody = await listPeople(ctx.db)
  return {
    event,
    agenda: await selectAgenda(ctx.db, event.id),
    going: people.filter(({ state }) => state === 'going'),
    waiting: people
      .filter(({ state }) => state === 'waiting')
      .sort((one, other) => place(one) - place(other)),
    others: everybody
      .filter(({ ambassadorId, state }) => takesPart(state) && !listed.has(ambassadorId))
      .map(({ ambassadorId, name, departmentName }) => ({ ambassadorId, name, departmentName })),
  }
}
