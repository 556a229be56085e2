import type { GivenConsent } from '#app/domain/consents/consent-cover.rules.ts'
import type { Day } from '#app/domain/kernel/calendar.ts'

/** Why what the register knows about somebody has to stay for now. */
export type WhyKept = 'consent-stands' | 'was-shown'

/**
 * Why somebody cannot be erased; null if nothing has to stay. Once a photo of theirs has left the house, what they
 * agreed to is the town's proof (GDPR art. 17(3)(e)), withdrawn or not. A consent that stands is withdrawn first.
 */
export function whyKept(
  { consents, wasShown }: { consents: readonly GivenConsent[]; wasShown: boolean },
  today: Day,
): WhyKept | null {
  if (wasShown) return 'was-shown'
  return consents.some(consent => stands(consent, today)) ? 'consent-stands' : null
}

function stands({ givenOn, validUntil, scopes }: GivenConsent, today: Day): boolean {
  if (givenOn === null || (validUntil !== null && validUntil < today)) return false
  return scopes.some(({ granted, withdrawn }) => granted && !withdrawn)
}
