import { describe, expect, test } from 'vitest'
import {
  type CoverFacts,
  coverOf,
  type GivenConsent,
  isOwnSay,
} from '#app/domain/consents/consent-cover.rules.ts'

const question = { purpose: 'recruiting', channel: 'linkedin-page', today: '2026-11-19' } as const
const scope = { purpose: 'recruiting', channel: 'linkedin-page', granted: true, withdrawn: false } as const

function given(change: Partial<GivenConsent> = {}): GivenConsent {
  const days = { givenOn: '2026-10-01', validFrom: '2026-10-01', validUntil: null }
  return { id: 'consent', ...days, endsWithEmployment: false, scopes: [scope], signers: [null], ...change }
}

function somebody(change: Partial<CoverFacts> = {}): CoverFacts {
  const adult = { kind: 'employee', bornOn: null, soleCustody: false, leftOn: null } as const
  return { id: 'person', name: 'Samira', ...adult, guardianIds: [], consents: [given()], ...change }
}

const child = (change: Partial<CoverFacts> = {}) =>
  somebody({
    kind: 'child',
    bornOn: '2019-05-04',
    guardianIds: ['mother', 'father'],
    consents: [given({ signers: ['mother', 'father'] })],
    ...change,
  })

const ask = (person: CoverFacts, today = question.today as string) => coverOf(person, { ...question, today })
const yes = { covered: true, consentId: 'consent' }
const no = (reason: string) => ({ covered: false, reason })

describe('an adult is covered by what they agreed to', () => {
  test.each(['employee', 'citizen', 'partner'] as const)('%s: by their own signature', kind => {
    expect(ask(somebody({ kind }))).toEqual(yes)
    expect(ask(somebody({ kind, consents: [given({ signers: [] })] }))).toEqual(no('not-answered'))
  })

  test('not without any consent, and not by a question nobody has answered', () => {
    expect(ask(somebody({ consents: [] }))).toEqual(no('no-consent'))
    const open = given({ givenOn: null, validFrom: null })
    expect(ask(somebody({ consents: [open] }))).toEqual(no('not-answered'))
  })

  test('only for the purpose and the channel they ticked', () => {
    const person = somebody()
    expect(coverOf(person, { ...question, channel: 'instagram' })).toEqual(no('not-for-this-channel'))
    expect(coverOf(person, { ...question, purpose: 'public-relations' })).toEqual(no('not-for-this-channel'))
    const unticked = given({ scopes: [{ ...scope, granted: false }] })
    expect(ask(somebody({ consents: [unticked] }))).toEqual(no('not-for-this-channel'))
  })

  test('from the first day to the last, both included', () => {
    const person = somebody({ consents: [given({ validUntil: '2026-11-19' })] })
    expect(ask(person, '2026-09-30')).toEqual(no('not-yet-valid'))
    expect(ask(person, '2026-10-01')).toEqual(yes)
    expect(ask(person, '2026-11-19')).toEqual(yes)
    expect(ask(person, '2026-11-20')).toEqual(no('expired'))
  })

  test('never before the day they signed, whatever the other days say', () => {
    const later = given({ givenOn: '2026-12-01', validFrom: '2026-10-01' })
    expect(ask(somebody({ consents: [later] }))).toEqual(no('not-yet-valid'))
    const without = given({ validFrom: null })
    expect(ask(somebody({ consents: [without] }))).toEqual(no('not-yet-valid'))
  })

  test('until they leave the town, if it ends with the job', () => {
    const ending = [given({ endsWithEmployment: true })]
    expect(ask(somebody({ consents: ending, leftOn: '2026-11-20' }))).toEqual(yes)
    expect(ask(somebody({ consents: ending, leftOn: '2026-11-19' }))).toEqual(no('employment-ended'))
    expect(ask(somebody({ leftOn: '2026-11-19' }))).toEqual(yes)
    expect(ask(somebody({ consents: ending }))).toEqual(yes)
  })

  test('until they withdraw', () => {
    const withdrawn = given({ scopes: [{ ...scope, withdrawn: true }] })
    expect(ask(somebody({ consents: [withdrawn] }))).toEqual(no('withdrawn'))
  })

  test('an apprentice of 17 is an employee, and a minor all the same', () => {
    expect(ask(somebody({ bornOn: '2008-11-20' }))).toEqual(no('guardian-missing'))
    expect(ask(somebody({ bornOn: '2008-11-19' }))).toEqual(yes)
    expect(ask(somebody({ bornOn: '2000-01-01', consents: [given({ signers: ['aunt'] })] }))).toEqual(
      no('not-answered'),
    )
  })
})

describe('several consents', () => {
  const old = given({ id: 'old', givenOn: '2026-01-05', validFrom: '2026-01-05' })

  test('one valid one is enough, and what comes closest is told if none is', () => {
    const expired = given({ id: 'expired', validUntil: '2026-11-01' })
    expect(ask(somebody({ consents: [expired, given()] }))).toEqual(yes)
    const open = given({ id: 'open', givenOn: null, validFrom: null })
    expect(ask(somebody({ consents: [open, expired] }))).toEqual(no('expired'))
    expect(ask(somebody({ consents: [expired, open] }))).toEqual(no('expired'))
  })

  test('a later no takes back the yes from before', () => {
    const refused = given({ id: 'new', scopes: [{ ...scope, granted: false }] })
    expect(ask(somebody({ consents: [old, refused] }))).toEqual(no('not-for-this-channel'))
    const withdrawn = given({ id: 'new', scopes: [{ ...scope, withdrawn: true }] })
    expect(ask(somebody({ consents: [old, withdrawn] }))).toEqual(no('withdrawn'))
  })

  test('a yes after a withdrawal counts, and a form about something else says nothing', () => {
    const withdrawn = { ...old, scopes: [{ ...scope, withdrawn: true }] }
    expect(ask(somebody({ consents: [withdrawn, given()] }))).toEqual(yes)
    const elsewhere = given({ id: 'new', scopes: [{ ...scope, channel: 'print', granted: false }] })
    expect(ask(somebody({ consents: [old, elsewhere] }))).toEqual({ covered: true, consentId: 'old' })
  })
})

describe('a child is covered when everybody who has to has signed', () => {
  test('both guardians, and not one alone', () => {
    expect(ask(child())).toEqual(yes)
    expect(ask(child({ consents: [given({ signers: ['mother'] })] }))).toEqual(no('guardian-missing'))
    expect(ask(child({ consents: [given({ signers: [null] })] }))).toEqual(no('guardian-missing'))
  })

  test('with fewer than two guardians recorded nobody knows whether they all did', () => {
    const alone = { guardianIds: ['mother'], consents: [given({ signers: ['mother'] })] }
    expect(ask(child(alone))).toEqual(no('guardian-missing'))
    expect(ask(child({ ...alone, soleCustody: true }))).toEqual(yes)
    expect(ask(child({ guardianIds: [], soleCustody: true }))).toEqual(no('guardian-missing'))
  })

  test('a guardian entered since has to sign as well, and one taken out no longer counts', () => {
    expect(ask(child({ guardianIds: ['mother', 'father', 'carer'] }))).toEqual(no('guardian-missing'))
    expect(ask(child({ guardianIds: ['mother', 'carer'] }))).toEqual(no('guardian-missing'))
    expect(ask(child({ guardianIds: ['mother'], soleCustody: true }))).toEqual(yes)
  })

  test('sole custody is no shortcut while a second guardian is recorded', () => {
    const mother = [given({ signers: ['mother'] })]
    expect(ask(child({ soleCustody: true, consents: mother }))).toEqual(no('guardian-missing'))
  })

  test('from 14 on the young person as well', () => {
    const signers = ['mother', 'father', null]
    const young = (today: string, consents = [given({ signers: ['mother', 'father'] })]) =>
      ask(child({ bornOn: '2012-11-20', consents }), today)
    expect(young('2026-11-19')).toEqual(yes)
    expect(young('2026-11-20')).toEqual(no('young-person-missing'))
    expect(young('2026-11-20', [given({ signers })])).toEqual(yes)
  })

  test('from 18 on only they themselves', () => {
    const grown = (signers: Array<string | null>) =>
      ask(child({ bornOn: '2008-11-19', consents: [given({ signers })] }))
    expect(grown(['mother', 'father'])).toEqual(no('adult-now'))
    expect(grown([null])).toEqual(yes)
  })

  test('born on 29 February, the birthday is 1 March in other years', () => {
    const young = (today: string) => ask(child({ bornOn: '2012-02-29' }), today)
    const before = {
      ...given({ signers: ['mother', 'father'] }),
      givenOn: '2025-01-01',
      validFrom: '2025-01-01',
    }
    expect(ask(child({ bornOn: '2012-02-29', consents: [before] }), '2026-02-28')).toEqual(yes)
    expect(ask(child({ bornOn: '2012-02-29', consents: [before] }), '2026-03-01')).toEqual(
      no('young-person-missing'),
    )
    expect(young('2030-02-28')).toEqual(no('young-person-missing'))
    expect(young('2030-03-01')).toEqual(no('adult-now'))
  })

  test('without a birth date everybody has to sign', () => {
    const all = [given({ signers: ['mother', 'father', null] })]
    expect(ask(child({ bornOn: null }))).toEqual(no('young-person-missing'))
    expect(ask(child({ bornOn: null, consents: all }))).toEqual(yes)
  })
})

describe('a child’s own signature', () => {
  test('is theirs to give from 14 on, the birthday included', () => {
    expect(isOwnSay('2012-11-20', '2026-11-19')).toBe(false)
    expect(isOwnSay('2012-11-20', '2026-11-20')).toBe(true)
    expect(isOwnSay('2012-02-29', '2026-02-28')).toBe(false)
    expect(isOwnSay('2012-02-29', '2026-03-01')).toBe(true)
    expect(isOwnSay(null, '2026-11-19')).toBe(true)
  })
})
