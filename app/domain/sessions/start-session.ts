import type { Ctx, Role } from '#app/domain/kernel/context.ts'
import { luciaFor } from './lucia-adapter.ts'
import { selectSessionAccount } from './session.queries.ts'

export type SignedIn = { sessionId: string; roles: Role[] }

/** Starts a session for an account whose identity has been proved. */
export async function startSession(
  ctx: Pick<Ctx, 'db' | 'now'>,
  accountId: string,
  roles: readonly Role[],
): Promise<SignedIn> {
  const session = await luciaFor(ctx.db, ctx.now, roles).createSession(accountId, {})
  return { sessionId: session.id, roles: [...roles] }
}

/** The same for an account known by its id alone; its roles are looked up. */
export async function startSessionOf(ctx: Pick<Ctx, 'db' | 'now'>, accountId: string): Promise<SignedIn> {
  const account = await selectSessionAccount(ctx.db, accountId)
  return startSession(ctx, accountId, account?.roles ?? [])
}
