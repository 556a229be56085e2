import type { TopicCategory } from './topic.schema.ts'
import type { TopicFilter } from './topic-filter.schema.ts'
import type { TopicStanding } from './topic-order.rules.ts'

/** What the filter looks at in a topic. */
export type FilterableTopic = {
  title: string
  guidingQuestions: readonly string[]
  angle: string
  category: TopicCategory
  effortMinutes: number
  needsPhoto: boolean
  goals: ReadonlyArray<{ slug: string }>
  standing: TopicStanding
  usedByThisPerson: boolean
}

/** Whether a topic is among what somebody looks for; what the filter leaves empty narrows nothing down. */
export function matchesFilter(topic: FilterableTopic, filter: TopicFilter): boolean {
  const { kategorie, minuten, foto, ziel, saison, neu } = filter
  if (kategorie !== '' && topic.category !== kategorie) return false
  if (minuten !== '' && topic.effortMinutes !== Number(minuten)) return false
  if (foto !== '' && topic.needsPhoto !== (foto === 'mit')) return false
  if (ziel !== '' && !topic.goals.some(goal => goal.slug === ziel)) return false
  if (saison !== '' && topic.standing !== 'in-season') return false
  if (neu !== '' && topic.usedByThisPerson) return false
  return containsEveryWord(topic, filter.suche)
}

/** Whether anything is narrowed down at all. */
export function isFiltering(filter: TopicFilter): boolean {
  return Object.values(filter).some(value => value !== '')
}

function containsEveryWord({ title, guidingQuestions, angle }: FilterableTopic, search: string): boolean {
  const text = folded([title, ...guidingQuestions, angle].join(' '))
  return folded(search)
    .split(/\s+/)
    .every(word => text.includes(word))
}

// People type "buero", "büro" and "Buro" and mean the same.
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/ae|oe|ue|ß/g, pair => (pair === 'ß' ? 'ss' : (pair[0] ?? '')))
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
}
