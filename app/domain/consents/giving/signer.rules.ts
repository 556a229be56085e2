import { ageOn, type Day } from '#app/domain/kernel/calendar.ts'
import { AGE_OF_MAJORITY, AGE_OF_OWN_SAY, type CoverFacts } from '../consent-cover.rules.ts'

/** What decides who has to say yes for somebody. */
export type SignerFacts = Pick<CoverFacts, 'kind' | 'bornOn' | 'soleCustody' | 'guardianIds'>

/** Whose yes is still missing. `guardiansUnknown`: fewer guardians are recorded than somebody under age has. */
export type MissingSigners = { self: boolean; guardianIds: readonly string[]; guardiansUnknown: boolean }

/** Whether guardians decide for somebody: until they are of age, and for a child whose age nobody knows. */
export function isUnderAge({ kind, bornOn }: Pick<SignerFacts, 'kind' | 'bornOn'>, today: Day): boolean {
  return bornOn === null ? kind === 'child' : ageOn(bornOn, today) < AGE_OF_MAJORITY
}

/**
 * Whose yes is missing today; null stands for the person among those who signed. Whoever is under age needs every
 * guardian on record (two, or the one with sole custody), and from 14 on agrees as well. Adults agree alone.
 */
export function missingSigners(
  person: SignerFacts,
  signers: readonly (string | null)[],
  today: Day,
): MissingSigners {
  const self = !signers.includes(null)
  if (!isUnderAge(person, today)) return { self, guardianIds: [], guardiansUnknown: false }
  const { bornOn, soleCustody, guardianIds } = person
  return {
    self: self && (bornOn === null || ageOn(bornOn, today) >= AGE_OF_OWN_SAY),
    guardianIds: guardianIds.filter(id => !signers.includes(id)),
    guardiansUnknown: guardianIds.length < (soleCustody ? 1 : 2),
  }
}

/** Whether everybody whose yes is needed has given it. */
export function isComplete(person: SignerFacts, signers: readonly (string | null)[], today: Day): boolean {
  const { self, guardianIds, guardiansUnknown } = missingSigners(person, signers, today)
  return !self && guardianIds.length === 0 && !guardiansUnknown
}

/**
 * Whether somebody may say yes on a page instead of on paper. For employees nobody may: their consent is given in
 * writing (DSG NRW § 18 (2)). A guardian may until the child comes of age, the young person from 14 on.
 * @param guardianId null for the person themself
 */
export function mayGiveByLink(
  person: SignerFacts,
  guardianId: string | null,
  today: Day,
): 'yes' | 'paper-needed' | 'not-needed' {
  if (person.kind === 'employee') return 'paper-needed'
  const { self, guardianIds } = missingSigners(person, [], today)
  return (guardianId === null ? self : guardianIds.includes(guardianId)) ? 'yes' : 'not-needed'
}
