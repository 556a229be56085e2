import { addDays, type Day } from '#app/domain/kernel/calendar.ts'
import { accountIdOf, commsAccountId } from './people-rows.ts'
import { berlin, workingDayUntil } from './town-calendar.ts'
import { townId } from './town-id.ts'
import type { TownLibrary, TownTopic } from './town-library.ts'

/** A topic somebody suggested; accepted with a topic, declined without. */
export type TownSuggestion = {
  slug: string
  accountId: string
  title: string
  description: string
  suggestedAt: string
  decision: { at: string; note: string; topic: TownTopic | null } | null
}

const suggested = [
  {
    slug: 'elternabend',
    by: 'marlene.hoppe',
    title: 'Was ein Elternabend mit mir macht',
    description:
      'Vor jedem Elternabend bin ich aufgeregt, danach fast immer froh. Dazu könnten viele etwas erzählen, auch aus anderen Bereichen mit Publikum.',
    daysAgo: 3,
    decidedAfter: null,
    note: '',
    topic: null,
  },
  {
    slug: 'ladenlokale',
    by: 'olena.kovalenko',
    title: 'Leere Ladenlokale und was daraus werden kann',
    description: 'Auf jedem Weg durch die Stadt werde ich darauf angesprochen. Es gibt schöne Beispiele.',
    daysAgo: 74,
    decidedAfter: 6,
    note: 'Danke, das passt gut zu euch und zu Liegenschaften. Bitte nichts zu laufenden Verhandlungen.',
    topic: 'leeres-ladenlokal',
  },
  {
    slug: 'wahlhelfer',
    by: 'mehmet.aydin',
    title: 'Warum ich Wahlhelfer bin',
    description: 'Ein Sonntag im Wahllokal, von früh bis zur Auszählung.',
    daysAgo: 61,
    decidedAfter: 4,
    note: 'Schöne Idee. Rund um Wahlen halten wir uns zurück; lass uns danach noch einmal darüber sprechen.',
    topic: null,
  },
] as const

/** One suggestion that waits for comms, one that became a topic, one that was declined with a reason. */
export function planSuggestions({ topics }: TownLibrary, today: Day): TownSuggestion[] {
  return suggested.map(({ slug, by, title, description, daysAgo, decidedAfter, note, topic }) => {
    const day = workingDayUntil(addDays(today, -daysAgo))
    return {
      slug,
      accountId: accountIdOf(by),
      title,
      description,
      suggestedAt: berlin(day, '15:20'),
      decision: decidedAfter && {
        at: berlin(workingDayUntil(addDays(day, decidedAfter)), '16:05'),
        note,
        topic: topics.find(known => known.slug === topic) ?? null,
      },
    }
  })
}

/** Rows of suggestions and what comms made of them. */
export function suggestionRows(suggestions: readonly TownSuggestion[]) {
  return suggestions.map(({ slug, accountId, title, description, suggestedAt, decision }) => ({
    id: townId('suggestion', slug),
    suggestedBy: accountId,
    title,
    description,
    suggestedAt,
    ...(decision && {
      decision: decision.topic ? ('accepted' as const) : ('declined' as const),
      decidedBy: commsAccountId,
      decidedAt: decision.at,
      note: decision.note,
      topicId: decision.topic?.id ?? null,
    }),
  }))
}
