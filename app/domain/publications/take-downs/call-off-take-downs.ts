import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { coverOf } from '#app/domain/consents/consent-cover.rules.ts'
import { readCoverFacts } from '#app/domain/consents/consents.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { deleteTakeDown, selectOpenBecause, type TakeDownCause } from './take-down.queries.ts'

/**
 * The reason to take photos of somebody down turned out to be a mistake: what is still open for that reason, and is
 * covered again, is asked of nobody any more. What was taken down already stays down.
 */
export async function callOffTakeDowns(ctx: Ctx, personId: string, cause: TakeDownCause): Promise<void> {
  const [person] = await readCoverFacts(ctx, [personId])
  if (!person) return
  const today = dayOf(ctx.now)
  for (const { id, purpose, channel } of await selectOpenBecause(ctx.db, { personId, cause })) {
    if (!coverOf(person, { purpose, channel, today }).covered) continue
    await deleteTakeDown(ctx.db, id)
    const subject = { type: 'take-down', id }
    await writeAudit(ctx, { action: 'take-down.called-off', subject, detail: { cause } })
  }
}
