import type { Db } from '#db/open.ts'
import { selectTopicBySlug } from '../topic.queries.ts'
import type { TopicInput } from '../topic.schema.ts'

/** A topic in the shape comms edits it in. */
export type TopicForEditing = { id: string; slug: string; retiredAt: Date | null; input: TopicInput }

/** One topic as comms edits it, retired or not; undefined if there is none. */
export async function readTopicForEditing(db: Db, slug: string): Promise<TopicForEditing | undefined> {
  const row = await selectTopicBySlug(db, slug, 'infinity')
  if (row === undefined) return undefined
  const { id, retiredAt, goals, values, departments, lastUsedAt, ...fields } = row
  const idsOf = (ties: ReadonlyArray<{ id: string }>) => ties.map(tie => tie.id)
  return {
    ...{ id, slug, retiredAt },
    input: {
      title: fields.title,
      guidingQuestions: fields.guidingQuestions,
      angle: fields.angle,
      category: fields.category,
      effortMinutes: fields.effortMinutes as TopicInput['effortMinutes'],
      format: fields.format,
      sensitivity: fields.sensitivity,
      language: fields.language,
      needsPhoto: fields.needsPhoto,
      peopleVisible: fields.peopleVisible,
      seasonFrom: fields.seasonFrom,
      seasonTo: fields.seasonTo,
      coolDownDays: fields.coolDownDays,
      goalIds: idsOf(goals),
      valueIds: idsOf(values),
      departmentIds: idsOf(departments),
    },
  }
}
