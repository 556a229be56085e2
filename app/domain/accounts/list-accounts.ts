import type { Ctx } from '#app/domain/kernel/context.ts'
import { selectAccounts, selectStaff } from './account-list.queries.ts'

/** All accounts with their roles, by name, for administration; at most a thousand. */
export function listAccounts(ctx: Ctx) {
  return selectAccounts(ctx.db, 1000)
}

/** Who holds a role beyond taking part, for everybody who oversees the programme. */
export function listStaff(ctx: Ctx) {
  return selectStaff(ctx.db, 1000)
}
