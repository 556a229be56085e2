import { readLinkToken } from '#app/domain/accounts/accounts.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { deleteMailsAbout } from '#app/domain/outbox/outbox.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockApplication, updateWithdrawn } from './application.queries.ts'

/**
 * Takes an application back, confirmed or not, and deletes what stands in it and the mails about it. Doing it
 * twice changes nothing.
 * Somebody who was accepted belongs to the programme: they leave it where everybody does.
 */
export async function withdrawApplication(
  ctx: Ctx,
  key: string,
  token: string,
): Promise<Result<undefined, 'unknown' | 'already-accepted'>> {
  const id = readLinkToken(key, token)
  return inTransaction(ctx.db, async trx => {
    const application = id === null ? undefined : await lockApplication(trx, id)
    if (!application) return failure('unknown')
    if (application.decision === 'accepted') return failure('already-accepted')
    if (application.withdrawnAt === null) {
      await updateWithdrawn(trx, application.id, ctx.now.toString())
      await deleteMailsAbout(trx, 'applicationId', application.id)
    }
    return success()
  })
}
