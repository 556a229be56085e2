import { ageOn, type Day } from '#app/domain/kernel/calendar.ts'
import { AGE_OF_MAJORITY, AGE_OF_OWN_SAY, type CoverFacts } from '../consent-cover.rules.ts'

/** What decides who has to say yes for somebody. */
export type SignerFacts = Pick<CoverFacts, 'kind' | 'bornOn' | 'soleCustody' | 'guardianIds'>

/** Whose yes a consent needs: the person's own, and that of so many of their guardians. */
export type NeededSigners = { self: boolean; guardians: number }

/**
 * Who has to agree today. Children need both guardians, or the one with sole custody, and from 14 on they agree as
 * well; from 18 on only they themselves count. Everybody else agrees alone.
 */
export function neededSigners({ kind, bornOn, soleCustody }: SignerFacts, today: Day): NeededSigners {
  if (kind !== 'child') return { self: true, guardians: 0 }
  const age = bornOn === null ? AGE_OF_OWN_SAY : ageOn(bornOn, today)
  if (age >= AGE_OF_MAJORITY) return { self: true, guardians: 0 }
  return { self: age >= AGE_OF_OWN_SAY, guardians: soleCustody ? 1 : 2 }
}

/** Whose yes is still missing; null stands for the person among those who signed. */
export function missingSigners(
  person: SignerFacts,
  signers: readonly (string | null)[],
  today: Day,
): NeededSigners {
  const needed = neededSigners(person, today)
  const signed = person.guardianIds.filter(id => signers.includes(id)).length
  return {
    self: needed.self && !signers.includes(null),
    guardians: Math.max(0, needed.guardians - signed),
  }
}

/** Whether everybody whose yes is needed has given it. */
export function isComplete(person: SignerFacts, signers: readonly (string | null)[], today: Day): boolean {
  const { self, guardians } = missingSigners(person, signers, today)
  return !self && guardians === 0
}

/**
 * Whether somebody may say yes on a page instead of on paper. Employees may not: their consent is given in writing
 * (DSG NRW § 18 (2)). A guardian may until the child comes of age, the young person from 14 on.
 * @param guardianId null for the person themself
 */
export function mayGiveByLink(
  person: SignerFacts,
  guardianId: string | null,
  today: Day,
): 'yes' | 'paper-needed' | 'not-needed' {
  if (person.kind === 'employee') return 'paper-needed'
  const { self, guardians } = neededSigners(person, today)
  return (guardianId === null ? self : guardians > 0) ? 'yes' : 'not-needed'
}
