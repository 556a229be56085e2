import { describe, expect, test } from 'vitest'
import type { CoverFacts, GivenConsent } from '#app/domain/consents/consent-cover.rules.ts'
import { type NoticeKind, noticesDue } from '#app/domain/publications/watching/consent-ends.rules.ts'

const today = '2026-11-19'
const website = { purpose: 'public-relations', channel: 'website', granted: true, withdrawn: false } as const

const consent = (change: Partial<GivenConsent> = {}): GivenConsent => ({
  ...{ id: 'c1', givenOn: '2026-01-10', validFrom: '2026-01-10', validUntil: null },
  ...{ endsWithEmployment: false, scopes: [website], signers: [null] },
  ...change,
})

const person = (change: Partial<CoverFacts> = {}): CoverFacts => ({
  ...{ id: 'p1', name: 'Samira', kind: 'citizen', bornOn: null, soleCustody: false, leftOn: null },
  ...{ guardianIds: [], consents: [] },
  ...change,
})

function due(
  given: Partial<GivenConsent>,
  who: Partial<CoverFacts> = {},
  { noticed = [], textReplaced = false }: { noticed?: NoticeKind[]; textReplaced?: boolean } = {},
) {
  const watched = consent(given)
  const others = who.consents ?? []
  const whole = person({ ...who, consents: [watched, ...others] })
  return noticesDue(whole, { consent: watched, textReplaced, noticed }, today)
}

describe('a consent that ends', () => {
  test.each([
    ['without an end there is nothing to tell', null, []],
    ['31 days before: not yet', '2026-12-20', []],
    ['30 days before', '2026-12-19', ['expires-30']],
    ['15 days before', '2026-12-04', ['expires-30']],
    ['14 days before', '2026-12-03', ['expires-14']],
    ['on its last day', '2026-11-19', ['expires-14']],
    ['the day after', '2026-11-18', ['expired']],
  ] as const)('%s', (_when, validUntil, kinds) => {
    expect(due({ validUntil })).toEqual(kinds)
  })

  test.each([
    ['2026-12-10', ['expires-30'], []],
    ['2026-12-03', ['expires-30'], ['expires-14']],
    ['2026-12-03', ['expires-30', 'expires-14'], []],
    ['2026-11-18', ['expires-30', 'expires-14'], ['expired']],
    ['2026-11-18', ['expired'], []],
    ['2026-12-10', ['expires-14'], []],
  ] as const)('until %s, told %j before, tells %j', (validUntil, noticed, kinds) => {
    expect(due({ validUntil }, {}, { noticed: [...noticed] })).toEqual(kinds)
  })

  test('is not told of where another one carries on', () => {
    const longer = consent({ id: 'c2', givenOn: '2026-02-01', validUntil: '2027-12-31' })
    expect(due({ validUntil: '2026-12-03' }, { consents: [longer] })).toEqual([])
    const narrower = { ...longer, scopes: [] }
    expect(due({ validUntil: '2026-12-03' }, { consents: [narrower] })).toEqual(['expires-14'])
  })

  test('has nothing to tell while nobody has answered, or when all of it is withdrawn', () => {
    expect(due({ validUntil: '2026-11-18', givenOn: null })).toEqual([])
    expect(due({ validUntil: '2026-11-18', scopes: [{ ...website, withdrawn: true }] })).toEqual([])
    expect(due({ validUntil: '2026-11-18', scopes: [{ ...website, granted: false }] })).toEqual([])
  })
})

describe('a birthday since the consent', () => {
  const parents = ['mother', 'father']
  const child = (bornOn: string) => ({ kind: 'child' as const, bornOn, guardianIds: parents })
  test.each([
    ['14 today: their own say is needed', '2012-11-19', ['turns-14']],
    ['14 tomorrow: not yet', '2012-11-20', []],
    ['14 before it was given: it was known', '2012-01-10', []],
    ['16 today: a talk', '2010-11-19', ['turns-16']],
    ['18 today: parents no longer count', '2008-11-19', ['turns-18']],
    ['born on 29 February, 18 on 1 March', '2008-02-29', ['turns-18']],
  ] as const)('%s', (_rule, bornOn, kinds) => {
    expect(due({ signers: parents }, child(bornOn))).toEqual(kinds)
  })

  test('of whoever has agreed themself changes nothing at 14 and 18', () => {
    expect(due({ signers: [...parents, null] }, child('2008-11-19'))).toEqual([])
    expect(due({ signers: [...parents, null] }, child('2012-11-19'))).toEqual([])
  })

  test('of an apprentice counts as well, and of somebody without a birth date never', () => {
    const apprentice = { kind: 'employee' as const, bornOn: '2008-11-19', guardianIds: parents }
    expect(due({ signers: parents }, apprentice)).toEqual(['turns-18'])
    expect(due({ signers: parents }, { ...apprentice, bornOn: null })).toEqual([])
  })

  test('is told once', () => {
    expect(due({ signers: parents }, child('2008-11-19'), { noticed: ['turns-18'] })).toEqual([])
  })

  test('of several only the last is told', () => {
    expect(
      due({ signers: parents, givenOn: '2020-01-01', validFrom: '2020-01-01' }, child('2008-11-19')),
    ).toEqual(['turns-18'])
  })
})

describe('other changes', () => {
  test.each([
    ['2026-11-18', ['left']],
    ['2026-11-19', ['left']],
    ['2026-11-20', []],
  ] as const)('somebody whose first day away is %s: %j', (leftOn, kinds) => {
    expect(due({ endsWithEmployment: true }, { kind: 'employee', leftOn })).toEqual(kinds)
    // What goes on after the employment is looked at as well.
    expect(due({ endsWithEmployment: false }, { kind: 'employee', leftOn })).toEqual(kinds)
  })

  test('a text that was replaced and asks for a renewal', () => {
    expect(due({}, {}, { textReplaced: true })).toEqual(['text-replaced'])
    expect(due({}, {}, { textReplaced: true, noticed: ['text-replaced'] })).toEqual([])
  })

  test('several at once are told together', () => {
    expect(due({ validUntil: '2026-12-01' }, { leftOn: '2026-11-01' }, { textReplaced: true })).toEqual([
      'expires-14',
      'left',
      'text-replaced',
    ])
  })
})
