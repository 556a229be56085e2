import { describe, expect, it } from 'vitest'
import {
  checkTransition,
  type ParticipationSpell,
  type ParticipationState,
  participationStates,
  spellOn,
  stateOn,
  transitionsFrom,
} from '#app/domain/ambassadors/participation.rules.ts'

const moves = (by: 'self' | 'comms') =>
  ([null, ...participationStates] as const).flatMap(from =>
    participationStates
      .filter(to => checkTransition(from, to, by).ok)
      .map(to => `${from ?? 'nobody'} -> ${to}`),
  )

describe('life in the programme', () => {
  it('runs along these steps and no others when comms moves a person', () => {
    expect(moves('comms')).toEqual([
      'nobody -> applied',
      'nobody -> invited',
      'applied -> invited',
      'applied -> left',
      'invited -> onboarding',
      'invited -> left',
      'onboarding -> active',
      'onboarding -> left',
      'active -> paused',
      'active -> left',
      'paused -> active',
      'paused -> left',
      'left -> invited',
    ])
  })

  it('lets people apply, accept, pause, come back and leave by themselves', () => {
    expect(moves('self')).toEqual([
      'nobody -> applied',
      'applied -> left',
      'invited -> onboarding',
      'invited -> left',
      'onboarding -> left',
      'active -> paused',
      'active -> left',
      'paused -> active',
      'paused -> left',
    ])
  })

  it('is voluntary: there is a way out of every state but the last', () => {
    const inside = participationStates.filter(state => state !== 'left')
    expect(inside.every(state => transitionsFrom(state, 'self').includes('left'))).toBe(true)
  })

  it('offers nobody a step that comms could not take', () => {
    for (const from of [null, ...participationStates])
      expect(transitionsFrom(from, 'comms')).toEqual(
        expect.arrayContaining([...transitionsFrom(from, 'self')]),
      )
  })
})

describe('a step that is not taken says why', () => {
  it.each<[ParticipationState, ParticipationState, 'self' | 'comms', string]>([
    ['paused', 'paused', 'self', 'already-there'],
    ['onboarding', 'active', 'self', 'not-yours'],
    ['left', 'invited', 'self', 'not-yours'],
    ['left', 'active', 'comms', 'not-possible'],
    ['invited', 'active', 'comms', 'not-possible'],
    ['applied', 'paused', 'self', 'not-possible'],
  ])('%s -> %s by %s: %s', (from, to, by, reason) => {
    expect(checkTransition(from, to, by)).toEqual({ ok: false, reason })
  })
})

describe('the state on a day', () => {
  const spells: ParticipationSpell[] = [
    { state: 'invited', from: '2026-01-12', to: '2026-01-20' },
    { state: 'onboarding', from: '2026-01-20', to: '2026-02-02' },
    { state: 'active', from: '2026-02-02', to: '2026-06-15' },
    { state: 'paused', from: '2026-06-15', to: '2026-06-15' },
    { state: 'left', from: '2026-06-15', to: null },
  ]

  it.each([
    ['2026-01-11', null],
    ['2026-01-12', 'invited'],
    ['2026-01-20', 'onboarding'],
    ['2026-02-01', 'onboarding'],
    ['2026-02-02', 'active'],
    ['2026-06-14', 'active'],
    ['2026-06-15', 'left'],
    ['2031-01-01', 'left'],
  ])('%s: %s', (day, state) => {
    expect(stateOn(spells, day)).toBe(state)
  })

  it('comes with the spell it belongs to', () => {
    expect(spellOn(spells, '2026-03-01')).toBe(spells[2])
    expect(spellOn([], '2026-03-01')).toBeNull()
  })
})
