import type { Day } from '#app/domain/kernel/calendar.ts'
import type { Channel, Purpose } from '../scope.rules.ts'

export type OfferedScope = { purpose: Purpose; channel: Channel }

/**
 * What somebody may still say yes to: everything that was asked as long as nobody has answered, after that what all
 * who answered before allow. What is withdrawn is no longer asked.
 */
export function offeredScopes(
  scopes: ReadonlyArray<OfferedScope & { granted: boolean; withdrawnAt: Date | null }>,
  { givenOn, anybodySigned }: { givenOn: Day | null; anybodySigned: boolean },
): OfferedScope[] {
  const narrowed = givenOn !== null || anybodySigned
  return scopes
    .filter(({ granted, withdrawnAt }) => withdrawnAt === null && (granted || !narrowed))
    .map(({ purpose, channel }) => ({ purpose, channel }))
}

/** Where somebody's own answer stands, for the page behind their link. */
export type Standing = 'open' | 'declined' | 'waiting-for-others' | 'given' | 'paper-needed' | 'not-needed'

export function standingOf(facts: {
  givenOn: Day | null
  signed: boolean
  declined: boolean
  offered: number
  may: 'yes' | 'paper-needed' | 'not-needed'
}): Standing {
  if (facts.signed) return facts.givenOn === null ? 'waiting-for-others' : 'given'
  if (facts.declined) return 'declined'
  if (facts.may !== 'yes') return facts.may
  return facts.offered === 0 ? 'not-needed' : 'open'
}
