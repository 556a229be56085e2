import { readOwnConsents, selectPersonIdOfAccount } from '#app/domain/consents/consents.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { selectAppearances } from './appearance.queries.ts'

const MOST = 100

/** What the acting person agreed to, and where photos of them are to be seen: what stands in the register, no more. */
export async function readOwnAppearances(ctx: Ctx<AccountActor>) {
  const personId = await selectPersonIdOfAccount(ctx.db, ctx.actor.accountId)
  return {
    consents: await readOwnConsents(ctx),
    appearances: personId === undefined ? [] : await selectAppearances(ctx.db, personId, MOST),
  }
}
