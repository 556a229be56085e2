import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { insertEvent } from '../recording/consent.queries.ts'

/** Writes into the history of a consent that it ran out. The caller does it once, and holds the person. */
export async function noteExpired(ctx: Pick<Ctx, 'db' | 'now'>, consentId: string): Promise<void> {
  const event = { id: newId(), consentId, kind: 'expired', by: 'system', at: ctx.now.toString() } as const
  await insertEvent(ctx.db, event)
}
