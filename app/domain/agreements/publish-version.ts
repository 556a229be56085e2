import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { insertVersion, lockAgreementByKey, selectVersions } from './agreement.queries.ts'
import type { NewVersion } from './agreement.schema.ts'
import { textDifference } from './text-difference.rules.ts'

/** 'stale': somebody has published since the text was opened. 'nothing-new': both languages read as before. */
export type PublishRefusal = 'unknown-agreement' | 'stale' | 'nothing-new'

/**
 * Publishes a new version, which from now on is the one that counts: everybody is asked to read it, people who
 * had read the one before as well. Versions are never changed afterwards.
 * @returns the number of the version
 */
export function publishVersion(
  ctx: Ctx<AccountActor>,
  key: string,
  { basedOn, ...texts }: NewVersion,
): Promise<Result<number, PublishRefusal>> {
  return inTransaction(ctx.db, async trx => {
    const agreement = await lockAgreementByKey(trx, key)
    const [current] = agreement ? await selectVersions(trx, agreement.id) : []
    if (!agreement || !current) return failure('unknown-agreement')
    if (current.number !== basedOn) return failure('stale')
    if (isSame(current, texts)) return failure('nothing-new')
    const number = current.number + 1
    await insertVersion(trx, {
      ...texts,
      id: newId(),
      agreementId: agreement.id,
      number,
      publishedAt: ctx.now.toString(),
      publishedBy: ctx.actor.accountId,
    })
    const subject = { type: 'agreement', id: agreement.id }
    await writeAudit({ ...ctx, db: trx }, { action: 'agreement.published', subject, detail: { key, number } })
    return success(number)
  })
}

function isSame(before: Pick<NewVersion, 'bodyDe' | 'bodyEn'>, after: Pick<NewVersion, 'bodyDe' | 'bodyEn'>) {
  const unchanged = (one: string, other: string) => textDifference(one, other).length === 0
  return unchanged(before.bodyDe, after.bodyDe) && unchanged(before.bodyEn, after.bodyEn)
}
