import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { countStates, type RegisterRow, selectRegister } from './register.queries.ts'
import { countByFilter, type RegisterFilter, statesFor } from './register-filter.rules.ts'

/** How many people the list shows at most; whoever looks for somebody else types a name. */
const MOST_PEOPLE = 200

/** The register for comms: people by name, narrowed down by words and by where their consents stand, with counts. */
export async function readRegister(
  ctx: Ctx<AccountActor>,
  { words, filter }: { words: string; filter: RegisterFilter | null },
): Promise<{ people: RegisterRow[]; more: boolean; counts: Record<RegisterFilter, number> }> {
  const today = dayOf(ctx.now)
  const question = { words: words.trim(), states: statesFor(filter), today, limit: MOST_PEOPLE + 1 }
  const people = await selectRegister(ctx.db, question)
  const counts = countByFilter(await countStates(ctx.db, today))
  return { people: people.slice(0, MOST_PEOPLE), more: people.length > MOST_PEOPLE, counts }
}
