import { isId } from '#app/domain/kernel/ids.ts'
import type { Db } from '#db/open.ts'
import type { Suggestion } from './list-suggestions.ts'
import { selectSuggestion } from './suggestion.queries.ts'

/** One suggestion, for comms; undefined if there is none. */
export async function readSuggestion(db: Db, id: string): Promise<Suggestion | undefined> {
  return isId(id) ? selectSuggestion(db, id) : undefined
}
