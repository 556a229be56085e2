import type { PostFormat } from '#app/domain/posts/post-facts.rules.ts'
import type { SeasonWindow } from '#app/domain/topics/topic-order.rules.ts'
import type { Db } from '#db/open.ts'

/** A topic of the library, as far as the town's history needs to know it. */
export type TownTopic = {
  id: string
  slug: string
  title: string
  season: SeasonWindow | null
  departmentIds: readonly string[]
  goalIds: readonly string[]
  valueIds: readonly string[]
  coolDownDays: number
  effortMinutes: number
  format: PostFormat
  needsPhoto: boolean
}

/** A step of the checklist, as far as people's way through it needs to know it. */
export type TownStep = {
  id: string
  owner: 'person' | 'comms'
  evidence: 'tick' | 'acknowledgement' | 'file' | 'date' | 'fact'
  fact: string | null
  dueDays: number
}

/** What people can choose from: topics by slug, the ids of goals by slug, the ids of values. */
export type TownLibrary = {
  topics: readonly TownTopic[]
  goalIds: ReadonlyMap<string, string>
  valueIds: readonly string[]
  /** The checklist in its order. */
  steps: readonly TownStep[]
  /** The first version of every text people agree to. */
  versionIds: readonly string[]
  /** The first version of every text people on photos agree to, by its key. */
  consentTextIds: ReadonlyMap<string, string>
}

/** Reads the library that was loaded into the database before. */
export async function readTownLibrary(db: Db): Promise<TownLibrary> {
  const topics = await db.selectFrom('topic').selectAll().orderBy('slug').execute()
  const departments = await db
    .selectFrom('topicDepartment')
    .select(['topicId', 'departmentId as id'])
    .execute()
  const goalTies = await db.selectFrom('topicGoal').select(['topicId', 'goalId as id']).execute()
  const valueTies = await db.selectFrom('topicValue').select(['topicId', 'valueId as id']).execute()
  const goals = await db.selectFrom('goal').select(['id', 'slug']).orderBy('position').execute()
  const values = await db.selectFrom('townValue').select('id').orderBy('position').execute()
  const steps = await db
    .selectFrom('onboardingStep')
    .select(['id', 'owner', 'evidence', 'fact', 'dueDays'])
    .orderBy('position')
    .execute()
  const versions = await db.selectFrom('agreementVersion').select('id').orderBy('id').execute()
  const consentTexts = await db.selectFrom('consentText').select(['id', 'key']).orderBy('id').execute()
  return {
    steps,
    consentTextIds: new Map(consentTexts.map(({ id, key }) => [key, id])),
    versionIds: versions.map(({ id }) => id),
    topics: topics.map(({ seasonFrom, seasonTo, ...topic }) => ({
      ...topic,
      season: seasonFrom === null || seasonTo === null ? null : { from: seasonFrom, to: seasonTo },
      departmentIds: tiedTo(topic.id, departments),
      goalIds: tiedTo(topic.id, goalTies),
      valueIds: tiedTo(topic.id, valueTies),
    })),
    goalIds: new Map(goals.map(({ id, slug }) => [slug, id])),
    valueIds: values.map(({ id }) => id),
  }
}

function tiedTo(topicId: string, ties: readonly { topicId: string; id: string }[]): string[] {
  return ties.filter(tie => tie.topicId === topicId).map(({ id }) => id)
}
