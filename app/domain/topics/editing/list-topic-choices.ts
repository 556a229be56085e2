import { listDepartments } from '#app/domain/departments/departments.server.ts'
import type { Locale } from '#app/domain/kernel/context.ts'
import type { Db } from '#db/open.ts'
import { listGoals } from '../list-goals.ts'
import { listValues } from '../list-values.ts'

/** One thing to tick, by its id. */
export type TopicChoice = { value: string; label: string }

/** What a topic can be tied to, named for a form. Departments that are retired are not offered. */
export async function listTopicChoices(
  db: Db,
  locale: Locale,
): Promise<{ goals: TopicChoice[]; values: TopicChoice[]; departments: TopicChoice[] }> {
  const goals = await listGoals(db)
  const values = await listValues(db)
  const departments = await listDepartments(db)
  return {
    goals: goals.map(({ id, nameDe, nameEn }) => ({ value: id, label: locale === 'en' ? nameEn : nameDe })),
    values: values.map(({ id, name }) => ({ value: id, label: name })),
    departments: departments.map(({ id, name }) => ({ value: id, label: name })),
  }
}
