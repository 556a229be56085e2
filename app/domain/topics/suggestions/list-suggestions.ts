import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import type { Db } from '#db/open.ts'
import {
  countOpenSuggestions,
  selectDecidedSuggestions,
  selectOpenSuggestions,
  selectSuggestionsOf,
} from './suggestion.queries.ts'

/** A suggestion with who made it and what became of it. */
export type Suggestion = Awaited<ReturnType<typeof selectOpenSuggestions>>[number]

/** For comms: what waits (oldest first) and the last fifty decisions (newest first). */
export async function listSuggestions(db: Db): Promise<{ open: Suggestion[]; decided: Suggestion[] }> {
  return { open: await selectOpenSuggestions(db, 200), decided: await selectDecidedSuggestions(db, 50) }
}

/** What the signed-in person suggested and what became of it, newest first, the last twenty. */
export function listOwnSuggestions(ctx: Ctx<AccountActor>): Promise<Suggestion[]> {
  return selectSuggestionsOf(ctx.db, ctx.actor.accountId, 20)
}

/** How many suggestions wait for comms. */
export function countSuggestionsWaiting(db: Db): Promise<number> {
  return countOpenSuggestions(db)
}
