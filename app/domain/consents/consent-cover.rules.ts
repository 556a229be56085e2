import { ageOn, type Day } from '#app/domain/kernel/calendar.ts'
import type { Channel, Purpose } from './scope.rules.ts'

/** From this age on a young person agrees as well as their guardians. */
export const AGE_OF_OWN_SAY = 14
/** From this age on guardians can no longer agree for them. */
export const AGE_OF_MAJORITY = 18

/** One consent as far as the gate needs it. `givenOn` null: asked, not answered. */
export type GivenConsent = {
  id: string
  givenOn: Day | null
  validFrom: Day | null
  validUntil: Day | null
  endsWithEmployment: boolean
  /** Scopes that were granted, each with the moment it was withdrawn if it was. */
  scopes: ReadonlyArray<{ purpose: Purpose; channel: Channel; granted: boolean; withdrawn: boolean }>
  /** Who said yes: null is the person themself, else a guardian's id. */
  signers: ReadonlyArray<string | null>
}

/** Somebody shown in a photo, with everything that decides whether they agreed. */
export type CoverFacts = {
  id: string
  name: string
  kind: 'employee' | 'citizen' | 'child' | 'partner'
  bornOn: Day | null
  soleCustody: boolean
  /** First day they no longer work for the town. */
  leftOn: Day | null
  guardianIds: readonly string[]
  consents: readonly GivenConsent[]
}

/** Why somebody is not covered, the nearest reason first: what is missing of the consent that comes closest. */
export type Uncovered =
  | 'no-consent'
  | 'not-answered'
  | 'not-for-this-channel'
  | 'withdrawn'
  | 'not-yet-valid'
  | 'expired'
  | 'employment-ended'
  | 'guardian-missing'
  | 'young-person-missing'
  | 'adult-now'

export type Cover = { covered: true; consentId: string } | { covered: false; reason: Uncovered }

/** The question a photo asks: may this person be seen there, for that, today? */
export type CoverQuestion = { purpose: Purpose; channel: Channel; today: Day }

// What comes later in this list is closer to a yes, and so the better thing to tell.
const closeness: readonly Uncovered[] = [
  'no-consent',
  'not-answered',
  'not-for-this-channel',
  'expired',
  'employment-ended',
  'not-yet-valid',
  'adult-now',
  'guardian-missing',
  'young-person-missing',
  'withdrawn',
]

/**
 * Whether one of somebody's consents is valid today for a purpose and a channel. Whoever is under 18 needs both
 * guardians (or the one with sole custody), from 14 on the young person as well; from 18 on only they themselves
 * count. A later no, said in a newer consent or by withdrawing it, takes back every yes from before (GDPR art. 7(3)).
 */
export function coverOf(person: CoverFacts, question: CoverQuestion): Cover {
  const answers = person.consents.map(consent => coverBy(consent, person, question))
  const yes = answers.find(answer => answer.covered)
  if (yes) return yes
  const reasons = answers.map(answer => (answer.covered ? 'no-consent' : answer.reason))
  const nearest = reasons.reduce<Uncovered>(
    (best, reason) => (closeness.indexOf(reason) > closeness.indexOf(best) ? reason : best),
    'no-consent',
  )
  return { covered: false, reason: nearest }
}

function coverBy(consent: GivenConsent, person: CoverFacts, question: CoverQuestion): Cover {
  const reason =
    whyNotGiven(consent, question) ??
    whyTakenBack(consent, person, question) ??
    whyNotNow(consent, person, question) ??
    missingSigner(consent, person, question.today)
  return reason === null ? { covered: true, consentId: consent.id } : { covered: false, reason }
}

function whyNotGiven(consent: GivenConsent, question: CoverQuestion): Uncovered | null {
  if (consent.givenOn === null) return 'not-answered'
  const scope = scopeFor(consent, question)
  return scope ? whyNo(scope) : 'not-for-this-channel'
}

function whyTakenBack({ givenOn }: GivenConsent, { consents }: CoverFacts, question: CoverQuestion) {
  const newer = consents.filter(each => each.givenOn !== null && givenOn !== null && each.givenOn > givenOn)
  return newer.map(each => whyNo(scopeFor(each, question))).find(reason => reason !== null) ?? null
}

// A scope nobody was asked about is no no.
function whyNo(scope: GivenConsent['scopes'][number] | undefined): Uncovered | null {
  if (scope === undefined) return null
  if (!scope.granted) return 'not-for-this-channel'
  return scope.withdrawn ? 'withdrawn' : null
}

function scopeFor({ scopes }: GivenConsent, { purpose, channel }: CoverQuestion) {
  return scopes.find(each => each.purpose === purpose && each.channel === channel)
}

function whyNotNow(
  { givenOn, validFrom, validUntil, endsWithEmployment }: GivenConsent,
  { leftOn }: CoverFacts,
  { today }: CoverQuestion,
): Uncovered | null {
  if (validFrom === null || today < validFrom || (givenOn !== null && today < givenOn)) return 'not-yet-valid'
  if (validUntil !== null && today > validUntil) return 'expired'
  return endsWithEmployment && leftOn !== null && today >= leftOn ? 'employment-ended' : null
}

/** Who has not signed a consent and has to, for it to count on that day; null if everybody has. */
export function missingSigner(
  { signers }: GivenConsent,
  { kind, bornOn, soleCustody, guardianIds }: CoverFacts,
  today: Day,
): Uncovered | null {
  const self = signers.includes(null)
  const age = bornOn === null ? null : ageOn(bornOn, today)
  if (age !== null && age >= AGE_OF_MAJORITY)
    return self ? null : kind === 'child' ? 'adult-now' : 'not-answered'
  // Adults may be recorded without their age. An apprentice of 17 is an employee, and a minor all the same.
  if (age === null && kind !== 'child') return self ? null : 'not-answered'
  // Everybody recorded as a guardian has to have signed; with one name missing nobody knows whether they all did.
  const known = guardianIds.length >= (soleCustody ? 1 : 2)
  if (!known || !guardianIds.every(id => signers.includes(id))) return 'guardian-missing'
  // A child whose age nobody knows is treated as the youngest and as the eldest at once: everybody has to agree.
  return age === null || age >= AGE_OF_OWN_SAY ? (self ? null : 'young-person-missing') : null
}

/**
 * Whether somebody's own signature was theirs to give: from 14 on. A child may put their name under a form earlier,
 * which is nice and does not count, neither then nor when they are older. Without a birth date every signature counts.
 */
export function isOwnSay(bornOn: Day | null, signedOn: Day): boolean {
  return bornOn === null || ageOn(bornOn, signedOn) >= AGE_OF_OWN_SAY
}
