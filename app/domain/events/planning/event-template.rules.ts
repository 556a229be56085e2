import type { Locale } from '#app/domain/kernel/context.ts'
import type { AgendaItem } from './agenda.rules.ts'
import type { EventKind } from './event-kind.rules.ts'

/** Where planning an event begins; everything can be changed. Two hours in the morning, when most people can come. */
export type EventTemplate = { from: string; to: string; title: string; agenda: readonly AgendaItem[] }

type Words = Record<Locale, string>
type Part = readonly [minutes: number, title: Words]

const welcome: Part = [10, { de: 'Ankommen und Kennenlernen', en: 'Arriving and getting to know each other' }]
const questions: Part = [15, { de: 'Eure Fragen', en: 'Your questions' }]

const templates: Record<EventKind, { to: string; title: Words; parts: readonly Part[] }> = {
  'kick-off': {
    to: '12:00',
    title: { de: 'Auftakt-Workshop', en: 'Kick-off workshop' },
    parts: [
      welcome,
      [15, { de: 'Wofür die Stadt steht', en: 'What the town stands for' }],
      [20, { de: 'Recht und Bildrechte', en: 'Law and picture rights' }],
      [20, { de: 'Fotos mit dem Handy', en: 'Taking photos with the phone' }],
      [20, { de: 'Einen Beitrag schreiben', en: 'Writing a post' }],
      [20, { de: 'Themen finden', en: 'Finding topics' }],
      questions,
    ],
  },
  photo: {
    to: '12:00',
    title: { de: 'Foto-Workshop', en: 'Photo workshop' },
    parts: [
      welcome,
      [20, { de: 'Bildrechte und Einwilligungen', en: 'Picture rights and consent' }],
      [25, { de: 'Licht, Hintergrund, Ausschnitt', en: 'Light, background, framing' }],
      [40, { de: 'Fotos mit dem Handy: ausprobieren', en: 'Taking photos with the phone: try it out' }],
      [10, { de: 'Alternativtexte schreiben', en: 'Writing alternative texts' }],
      questions,
    ],
  },
  writing: {
    to: '12:00',
    title: { de: 'Schreib-Workshop', en: 'Writing workshop' },
    parts: [
      welcome,
      [20, { de: 'Themen finden', en: 'Finding topics' }],
      [
        25,
        {
          de: 'Einen Beitrag schreiben: Einstieg, Aufbau, Ende',
          en: 'Writing a post: opening, order, ending',
        },
      ],
      [35, { de: 'Schreibzeit', en: 'Time to write' }],
      [15, { de: 'Gegenseitig lesen', en: 'Reading each other’s posts' }],
      questions,
    ],
  },
  network: {
    to: '11:30',
    title: { de: 'Netzwerktreffen', en: 'Network meeting' },
    parts: [
      welcome,
      [20, { de: 'Was gut lief', en: 'What went well' }],
      [20, { de: 'Was gerade schwerfällt', en: 'What is difficult at the moment' }],
      [25, { de: 'Themen für die nächsten Wochen', en: 'Topics for the coming weeks' }],
      questions,
    ],
  },
  'check-in': {
    to: '10:45',
    title: { de: 'Check-in', en: 'Check-in' },
    parts: [
      [10, { de: 'Wie geht es euch damit?', en: 'How are you doing with it?' }],
      [20, { de: 'Was brauchst du von uns?', en: 'What do you need from us?' }],
      questions,
    ],
  },
}

/** The template of a kind in a language. */
export function eventTemplate(kind: EventKind, locale: Locale): EventTemplate {
  const { to, title, parts } = templates[kind]
  const agenda = parts.map(([minutes, words]) => ({ minutes, title: words[locale] }))
  return { from: '10:00', to, title: title[locale], agenda }
}
