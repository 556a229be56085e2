import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { keepsPhotos } from '../photo-access.rules.ts'
import { closeRequest } from './consent-request.queries.ts'

/** Comms has asked, or found that there is nobody to ask. Closing twice changes nothing. */
export async function closeConsentRequest(
  ctx: Ctx<AccountActor>,
  requestId: string,
): Promise<Result<undefined, 'not-found'>> {
  if (!keepsPhotos(ctx.actor) || !isId(requestId)) return failure('not-found')
  return inTransaction(ctx.db, async trx => {
    const closed = { closedAt: ctx.now.toString(), closedBy: ctx.actor.accountId }
    const request = await closeRequest(trx, requestId, closed)
    if (!request) return failure('not-found')
    if (request.open) {
      const subject = { type: 'consent-request', id: requestId }
      const detail = { boxId: request.boxId }
      await writeAudit({ ...ctx, db: trx }, { action: 'consent-request.closed', subject, detail })
    }
    return success()
  })
}
