import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CoverFacts, coverOf } from '#app/domain/consents/consent-cover.rules.ts'
import { type Channel, channels, type Purpose, purposes } from '#app/domain/consents/scope.rules.ts'
import { ageOn } from '#app/domain/kernel/calendar.ts'

// Few days, people and channels, so that everything meets everything. Among them birthdays around 14 and 18 years
// before the others, and the one that exists every four years.
const days = ['2026-02-28', '2026-03-01', '2026-06-15', '2026-11-19', '2026-11-20', '2028-02-29'] as const
const births = ['2008-02-29', '2008-11-20', '2012-02-29', '2012-06-15', '2014-02-28', '1980-01-01'] as const
const guardians = ['mother', 'father', 'carer'] as const

const day = fc.constantFrom(...days)
// Leaning towards a yes: else hardly anybody would be covered, and nothing would be tried.
const mostly = (usual: boolean) => fc.constantFrom(usual, usual, usual, !usual)
const early = fc.option(fc.constantFrom('2026-01-01', '2026-01-01', ...days), { freq: 9 })
const scope = fc.record({
  purpose: fc.constantFrom<Purpose>(...purposes),
  channel: fc.constantFrom<Channel>('website', 'linkedin-page'),
  granted: mostly(true),
  withdrawn: mostly(false),
})
const consent = fc.record({
  id: fc.uuid(),
  givenOn: early,
  validFrom: early,
  validUntil: fc.option(day, { freq: 1 }),
  endsWithEmployment: mostly(false),
  scopes: fc.uniqueArray(scope, {
    selector: ({ purpose, channel }) => `${purpose} ${channel}`,
    minLength: 3,
  }),
  signers: fc.subarray<string | null>([null, ...guardians], { minLength: 2 }),
})
const person: fc.Arbitrary<CoverFacts> = fc.record({
  id: fc.constant('person'),
  name: fc.constant('Samira'),
  kind: fc.constantFrom('employee', 'citizen', 'child', 'partner'),
  bornOn: fc.option(fc.constantFrom(...births)),
  soleCustody: fc.boolean(),
  leftOn: fc.option(day),
  guardianIds: fc.subarray([...guardians]),
  consents: fc.array(consent, { maxLength: 4 }),
})
const question = fc.record({
  purpose: fc.constantFrom<Purpose>(...purposes),
  channel: fc.constantFrom<Channel>('website', 'linkedin-page', 'website', 'linkedin-page', 'press'),
  today: day,
})

const holds = (
  claim: (person: CoverFacts, question: { purpose: Purpose; channel: Channel; today: string }) => void,
) => fc.assert(fc.property(person, question, claim), { numRuns: 4000 })

describe('whatever dates, scopes, withdrawals, guardians and ages meet', () => {
  test('nobody is covered without a tick of theirs that was not withdrawn, in force today', () => {
    holds((somebody, asked) => {
      const cover = coverOf(somebody, asked)
      if (!cover.covered) return
      const by = somebody.consents.find(({ id }) => id === cover.consentId)
      const tick = by?.scopes.find(
        ({ purpose, channel }) => purpose === asked.purpose && channel === asked.channel,
      )
      expect(tick).toMatchObject({ granted: true, withdrawn: false })
      expect([by?.givenOn, by?.validFrom].every(from => from && from <= asked.today)).toBe(true)
      expect(by?.validUntil == null || asked.today <= by.validUntil).toBe(true)
      expect(by?.endsWithEmployment && somebody.leftOn && somebody.leftOn <= asked.today).toBeFalsy()
    })
  })

  test('nobody is covered without the signature of everybody the law asks for', () => {
    holds((somebody, asked) => {
      const cover = coverOf(somebody, asked)
      if (!cover.covered) return
      const signers = somebody.consents.find(({ id }) => id === cover.consentId)?.signers ?? []
      const age = somebody.bornOn === null ? null : ageOn(somebody.bornOn, asked.today)
      const minor = age === null ? somebody.kind === 'child' : age < 18
      if (!minor || age === null || age >= 14) expect(signers).toContain(null)
      if (!minor) return
      for (const guardian of somebody.guardianIds) expect(signers).toContain(guardian)
      expect(somebody.guardianIds.length).toBeGreaterThanOrEqual(somebody.soleCustody ? 1 : 2)
    })
  })

  test('nobody is covered who said no later than yes', () => {
    holds((somebody, asked) => {
      const cover = coverOf(somebody, asked)
      if (!cover.covered) return
      const by = somebody.consents.find(({ id }) => id === cover.consentId)
      const noes = somebody.consents.filter(({ scopes }) =>
        scopes.some(
          each =>
            each.purpose === asked.purpose &&
            each.channel === asked.channel &&
            (!each.granted || each.withdrawn),
        ),
      )
      expect(noes.every(({ givenOn }) => givenOn === null || givenOn <= (by?.givenOn ?? ''))).toBe(true)
    })
  })

  test('without signatures, after withdrawing everything, or unasked nobody is covered', () => {
    holds((somebody, asked) => {
      const less = { ...somebody, consents: somebody.consents.map(each => ({ ...each, signers: [] })) }
      expect(coverOf(less, asked).covered).toBe(false)
      const withdrawn = somebody.consents.map(each => ({
        ...each,
        scopes: each.scopes.map(one => ({ ...one, withdrawn: true })),
      }))
      expect(coverOf({ ...somebody, consents: withdrawn }, asked).covered).toBe(false)
      expect(coverOf({ ...somebody, consents: [] }, asked)).toEqual({ covered: false, reason: 'no-consent' })
    })
  })

  test('a channel nobody was asked about is never covered', () => {
    holds((somebody, asked) => {
      const elsewhere = channels.filter(channel => channel !== 'website' && channel !== 'linkedin-page')
      for (const channel of elsewhere) expect(coverOf(somebody, { ...asked, channel }).covered).toBe(false)
    })
  })

  test('and somebody who did agree is covered: the rule is no wall', () => {
    const covered = fc.sample(fc.tuple(person, question), { numRuns: 4000, seed: 7 })
    const count = covered.filter(([somebody, asked]) => coverOf(somebody, asked).covered).length
    expect(count).toBeGreaterThan(200)
  })
})
