import { stateOn } from '#app/domain/ambassadors/participation.rules.ts'
import type { EventKind } from '#app/domain/events/planning/event-kind.rules.ts'
import { eventTemplate } from '#app/domain/events/planning/event-template.rules.ts'
import { stateFor } from '#app/domain/events/signing-up/places.rules.ts'
import { addDays, type Day } from '#app/domain/kernel/calendar.ts'
import { addWorkingDays } from '#app/domain/kernel/working-days.ts'
import type { Life } from './lives.ts'
import { commsAccountId } from './people-rows.ts'
import { berlin, berlinMinute, townState, workingDayUntil } from './town-calendar.ts'
import { townId } from './town-id.ts'

type TownEvent = {
  slug: string
  kind: EventKind
  day: Day
  plannedOn: Day
  place: string
  videoUrl: string | null
  places: number | null
  speaker: string | null
  costCents: number | null
  description: string
  material: string
  /** In the order in which they signed up. */
  people: readonly Life[]
}

/**
 * Events of Lindental: the kick-off where everybody was who had begun by then, a network meeting that is
 * coming, and a photo workshop with more people than places.
 */
export function eventRows(lives: readonly Life[], today: Day) {
  const events = planEvents(lives, today)
  return {
    event: events.map(event => row(event)),
    eventAgendaItem: events.flatMap(({ slug, kind }) =>
      eventTemplate(kind, 'de').agenda.map((item, position) => ({
        eventId: eventId(slug),
        position,
        ...item,
      })),
    ),
    eventSignUp: events.flatMap(event => signUpRows(event, today)),
  }
}

/** The day of the kick-off, about seven weeks ago. */
export function kickOffOn(today: Day): Day {
  return workingDayUntil(addDays(today, -48))
}

function planEvents(lives: readonly Life[], today: Day): TownEvent[] {
  const kickOffDay = kickOffOn(today)
  const taking = lives.filter(({ spells }) => stateOn(spells, today) === 'active')
  const network = addWorkingDays(today, 6, townState)
  const photo = addWorkingDays(today, 11, townState)
  const plannedOn = workingDayUntil(addDays(today, -9))
  return [
    {
      ...{
        slug: 'auftakt',
        kind: 'kick-off',
        day: kickOffDay,
        plannedOn: workingDayUntil(addDays(kickOffDay, -21)),
      },
      place: 'Rathaus, Ratssaal',
      ...{ videoUrl: null, places: 20, speaker: 'Jule Petersen', costCents: 125_000 },
      description: 'Recht, Bilder, Themen und der erste Beitrag: ein Vormittag zum Loslegen.',
      material: 'Bringt euer Handy mit.',
      people: taking.filter(({ spells }) => stateOn(spells, kickOffDay) === 'active'),
    },
    {
      ...{ slug: 'netzwerk', kind: 'network', day: network, plannedOn },
      place: 'Rathaus, Raum 112',
      ...{
        videoUrl: 'https://video.lindental.example/netzwerk',
        places: null,
        speaker: null,
        costCents: null,
      },
      description: 'Was gut lief, was gerade schwerfällt, und Themen für die nächsten Wochen.',
      material: '',
      people: taking.slice(0, 5),
    },
    {
      ...{ slug: 'foto', kind: 'photo', day: photo, plannedOn },
      place: 'Stadtbibliothek, Lesesaal',
      ...{ videoUrl: null, places: 6, speaker: 'Henrik Brandt', costCents: 48_000 },
      description: 'Mit dem Handy gute Bilder machen, drinnen und draußen.',
      material: 'Handy, gern mit geladenem Akku.',
      people: taking.slice(2, 10),
    },
  ]
}

/** The id of one of Lindental's events. */
export function eventId(slug: string): string {
  return townId('event', slug)
}

function row({ slug, kind, day, plannedOn, people: _people, ...facts }: TownEvent) {
  const plannedAt = berlin(plannedOn, '09:30')
  return {
    ...facts,
    ...{ id: eventId(slug), kind, title: eventTemplate(kind, 'de').title },
    startsAt: berlin(day, '10:00'),
    endsAt: berlin(day, '12:00'),
    ...{ createdAt: plannedAt, changedAt: plannedAt, createdBy: commsAccountId },
  }
}

function signUpRows({ slug, day, plannedOn, places, people }: TownEvent, today: Day) {
  const rows: SignUpRow[] = []
  for (const [index, { ambassadorId }] of people.entries()) {
    const signedUpAt = berlinMinute(plannedOn, 600 + 7 * index)
    const attendedAt = day < today ? berlin(day, '10:10') : null
    rows.push({
      ...{ eventId: eventId(slug), ambassadorId, state: stateFor(places, rows), signedUpAt },
      ...{ changedAt: attendedAt ?? signedUpAt, attendedAt },
      attendedSetBy: attendedAt === null ? null : commsAccountId,
    })
  }
  return rows
}

type SignUpRow = {
  eventId: string
  ambassadorId: string
  state: 'going' | 'waiting'
  signedUpAt: string
  changedAt: string
  attendedAt: string | null
  attendedSetBy: string | null
}
