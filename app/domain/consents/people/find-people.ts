import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { selectPeopleByName, selectPersonNames } from './person.queries.ts'

const MOST_FOUND = 20
const FEWEST_LETTERS = 2

/** Somebody of the register, as far as telling them apart needs it. */
export type FoundPerson = Awaited<ReturnType<typeof selectPeopleByName>>[number]

/**
 * People whose name contains what was typed, at most twenty by name; none for fewer than two letters. Children and
 * citizens are among them, so only comms may look: nobody else gets an answer.
 */
export async function findPeople(
  { db, actor }: Pick<Ctx<AccountActor>, 'db' | 'actor'>,
  query: string,
): Promise<FoundPerson[]> {
  const words = query.trim()
  if (words.length < FEWEST_LETTERS || !actor.roles.includes('comms')) return []
  return selectPeopleByName(db, words, MOST_FOUND)
}

/** The names of people by their ids, for screens that already know whom they show. Unknown ids are left out. */
export async function readPersonNames(
  { db }: Pick<Ctx, 'db'>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  return new Map((await selectPersonNames(db, ids)).map(({ id, name }) => [id, name]))
}
