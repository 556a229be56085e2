import { addDays, type Day } from '#app/domain/kernel/calendar.ts'
import { type CoverFacts, type GivenConsent, missingSigner } from '../consent-cover.rules.ts'

/** How many days before its end a consent is looked at, and looked at again. */
const NOTICE_DAYS = { early: 30, late: 14 } as const

/** Where a consent stands as a whole; what it covers is asked of `coverOf`, for one purpose and one channel. */
export const consentStates = [
  'open',
  'refused',
  'withdrawn',
  'expired',
  'incomplete',
  'expires-14',
  'expires-30',
  'valid',
] as const
export type ConsentState = (typeof consentStates)[number]

/**
 * The state of one consent of a person: asked and still open; answered with no; withdrawn in every channel; over, by
 * its date or with the job; without the signature of everybody needed; or valid, soon to end or not.
 */
export function consentStateOf(consent: GivenConsent, person: CoverFacts, today: Day): ConsentState {
  const granted = consent.scopes.filter(scope => scope.granted)
  if (consent.givenOn === null) return 'open'
  if (granted.length === 0) return 'refused'
  if (granted.every(scope => scope.withdrawn)) return 'withdrawn'
  const { validUntil, endsWithEmployment } = consent
  if (validUntil !== null && validUntil < today) return 'expired'
  if (endsWithEmployment && person.leftOn !== null && person.leftOn <= today) return 'expired'
  if (missingSigner(consent, person, today) !== null) return 'incomplete'
  if (validUntil === null || validUntil > addDays(today, NOTICE_DAYS.early)) return 'valid'
  return validUntil > addDays(today, NOTICE_DAYS.late) ? 'expires-30' : 'expires-14'
}
