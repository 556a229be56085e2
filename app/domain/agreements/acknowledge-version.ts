import { lookAtOnboarding } from '#app/domain/ambassadors/ambassadors.server.ts'
import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { insertAcknowledgement, selectCurrentVersions } from './acknowledgement.queries.ts'
import { lockAgreementByKey } from './agreement.queries.ts'

/**
 * Records that the acting person has read the current version of a text. Twice is once.
 * 'outdated': there is a newer version than the one that was on the screen (or it never was one of this text).
 */
export function acknowledgeVersion(
  ctx: Ctx<AmbassadorActor>,
  key: string,
  versionId: string,
): Promise<Result<undefined, 'unknown-agreement' | 'outdated'>> {
  const { ambassadorId } = ctx.actor
  return inTransaction(ctx.db, async trx => {
    // Held, so that no version is published between looking and writing.
    const agreement = await lockAgreementByKey(trx, key)
    if (!agreement) return failure('unknown-agreement')
    const current = (await selectCurrentVersions(trx)).find(version => version.key === key)
    if (current?.id !== versionId) return failure('outdated')
    const acknowledgedAt = ctx.now.toString()
    if (!(await insertAcknowledgement(trx, { ambassadorId, versionId, acknowledgedAt }))) return success()
    await writeAudit(
      { ...ctx, db: trx },
      {
        action: 'agreement.acknowledged',
        subject: { type: 'agreement', id: agreement.id },
        detail: { key, number: current.number },
      },
    )
    await lookAtOnboarding({ ...ctx, db: trx }, [ambassadorId])
    return success()
  })
}
