import type { Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { selectAccounts, selectAccountWithRoles, selectStaff } from './account-list.queries.ts'

/** All accounts with their roles, by name, for administration; at most a thousand. */
export function listAccounts(ctx: Ctx) {
  return selectAccounts(ctx.db, 1000)
}

/** One account with its roles; undefined for an id that is none. */
export async function readAccount(ctx: Ctx, accountId: string) {
  return isId(accountId) ? selectAccountWithRoles(ctx.db, accountId) : undefined
}

/** Who holds a role beyond taking part, for everybody who oversees the programme. */
export function listStaff(ctx: Ctx) {
  return selectStaff(ctx.db, 1000)
}
