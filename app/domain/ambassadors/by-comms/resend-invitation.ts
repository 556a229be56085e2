import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockAmbassador } from '../ambassador.queries.ts'
import { selectSpells } from '../participation.queries.ts'
import { sendOnlyInvitation } from './send-only-invitation.ts'

/** Sends an invited person a new link, valid for two weeks; the old one stops working. */
export async function resendInvitation(
  ctx: Ctx<AccountActor>,
  ambassadorId: string,
): Promise<Result<undefined, 'unknown' | 'not-invited'>> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const person = await lockAmbassador(trx, ambassadorId)
    if (!person) return failure('unknown')
    const running = (await selectSpells(trx, [ambassadorId])).find(spell => spell.to === null)
    if (running?.state !== 'invited') return failure('not-invited')
    await sendOnlyInvitation(scoped, person.accountId)
    await writeAudit(scoped, {
      action: 'invitation.resent',
      subject: { type: 'ambassador', id: ambassadorId },
    })
    return success()
  })
}
