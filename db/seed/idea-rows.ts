import { addDays, type Day } from '#app/domain/kernel/calendar.ts'
import { eventId, kickOffOn } from './events-rows.ts'
import { commsAccountId } from './people-rows.ts'
import { berlin, berlinMinute, workingDayUntil } from './town-calendar.ts'
import { townId } from './town-id.ts'
import type { TownLibrary } from './town-library.ts'

/** What people typed into their phones at the kick-off, in its order; `topic` is what comms made of one. */
const ideas: readonly { slug: string; text: string; topic?: string; setAside?: boolean }[] = [
  { slug: 'klaerwerk', text: 'Eine Nachtschicht im Klärwerk' },
  { slug: 'erster-tag', text: 'Was ich an meinem ersten Tag im Rathaus gelernt habe' },
  {
    slug: 'ladenlokal',
    text: 'Das leere Ladenlokal am Markt: wer ruft da eigentlich an?',
    topic: 'leeres-ladenlokal',
  },
  { slug: 'fragen', text: 'Drei Fragen, die mir am Schalter jede Woche gestellt werden' },
  { slug: 'kantine', text: 'Kantine?', setAside: true },
  { slug: 'quereinstieg', text: 'Vom Handwerk ins Bauamt. Warum ich gewechselt bin und was ich vermisse' },
  { slug: 'winterdienst', text: 'Um vier Uhr früh mit dem Winterdienst unterwegs' },
  {
    slug: 'tourismus',
    text: 'Wie das Tourismusmanagement und der Bauhof zusammen die Wanderwege freihalten, auch nach dem Sturm',
  },
]

/**
 * The wall of ideas of the kick-off, closed an hour after it: one idea has become a topic, one is set aside,
 * the others wait for comms.
 */
export function ideaRows({ topics }: TownLibrary, today: Day) {
  const day = kickOffOn(today)
  const readAt = berlin(workingDayUntil(addDays(day, 2)), '11:15')
  return {
    ideaWall: [
      {
        ...{ eventId: eventId('auftakt'), code: 'BEGNN7' },
        ...{ openedAt: berlin(day, '11:20'), openedBy: commsAccountId, openUntil: berlin(day, '13:00') },
      },
    ],
    workshopIdea: ideas.map(({ slug, text, topic, setAside }, index) => ({
      ...{ id: townId('idea', slug), eventId: eventId('auftakt'), text },
      addedAt: berlinMinute(day, 11 * 60 + 22 + 2 * index),
      topicId: topics.find(known => known.slug === topic)?.id ?? null,
      setAsideAt: setAside ? readAt : null,
    })),
  }
}
