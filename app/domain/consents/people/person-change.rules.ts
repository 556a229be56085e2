import type { PersonInput } from './person.schema.ts'

type Guardian = { id: string; name: string; email: string | null; removedAt: Date | null }
type Before = { guardians: readonly Guardian[] } & Record<string, unknown>

/** What a form makes of the guardians: who joins, who is written differently, and who no longer is one. */
export function guardianChanges(before: readonly Guardian[], after: PersonInput['guardians']) {
  const current = before.filter(({ removedAt }) => removedAt === null)
  const kept = after.filter(({ id }) => current.some(guardian => guardian.id === id))
  return {
    added: after.filter(guardian => !kept.includes(guardian)).map(({ name, email }) => ({ name, email })),
    changed: kept.flatMap(({ id, name, email }) => {
      const known = current.find(guardian => guardian.id === id)
      const same = known?.name === name && known.email === (email ?? null)
      return known && !same ? [{ id: known.id, name, email: email ?? null }] : []
    }),
    removed: current.filter(({ id }) => !kept.some(guardian => guardian.id === id)).map(({ id }) => id),
  }
}

const watched = ['kind', 'name', 'email', 'locale', 'departmentId', 'bornOn', 'soleCustody', 'note'] as const

/** The fields of a person a form changes, and what stood there before. */
export function changedFields(before: Before, after: Record<string, unknown>): Record<string, unknown> {
  const changed = watched.filter(field => (before[field] ?? null) !== (after[field] ?? null))
  return Object.fromEntries(changed.map(field => [field, before[field] ?? null]))
}
