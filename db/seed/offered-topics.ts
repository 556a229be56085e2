import type { Day } from '#app/domain/kernel/calendar.ts'
import { chooseThree } from '#app/domain/topics/topic-order.rules.ts'
import { leadingReasonSentence, nameReasons } from '#app/domain/topics/topic-reason.rules.ts'
import { departments } from './departments.ts'
import { departmentId, departmentOn, type Life } from './lives.ts'
import type { TownPick } from './picks.ts'
import type { TownPost } from './posts.ts'
import type { TownLibrary } from './town-library.ts'

/** A topic as a reminder offered it, with its reason in German. */
export type OfferedInMail = { id: string; slug: string; title: string; reason: string }

/** The three topics the library would have offered somebody on a day in the past. */
export function offeredTopics(
  life: Life,
  day: Day,
  { topics }: TownLibrary,
  history: { posts: readonly TownPost[]; picks: readonly TownPick[] },
): OfferedInMail[] {
  const uses = usesBefore(day, history)
  const usedByThisPerson = new Set(uses.filter(use => use.life === life).map(({ topicId }) => topicId))
  const lastUsedOn = new Map(
    uses.toSorted((a, b) => (a.on < b.on ? -1 : 1)).map(use => [use.topicId, use.on]),
  )
  const orderable = topics.map(topic => ({
    ...topic,
    lastUsedOn: lastUsedOn.get(topic.id) ?? null,
    usedByThisPerson: usedByThisPerson.has(topic.id),
  }))
  const reader = { id: life.ambassadorId, departmentIds: [departmentOn(life, day)] }
  return chooseThree(orderable, reader, day).map(({ topic: { id, slug, title }, reasons }) => ({
    id,
    slug,
    title,
    reason: leadingReasonSentence(nameReasons(reasons, departmentNames), 'de'),
  }))
}

function usesBefore(
  day: Day,
  { posts, picks }: { posts: readonly TownPost[]; picks: readonly TownPick[] },
): { life: Life; topicId: string; on: Day }[] {
  const written = posts.flatMap(post =>
    post.topic && post.day < day ? [{ life: post.life, topicId: post.topic.id, on: post.day }] : [],
  )
  // Topics are taken in office hours, when Berlin and UTC have the same day.
  const taken = picks
    .map(({ life, topic, pickedAt }) => ({ life, topicId: topic.id, on: pickedAt.slice(0, 10) }))
    .filter(({ on }) => on < day)
  return [...written, ...taken]
}

const departmentNames = new Map(departments.map(({ slug, name }) => [departmentId(slug), name]))
