import type { Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { selectListed, selectOccasion, selectOccasionScopes, selectOccasions } from './occasion.queries.ts'

const MOST_OCCASIONS = 200
const MOST_LISTED = 1000

/** An occasion with what its list asks for and who stands on it; undefined for an id that is none. */
export async function readOccasion({ db }: Pick<Ctx, 'db'>, occasionId: string) {
  const occasion = isId(occasionId) ? await selectOccasion(db, occasionId) : undefined
  if (!occasion) return undefined
  const scopes = await selectOccasionScopes(db, occasionId)
  return { ...occasion, scopes, listed: await selectListed(db, occasionId, MOST_LISTED) }
}

/** Occasions, the latest first. */
export function listOccasions({ db }: Pick<Ctx, 'db'>) {
  return selectOccasions(db, MOST_OCCASIONS)
}
