import { newId } from '#app/domain/kernel/ids.ts'
import type { TopicInput } from '#app/domain/topics/topic.schema.ts'
import type { Db } from '#db/open.ts'

const AT = '2025-01-01T08:00:00Z'

/** A topic in use: all year, for everybody, 15 minutes, without a photo, unless told otherwise. */
export async function aTopic(
  db: Db,
  given: {
    title?: string
    slug?: string
    category?: 'beruf' | 'wirkung' | 'team' | 'arbeitgeberin' | 'fachthemen' | 'anlaesse' | 'dialog'
    guidingQuestions?: string[]
    effortMinutes?: 15 | 30 | 60
    needsPhoto?: boolean
    season?: { from: string; to: string }
    coolDownDays?: number
    retiredAt?: string
    departmentIds?: readonly string[]
    goalIds?: readonly string[]
  } = {},
): Promise<{ id: string; slug: string; title: string }> {
  const id = newId()
  const slug = given.slug ?? `thema-${id.slice(0, 8)}`
  const title = given.title ?? `Was bewegt dich an ${slug}?`
  const needsPhoto = given.needsPhoto ?? false
  await db
    .insertInto('topic')
    .values({
      id,
      slug,
      title,
      guidingQuestions: given.guidingQuestions ?? ['Was ist passiert?', 'Wer war dabei?'],
      angle: 'Beginne mit einer Szene.',
      category: given.category ?? 'beruf',
      effortMinutes: given.effortMinutes ?? 15,
      format: needsPhoto ? 'photo' : 'text',
      needsPhoto,
      peopleVisible: false,
      sensitivity: 'none',
      seasonFrom: given.season?.from ?? null,
      seasonTo: given.season?.to ?? null,
      coolDownDays: given.coolDownDays ?? 0,
      language: 'de',
      createdAt: AT,
      updatedAt: AT,
      retiredAt: given.retiredAt ?? null,
    })
    .execute()
  for (const departmentId of given.departmentIds ?? [])
    await db.insertInto('topicDepartment').values({ topicId: id, departmentId }).execute()
  for (const goalId of given.goalIds ?? [])
    await db.insertInto('topicGoal').values({ topicId: id, goalId }).execute()
  return { id, slug, title }
}

/** A pick of a topic, open unless it has an end. @returns its id */
export async function aPick(
  db: Db,
  given: {
    topicId: string
    ambassadorId: string
    pickedAt: string
    draft?: string
    ended?: { at: string; reason: 'posted' | 'returned' | 'lapsed' }
  },
): Promise<string> {
  const { topicId, ambassadorId, pickedAt, draft, ended } = given
  const id = newId()
  await db
    .insertInto('pick')
    .values({
      id,
      topicId,
      ambassadorId,
      pickedAt,
      draft: draft ?? null,
      draftSavedAt: draft === undefined ? null : pickedAt,
      endedAt: ended?.at ?? null,
      endReason: ended?.reason ?? null,
    })
    .execute()
  return id
}

/** A published post of somebody on a topic, by its publication time. */
export async function aPostOn(
  db: Db,
  given: { topicId: string; ambassadorId: string; publishedAt: string },
): Promise<void> {
  await db
    .insertInto('post')
    .values({
      ...given,
      id: newId(),
      url: 'https://www.linkedin.com/feed/update/urn:li:activity:7000000000000000000/',
      month: given.publishedAt.slice(0, 7),
      loggedAt: given.publishedAt,
      updatedAt: given.publishedAt,
    })
    .execute()
}

/** A suggestion, open since the given moment. @returns its id */
export async function aSuggestion(
  db: Db,
  given: { suggestedBy: string; title?: string; description?: string; suggestedAt?: string },
): Promise<string> {
  const id = newId()
  await db
    .insertInto('topicSuggestion')
    .values({
      id,
      suggestedBy: given.suggestedBy,
      title: given.title ?? 'Was passiert nachts im Klärwerk?',
      description: given.description ?? 'Kaum jemand weiß, dass dort immer jemand wach ist.',
      suggestedAt: given.suggestedAt ?? '2026-11-10T09:00:00Z',
    })
    .execute()
  return id
}

/** A topic as comms hands it in: all year, for everybody, tied to nothing, unless told otherwise. */
export function aTopicInput(given: Partial<TopicInput> = {}): TopicInput {
  return {
    title: 'Wer räumt den Schnee?',
    guidingQuestions: ['Wann klingelt der Wecker?', 'Was hilft gegen die Kälte?'],
    angle: 'Beginne mit der Uhrzeit.',
    category: 'wirkung',
    effortMinutes: 15,
    format: 'text',
    sensitivity: 'none',
    language: 'de',
    needsPhoto: false,
    peopleVisible: false,
    seasonFrom: null,
    seasonTo: null,
    coolDownDays: 60,
    goalIds: [],
    valueIds: [],
    departmentIds: [],
    ...given,
  }
}
