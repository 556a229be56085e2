import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { inTransaction } from '#db/transaction.ts'
import {
  ensureLink,
  selectConsent,
  selectConsentScopes,
  selectPossibleSigners,
  selectSignersOf,
} from './consent-link.queries.ts'
import { mailSigner } from './mail-signer.ts'

/**
 * Confirms a consent to everybody who signed it and can be reached, each with a link of their own to withdraw it:
 * withdrawing is as easy as giving (GDPR art. 7 (3)). Called in the transaction that records the consent, whichever
 * way it was given.
 * @param to whom of those who signed, null being the person; everybody if left out
 * @returns how many were written to
 */
export function confirmGiven(
  ctx: Ctx,
  consentId: string,
  to?: ReadonlyArray<string | null>,
): Promise<number> {
  return inTransaction(ctx.db, async trx => {
    const consent = await selectConsent(trx, consentId)
    if (!consent?.givenOn) return 0
    const signedBy = (await selectSignersOf(trx, consentId)).filter(id => to?.includes(id) ?? true)
    const people = await selectPossibleSigners(trx, consent.personId)
    const [person] = people
    const scopes = (await selectConsentScopes(trx, consentId)).filter(
      ({ granted, withdrawnAt }) => granted && withdrawnAt === null,
    )
    const channels = [...new Set(scopes.map(({ channel }) => channel))]
    // With no tick at all the answer was no: there is nothing to withdraw.
    if (channels.length === 0) return 0
    let written = 0
    for (const signer of people.filter(({ guardianId }) => signedBy.includes(guardianId))) {
      const { guardianId } = signer
      const linkId = await withdrawalLink({ ...ctx, db: trx }, { consentId, guardianId })
      const about = guardianId === null ? null : (person?.name ?? null)
      const params = { consentId, linkId, about, channels, givenOn: consent.givenOn }
      if (await mailSigner({ ...ctx, db: trx }, signer, { template: 'consent-given', params })) written += 1
    }
    return written
  })
}

/** The link with which somebody withdraws a consent; the same one every time. @returns its id */
async function withdrawalLink(
  ctx: Pick<Ctx, 'db' | 'now'>,
  { consentId, guardianId }: { consentId: string; guardianId: string | null },
): Promise<string> {
  const link = { id: newId(), consentId, guardianId, createdAt: ctx.now.toString(), expiresAt: null }
  return (await ensureLink(ctx.db, { ...link, purpose: 'withdraw' })).id
}
