import { addDays, daysBetween } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { readCoverFacts } from '../read-cover-facts.ts'
import { insertEvent } from '../recording/consent.queries.ts'
import { GIVING_DAYS, whomToAsk } from './ask-by-link.ts'
import { ensureLink, selectConsent, selectConsentScopes, updateLinkSent } from './consent-link.queries.ts'
import { mailSigner } from './mail-signer.ts'
import { insertRenewal } from './renewal.queries.ts'

/**
 * Tells somebody kindly that a consent of theirs runs out. Where the law allows an answer by link, a new consent is
 * asked for at once: for what still stands, with the current text, for as long as the one before. Employees are told
 * that a new signature is needed. Whoever cannot be reached is for comms to speak to. In the transaction of the
 * caller, who does it once.
 */
export async function askRenewal(ctx: Ctx, consentId: string): Promise<void> {
  const consent = await selectConsent(ctx.db, consentId)
  const [person] = consent ? await readCoverFacts(ctx, [consent.personId]) : []
  if (!consent?.validFrom || !consent.validUntil || !person) return
  const { validFrom, validUntil } = consent
  const asked = await whomToAsk(ctx, person, [])
  if (!asked.ok) return
  const about = (guardianId: string | null) => (guardianId === null ? null : person.name)
  if (person.kind === 'employee') {
    for (const signer of asked.value) {
      const params = { consentId, about: null, endsOn: validUntil }
      await mailSigner(ctx, signer, { template: 'consent-renew-paper', params })
    }
    return
  }
  const renewedId = newId()
  const scopes = (await selectConsentScopes(ctx.db, consentId)).filter(
    ({ granted, withdrawnAt }) => granted && withdrawnAt === null,
  )
  const at = ctx.now.toString()
  const until = addDays(validUntil, daysBetween(validFrom, validUntil))
  await insertRenewal(ctx.db, { consentId, renewedId, askedAt: at, validUntil: until, scopes })
  const event = { id: newId(), consentId: renewedId, kind: 'asked', by: 'system', at } as const
  await insertEvent(ctx.db, { ...event, detail: JSON.stringify({ way: 'link', renews: consentId }) })
  const expires = ctx.now.add({ hours: 24 * GIVING_DAYS }).toString()
  for (const signer of asked.value) {
    const { guardianId } = signer
    const key = { consentId: renewedId, guardianId, purpose: 'give', createdAt: at } as const
    const link = await ensureLink(ctx.db, { ...key, id: newId(), expiresAt: expires })
    await updateLinkSent(ctx.db, link.id, { sentAt: at, expiresAt: expires })
    const params = { consentId: renewedId, linkId: link.id, about: about(guardianId), endsOn: validUntil }
    await mailSigner(ctx, signer, { template: 'consent-renew', params })
  }
}
