import type { TopicInput } from '../topic.schema.ts'

/** A topic as comms wrote it, parted into what stands in its own row and what it is tied to. */
export function splitTies({ goalIds, valueIds, departmentIds, ...row }: TopicInput) {
  return { row, ties: { goalIds, valueIds, departmentIds } }
}

/** The names of the fields that differ between two versions of a topic. The order of ids says nothing. */
export function changedFields(before: TopicInput, after: TopicInput): Array<keyof TopicInput> {
  const fields = Object.keys(after) as Array<keyof TopicInput>
  return fields.filter(field => comparable(field, before[field]) !== comparable(field, after[field]))
}

function comparable(field: keyof TopicInput, value: TopicInput[keyof TopicInput]): string {
  const isIds = Array.isArray(value) && field !== 'guidingQuestions'
  return JSON.stringify(isIds ? value.toSorted() : value)
}
