import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import {
  type ConsentTextKey,
  insertConsentText,
  lockVersions,
  selectCurrentTexts,
} from './consent-text.queries.ts'
import type { NewText } from './consent-text.schema.ts'

/** 'stale': somebody has published since the text was opened. 'nothing-new': every wording reads as before. */
export type PublishTextRefusal = 'unknown-text' | 'stale' | 'nothing-new'

/**
 * Publishes a new version, which forms are made of from now on. What was agreed to before stays with the wording it
 * was agreed to; with `renewal` comms is told to ask again.
 * @returns the number of the version
 */
export function publishConsentText(
  ctx: Ctx<AccountActor>,
  key: ConsentTextKey,
  { basedOn, ...text }: NewText,
): Promise<Result<number, PublishTextRefusal>> {
  return inTransaction(ctx.db, async trx => {
    await lockVersions(trx, key)
    const current = (await selectCurrentTexts(trx)).find(each => each.key === key)
    if (!current) return failure('unknown-text')
    if (current.version !== basedOn) return failure('stale')
    if (reads(current) === reads(text)) return failure('nothing-new')
    const version = current.version + 1
    const id = newId()
    const published = { publishedAt: ctx.now.toString(), publishedBy: ctx.actor.accountId }
    await insertConsentText(trx, { ...text, ...published, id, key, version })
    const subject = { type: 'consent-text', id }
    const detail = { key, version, renewal: text.renewal }
    await writeAudit({ ...ctx, db: trx }, { action: 'consent-text.published', subject, detail })
    return success(version)
  })
}

function reads({
  titleDe,
  titleEn,
  bodyDe,
  bodyEn,
  bodyPlain,
}: Omit<NewText, 'basedOn' | 'renewal'>): string {
  const words = [titleDe, titleEn, bodyDe, bodyEn, bodyPlain]
  return JSON.stringify(words.map(text => text.replace(/\r\n?/g, '\n').trim()))
}
