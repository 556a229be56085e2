import type { Insertable } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { monthOf } from '#app/domain/kernel/calendar.ts'
import type { AmbassadorActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { insertPost } from '#app/domain/posts/post.queries.ts'
import { canonicalPostUrl, type PostIdentity, type PostType } from '#app/domain/posts/post-identity.rules.ts'
import type { Db } from '#db/open.ts'
import type { Post, PostFigure } from '#db/types.generated.ts'

let counter = 0n

/** The number LinkedIn would give to something posted at this moment (ISO instant); another one each time. */
export function postIdAt(instant: string): string {
  counter += 1n
  const millis = BigInt(Temporal.Instant.from(instant).epochMilliseconds)
  return String((millis << 22n) + counter)
}

/** The address of a post of its own that appeared at this moment. */
export function postUrlAt(instant: string, type: PostType = 'activity'): string {
  return canonicalPostUrl({ type, id: postIdAt(instant) })
}

/** A post that was logged, without asking the use case: for tests about what comes afterwards. */
export async function aPost(
  db: Db,
  author: Pick<AmbassadorActor, 'ambassadorId'>,
  given: Partial<Insertable<Post>> & { publishedAt: string; identity?: PostIdentity },
): Promise<{ postId: string; identity: PostIdentity; url: string }> {
  const { identity = { type: 'activity', id: postIdAt(given.publishedAt) }, ...columns } = given
  const postId = newId()
  const url = canonicalPostUrl(identity)
  await insertPost(db, identity, {
    ambassadorId: author.ambassadorId,
    url,
    month: monthOf(Temporal.Instant.from(given.publishedAt)),
    loggedAt: given.publishedAt,
    updatedAt: given.publishedAt,
    ...columns,
    id: postId,
  })
  return { postId, identity, url }
}

/** Figures of a post that its author typed in; whatever is not given is unknown. */
export async function aFigure(
  db: Db,
  postId: string,
  given: Partial<Insertable<PostFigure>> & { measuredOn: string },
): Promise<void> {
  const recordedAt = `${given.measuredOn}T12:00:00Z`
  await db
    .insertInto('postFigure')
    .values({ postId, recordedAt, ...given })
    .execute()
}

/** One of each thing a post can refer to: a topic, a goal, a value and a job ad. */
export async function thingsToChoose(
  db: Db,
): Promise<{ topicId: string; goalId: string; valueId: string; jobAdId: string }> {
  const [topicId, goalId, valueId, jobAdId] = [newId(), newId(), newId(), newId()]
  const at = '2025-01-01T08:00:00Z'
  await db
    .insertInto('topic')
    .values({
      id: topicId,
      slug: topicId,
      title: 'Was war heute gut?',
      guidingQuestions: ['Was?', 'Warum?'],
      angle: 'Erst das Ergebnis.',
      category: 'beruf',
      effortMinutes: 15,
      format: 'text',
      needsPhoto: false,
      peopleVisible: false,
      sensitivity: 'none',
      coolDownDays: 30,
      language: 'de',
      createdAt: at,
      updatedAt: at,
    })
    .execute()
  await db
    .insertInto('goal')
    .values({ id: goalId, slug: goalId, nameDe: 'Recruiting', nameEn: 'Recruiting', position: 1 })
    .execute()
  await db
    .insertInto('townValue')
    .values({ id: valueId, slug: valueId, name: 'Nähe', sentence: 'Wir sind da.', position: 1 })
    .execute()
  await db
    .insertInto('jobAd')
    .values({
      id: jobAdId,
      title: 'Fachkraft für Abwasser',
      url: 'https://stellen.stadt.example/1',
      opensOn: '2026-01-01',
      createdAt: at,
    })
    .execute()
  return { topicId, goalId, valueId, jobAdId }
}

/** A topic somebody took at this moment (ISO instant) and holds. @returns the pick's id */
export async function anOpenPick(
  db: Db,
  holder: Pick<AmbassadorActor, 'ambassadorId'>,
  given: { topicId: string; pickedAt: string },
): Promise<string> {
  const id = newId()
  await db
    .insertInto('pick')
    .values({ id, ambassadorId: holder.ambassadorId, ...given })
    .execute()
  return id
}
