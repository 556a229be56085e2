import type { Insertable, Updateable } from 'kysely'
import type { Db } from '#db/open.ts'
import type { Topic } from '#db/types.generated.ts'

/** What a topic is tied to; ids. */
export type TopicTies = {
  goalIds: string[]
  valueIds: string[]
  departmentIds: string[]
}

/** The slugs of all topics, retired ones among them. */
export async function selectSlugs(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('topic').select('slug').execute()
  return rows.map(({ slug }) => slug)
}

/** Stores topics in one statement. */
export async function insertTopics(db: Db, topics: readonly Insertable<Topic>[]): Promise<void> {
  if (topics.length > 0) await db.insertInto('topic').values(topics).execute()
}

/** Stores what topics are tied to, one statement a kind. */
export async function insertTies(
  db: Db,
  topics: ReadonlyArray<{ topicId: string } & TopicTies>,
): Promise<void> {
  const goals = topics.flatMap(({ topicId, goalIds }) => goalIds.map(goalId => ({ topicId, goalId })))
  const values = topics.flatMap(({ topicId, valueIds }) => valueIds.map(valueId => ({ topicId, valueId })))
  const departments = topics.flatMap(({ topicId, departmentIds }) =>
    departmentIds.map(departmentId => ({ topicId, departmentId })),
  )
  if (goals.length > 0) await db.insertInto('topicGoal').values(goals).execute()
  if (values.length > 0) await db.insertInto('topicValue').values(values).execute()
  if (departments.length > 0) await db.insertInto('topicDepartment').values(departments).execute()
}

export async function deleteTies(db: Db, topicId: string): Promise<void> {
  await db.deleteFrom('topicGoal').where('topicId', '=', topicId).execute()
  await db.deleteFrom('topicValue').where('topicId', '=', topicId).execute()
  await db.deleteFrom('topicDepartment').where('topicId', '=', topicId).execute()
}

export async function updateTopic(db: Db, topicId: string, change: Updateable<Topic>): Promise<void> {
  await db.updateTable('topic').set(change).where('id', '=', topicId).execute()
}

/** Which of these ids are goals, values and departments of the town; others are left out. */
export async function selectKnownTies(db: Db, ties: TopicTies): Promise<TopicTies> {
  const known = async (table: 'goal' | 'townValue' | 'department', ids: readonly string[]) => {
    if (ids.length === 0) return []
    const rows = await db.selectFrom(table).select('id').where('id', 'in', ids).execute()
    return rows.map(({ id }) => id)
  }
  return {
    goalIds: await known('goal', ties.goalIds),
    valueIds: await known('townValue', ties.valueIds),
    departmentIds: await known('department', ties.departmentIds),
  }
}

/** Adds goals whose slug is new. */
export async function insertNewGoals(
  db: Db,
  goals: ReadonlyArray<{ id: string; slug: string; nameDe: string; nameEn: string; position: number }>,
): Promise<void> {
  if (goals.length === 0) return
  await db
    .insertInto('goal')
    .values(goals)
    .onConflict(conflict => conflict.column('slug').doNothing())
    .execute()
}

/** Adds values whose slug is new. */
export async function insertNewValues(
  db: Db,
  values: ReadonlyArray<{ id: string; slug: string; name: string; sentence: string; position: number }>,
): Promise<void> {
  if (values.length === 0) return
  await db
    .insertInto('townValue')
    .values(values)
    .onConflict(conflict => conflict.column('slug').doNothing())
    .execute()
}
