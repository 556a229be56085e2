import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockPeople } from '../cover.queries.ts'
import { insertEvent, updateGranted } from '../recording/consent.queries.ts'
import { selectSignersOf, updateDeclined } from './consent-link.queries.ts'
import { openConsentLink } from './open-consent-link.ts'
import { deleteSignature } from './signature.queries.ts'

/**
 * Says no by a personal link: an answer like yes, and nobody asks why. A yes given before is taken back as long as
 * others are still asked; a consent that counts already is withdrawn instead. Saying no twice changes nothing.
 */
export function declineByLink(
  ctx: Ctx,
  { key, token }: { key: string; token: string },
): Promise<Result<undefined, 'unknown' | 'expired' | 'already-given'>> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const found = await openConsentLink(scoped, { key, token, purpose: 'give' })
    if (!found.ok) return found
    await lockPeople(trx, [found.value.personId], 'changing')
    const opened = await openConsentLink(scoped, { key, token, purpose: 'give' })
    if (!opened.ok) return opened
    const { id, consentId, guardianId, givenOn, declinedAt } = opened.value
    const signed = (await selectSignersOf(trx, consentId)).includes(guardianId)
    if (givenOn !== null && signed) return failure('already-given')
    if (declinedAt !== null) return success()
    await deleteSignature(trx, { consentId, guardianId })
    // Nobody is left who allowed anything: whoever comes next chooses among all that was asked.
    if (givenOn === null && (await selectSignersOf(trx, consentId)).length === 0)
      await updateGranted(trx, consentId, [])
    await updateDeclined(trx, id, ctx.now.toString())
    const by = guardianId === null ? 'person' : 'guardian'
    const event = { id: newId(), consentId, guardianId, by, at: ctx.now.toString() } as const
    await insertEvent(trx, { ...event, kind: 'declined' })
    const subject = { type: 'consent', id: consentId }
    await writeAudit(scoped, { action: 'consent.declined', subject, detail: { by } })
    return success()
  })
}
