import {
  AGE_OF_MAJORITY,
  AGE_OF_OWN_SAY,
  type CoverFacts,
  coverOf,
  type GivenConsent,
} from '#app/domain/consents/consent-cover.rules.ts'
import { addDays, ageOn, type Day, daysBetween } from '#app/domain/kernel/calendar.ts'

/** What happens to a consent by itself, so that somebody should look. */
export const noticeKinds = [
  'expired',
  'expires-14',
  'expires-30',
  'left',
  'left-programme',
  'turns-18',
  'turns-16',
  'turns-14',
  'text-replaced',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** So many days before its end comms hears of a consent for the first and for the second time. */
export const EARLY_DAYS = 30
const LATE_DAYS = 14

/** At this age a talk is due: the young person decides more and more for themself. */
const AGE_OF_TALK = 16

/** What the end of a consent means for photos that are online: why they are taken down. */
export const causeOf = {
  expired: 'expired',
  left: 'left',
  'turns-18': 'came-of-age',
} as const satisfies Partial<Record<NoticeKind, string>>

/** A consent with what has been noticed about it, and whether a newer text asks for a renewal. */
export type WatchedConsent = {
  consent: GivenConsent
  textReplaced: boolean
  noticed: readonly NoticeKind[]
}

/**
 * What is to be noticed about a consent today and was not noticed before. A consent nobody has given, or of which
 * everything is withdrawn, has no end to tell of; nor has one that others of the person go on covering.
 */
export function noticesDue(
  person: CoverFacts,
  { consent, textReplaced, noticed }: WatchedConsent,
  today: Day,
): NoticeKind[] {
  if (consent.givenOn === null || !consent.scopes.some(scope => scope.granted && !scope.withdrawn)) return []
  const due = [
    endNotice(person, consent, noticed, today),
    person.leftOn !== null && person.leftOn <= today ? ('left' as const) : null,
    birthdayNotice(person, consent, today),
    textReplaced ? ('text-replaced' as const) : null,
  ]
  return due.filter(kind => kind !== null).filter(kind => !noticed.includes(kind))
}

function endNotice(
  person: CoverFacts,
  consent: GivenConsent,
  noticed: readonly NoticeKind[],
  today: Day,
): NoticeKind | null {
  if (consent.validUntil === null) return null
  const left = daysBetween(today, consent.validUntil)
  if (left < 0) return 'expired'
  if (left > EARLY_DAYS || isCarriedOn(person, consent, addDays(consent.validUntil, 1))) return null
  // Told late is told: the early notice is not made up for.
  return left > LATE_DAYS && !noticed.includes('expires-14') ? 'expires-30' : 'expires-14'
}

/** Whether other consents of the person cover on a day everything this one allows. */
function isCarriedOn(person: CoverFacts, consent: GivenConsent, today: Day): boolean {
  const others = { ...person, consents: person.consents.filter(({ id }) => id !== consent.id) }
  return consent.scopes
    .filter(scope => scope.granted && !scope.withdrawn)
    .every(({ purpose, channel }) => coverOf(others, { purpose, channel, today }).covered)
}

// Whoever is under age, apprentices as well. Only birthdays since the consent was given, and of several the last one.
function birthdayNotice(
  person: CoverFacts,
  { givenOn, signers }: GivenConsent,
  today: Day,
): NoticeKind | null {
  const { bornOn } = person
  if (bornOn === null || givenOn === null) return null
  const [before, age] = [ageOn(bornOn, givenOn), ageOn(bornOn, today)]
  const passed = (years: number) => before < years && age >= years
  const signed = signers.includes(null)
  if (passed(AGE_OF_MAJORITY)) return signed ? null : 'turns-18'
  if (passed(AGE_OF_TALK)) return 'turns-16'
  return passed(AGE_OF_OWN_SAY) && !signed ? 'turns-14' : null
}
