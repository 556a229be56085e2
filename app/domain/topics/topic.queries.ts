import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '#db/open.ts'

const columns = [
  'topic.id',
  'topic.slug',
  'topic.title',
  'topic.guidingQuestions',
  'topic.angle',
  'topic.category',
  'topic.effortMinutes',
  'topic.format',
  'topic.needsPhoto',
  'topic.peopleVisible',
  'topic.sensitivity',
  'topic.seasonFrom',
  'topic.seasonTo',
  'topic.coolDownDays',
  'topic.language',
  'topic.retiredAt',
] as const

/**
 * Every topic with its goals, departments and last use by anybody; what happened at `until` (ISO instant)
 * or later does not count. At most a thousand topics.
 */
export function selectTopics(db: Db, until: string) {
  return topicsWithFacts(db, until).orderBy('topic.title').orderBy('topic.id').limit(1000).execute()
}

/** One topic by its slug, retired or not, with the same facts. */
export function selectTopicBySlug(db: Db, slug: string, until: string) {
  return topicsWithFacts(db, until).where('topic.slug', '=', slug).executeTakeFirst()
}

function topicsWithFacts(db: Db, until: string) {
  return db
    .selectFrom('topic')
    .select(columns)
    .select(eb => [
      jsonArrayFrom(
        eb
          .selectFrom('topicDepartment')
          .innerJoin('department', 'department.id', 'topicDepartment.departmentId')
          .select(['department.id', 'department.name'])
          .whereRef('topicDepartment.topicId', '=', 'topic.id')
          .orderBy('department.name'),
      ).as('departments'),
      jsonArrayFrom(
        eb
          .selectFrom('topicGoal')
          .innerJoin('goal', 'goal.id', 'topicGoal.goalId')
          .select(['goal.id', 'goal.slug'])
          .whereRef('topicGoal.topicId', '=', 'topic.id')
          .orderBy('goal.position'),
      ).as('goals'),
      jsonArrayFrom(
        eb
          .selectFrom('topicValue')
          .innerJoin('townValue', 'townValue.id', 'topicValue.valueId')
          .select(['townValue.id', 'townValue.name'])
          .whereRef('topicValue.topicId', '=', 'topic.id')
          .orderBy('townValue.position'),
      ).as('values'),
      sql<Date | null>`greatest(
      (select max(published_at) from post
        where topic_id = topic.id and merged_into is null and published_at < ${until}),
      (select max(picked_at) from pick where topic_id = topic.id and picked_at < ${until})
    )`.as('lastUsedAt'),
    ])
}

/** The id of a topic, retired or not. */
export async function selectTopicId(db: Db, slug: string): Promise<string | undefined> {
  const row = await db.selectFrom('topic').select('id').where('slug', '=', slug).executeTakeFirst()
  return row?.id
}

/** Whether and since when a topic is retired. */
export function selectTopicRetirement(db: Db, slug: string) {
  return db.selectFrom('topic').select(['id', 'retiredAt']).where('slug', '=', slug).executeTakeFirst()
}

/** Which of these people ever posted on or picked which topic before `until` (ISO instant); each pair once. */
export function selectTopicsUsedBy(db: Db, ambassadorIds: readonly string[], until: string) {
  return db
    .selectFrom('post')
    .select(['ambassadorId', sql<string>`topic_id`.as('topicId')])
    .where('ambassadorId', 'in', ambassadorIds)
    .where('mergedInto', 'is', null)
    .where('topicId', 'is not', null)
    .where('publishedAt', '<', new Date(until))
    .union(
      db
        .selectFrom('pick')
        .select(['ambassadorId', 'topicId'])
        .where('ambassadorId', 'in', ambassadorIds)
        .where('pickedAt', '<', new Date(until)),
    )
    .execute()
}

/** The topics in use by title, for a choice in a form. */
export function selectTopicOptions(db: Db) {
  return db
    .selectFrom('topic')
    .select(['id', 'slug', 'title'])
    .where('retiredAt', 'is', null)
    .orderBy('title')
    .orderBy('id')
    .limit(1000)
    .execute()
}

/** The goals of the programme in their order. */
export function selectGoals(db: Db) {
  return db.selectFrom('goal').select(['id', 'slug', 'nameDe', 'nameEn']).orderBy('position').execute()
}

/** The town's values in their order. */
export function selectValues(db: Db) {
  return db.selectFrom('townValue').select(['id', 'slug', 'name', 'sentence']).orderBy('position').execute()
}

/** The department somebody belongs to on a day and those above it, their own first. */
export function selectDepartmentLine(db: Db, ambassadorId: string, today: string) {
  return db
    .withRecursive('line', line =>
      line
        .selectFrom('departmentMembership')
        .innerJoin('department', 'department.id', 'departmentMembership.departmentId')
        .select(['department.id', 'department.parentId', sql<number>`0`.as('step')])
        .where('departmentMembership.ambassadorId', '=', ambassadorId)
        .where('departmentMembership.validFrom', '<=', today)
        .where(eb =>
          eb.or([
            eb('departmentMembership.validTo', 'is', null),
            eb('departmentMembership.validTo', '>', today),
          ]),
        )
        .unionAll(
          line
            .selectFrom('line')
            .innerJoin('department', 'department.id', 'line.parentId')
            .select(['department.id', 'department.parentId', sql<number>`line.step + 1`.as('step')])
            // Deeper than any town hall; ends a circle somebody may have drawn by mistake.
            .where('line.step', '<', 8),
        ),
    )
    .selectFrom('line')
    .select('id')
    .orderBy('step')
    .execute()
}
