import { describe, expect, test } from 'vitest'
import { offeredScopes, standingOf } from '#app/domain/consents/giving/giving.rules.ts'
import {
  isComplete,
  mayGiveByLink,
  missingSigners,
  type SignerFacts,
} from '#app/domain/consents/giving/signer.rules.ts'
import { decideWithdrawal } from '#app/domain/consents/withdrawal/withdrawal.rules.ts'

const today = '2026-11-19'
const parents = ['mother', 'father']
const adult: SignerFacts = { kind: 'citizen', bornOn: null, soleCustody: false, guardianIds: [] }
const child = (bornOn: string, change: Partial<SignerFacts> = {}): SignerFacts => ({
  ...{ kind: 'child', bornOn, soleCustody: false, guardianIds: parents },
  ...change,
})

describe('whose yes is missing', () => {
  test.each([
    ['an adult agrees alone', adult, [], { self: true, guardianIds: [] }],
    ['and nobody else is asked', adult, [null], { self: false, guardianIds: [] }],
    ['a child needs both parents', child('2019-05-01'), [], { self: false, guardianIds: parents }],
    ['also the second one', child('2019-05-01'), ['mother'], { self: false, guardianIds: ['father'] }],
    ['on the day before they turn 14', child('2012-11-20'), [], { self: false, guardianIds: parents }],
    ['from 14 on they agree as well', child('2012-11-19'), [], { self: true, guardianIds: parents }],
    ['until the day before they are 18', child('2008-11-20'), [], { self: true, guardianIds: parents }],
    ['from 18 on alone', child('2008-11-19'), [], { self: true, guardianIds: [] }],
    [
      'an apprentice of 17 is under age too',
      child('2009-01-01', { kind: 'employee' }),
      [null],
      {
        ...{ self: false, guardianIds: parents },
      },
    ],
  ] as const)('%s', (_rule, person, signers, missing) => {
    expect(missingSigners(person, signers, today)).toEqual({ ...missing, guardiansUnknown: false })
    expect(isComplete(person, signers, today)).toBe(!missing.self && missing.guardianIds.length === 0)
  })

  test.each([
    [false, ['mother'], true],
    [true, ['mother'], false],
    [true, [], true],
  ])(
    'with sole custody %s and guardians %j on record, too few are known: %s',
    (soleCustody, guardianIds, unknown) => {
      const person = child('2019-05-01', { soleCustody, guardianIds })
      expect(missingSigners(person, guardianIds, today).guardiansUnknown).toBe(unknown)
      expect(isComplete(person, guardianIds, today)).toBe(!unknown)
    },
  )

  test('a child whose birthday nobody knows is treated as every age at once', () => {
    const person = { ...child('2019-05-01'), bornOn: null }
    expect(missingSigners(person, [], today)).toMatchObject({ self: true, guardianIds: parents })
  })
})

describe('who may answer on a page', () => {
  test.each([
    ['employees sign on paper (DSG NRW § 18)', { ...adult, kind: 'employee' as const }, null, 'paper-needed'],
    [
      'and so do the parents of an apprentice',
      child('2009-01-01', { kind: 'employee' }),
      'mother',
      'paper-needed',
    ],
    ['citizens may', adult, null, 'yes'],
    ['partners of the town may', { ...adult, kind: 'partner' as const }, null, 'yes'],
    ['parents may', child('2019-05-01'), 'mother', 'yes'],
    ['somebody else’s parent may not', child('2019-05-01'), 'stranger', 'not-needed'],
    ['a child of seven is not asked', child('2019-05-01'), null, 'not-needed'],
    ['a young person of 14 is', child('2012-11-19'), null, 'yes'],
    ['parents of an adult are not', child('2008-11-19'), 'mother', 'not-needed'],
    ['the adult is', child('2008-11-19'), null, 'yes'],
  ] as const)('%s', (_rule, person, guardianId, answer) => {
    expect(mayGiveByLink(person, guardianId, today)).toBe(answer)
  })
})

describe('what is offered', () => {
  const asked = { purpose: 'public-relations', granted: false, withdrawnAt: null } as const
  const scopes = [
    { ...asked, channel: 'website' as const, granted: true },
    { ...asked, channel: 'print' as const },
    { ...asked, channel: 'press' as const, granted: true, withdrawnAt: new Date(0) },
  ]
  const channelsFor = (facts: Parameters<typeof offeredScopes>[1]) =>
    offeredScopes(scopes, facts).map(({ channel }) => channel)

  test('is everything that was asked, for whoever answers first', () => {
    expect(channelsFor({ givenOn: null, anybodySigned: false })).toEqual(['website', 'print'])
  })

  test('is what the others allow, for whoever comes later', () => {
    expect(channelsFor({ givenOn: null, anybodySigned: true })).toEqual(['website'])
    expect(channelsFor({ givenOn: '2026-10-01', anybodySigned: true })).toEqual(['website'])
  })

  test('and nothing that was withdrawn', () => {
    expect(channelsFor({ givenOn: '2026-10-01', anybodySigned: false })).not.toContain('press')
  })
})

describe('where an answer stands', () => {
  const open = { givenOn: null, signed: false, declined: false, offered: 2, may: 'yes' } as const
  test.each([
    ['open', {}],
    ['not-needed', { offered: 0 }],
    ['paper-needed', { may: 'paper-needed' }],
    ['not-needed', { may: 'not-needed' }],
    ['declined', { declined: true }],
    ['waiting-for-others', { signed: true }],
    ['given', { signed: true, givenOn: '2026-11-19' }],
    ['open', { givenOn: '2026-11-19' }],
  ] as const)('%s: %j', (standing, change) => {
    expect(standingOf({ ...open, ...change })).toBe(standing)
  })
})

describe('what a withdrawal takes', () => {
  const scope = (channel: 'website' | 'print' | 'press', change = {}) => ({
    ...{ channel, granted: true, withdrawnAt: null },
    ...change,
  })
  const scopes = [
    scope('print'),
    scope('website'),
    scope('press', { granted: false }),
    scope('press', { withdrawnAt: new Date(0) }),
  ]
  test.each([
    ['all', { taken: ['website', 'print'], left: [] }],
    [['print'], { taken: ['print'], left: ['website'] }],
    [['press'], { taken: [], left: ['website', 'print'] }],
    [[], { taken: [], left: ['website', 'print'] }],
  ] as const)('%j', (wanted, expected) => {
    expect(decideWithdrawal(scopes, wanted)).toEqual(expected)
  })

  test('a channel that another purpose still allows is live until it is named', () => {
    const mixed = [scope('website', { withdrawnAt: new Date(0) }), scope('website')]
    expect(decideWithdrawal(mixed, 'all').taken).toEqual(['website'])
  })
})
