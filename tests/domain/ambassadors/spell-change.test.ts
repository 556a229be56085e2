import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ParticipationState, participationStates } from '#app/domain/ambassadors/participation.rules.ts'
import { planSpellChange, type StoredSpell } from '#app/domain/ambassadors/spell-change.rules.ts'
import { addDays } from '#app/domain/kernel/calendar.ts'

const today = '2026-11-19'
const active = { id: 'a', state: 'active', from: '2026-01-01', to: null } as const
const nothing = { close: null, remove: null, reopen: null, begin: null }

/** Carries a plan out, as the database does. */
function follow(spells: readonly StoredSpell[], to: ParticipationState, day: string): StoredSpell[] {
  const plan = planSpellChange(spells, to, day)
  const kept = spells
    .filter(({ id }) => id !== plan.remove)
    .map(spell => {
      if (spell.id === plan.close) return { ...spell, to: day }
      return spell.id === plan.reopen ? { ...spell, to: null } : spell
    })
  if (plan.begin === null) return kept
  return [...kept, { id: `${day}-${to}-${kept.length}`, state: plan.begin, from: day, to: null }]
}

describe('a move', () => {
  test('of somebody new begins their first spell', () => {
    expect(planSpellChange([], 'invited', today)).toEqual({ ...nothing, begin: 'invited' })
  })

  test('ends the running spell today and begins the new one today', () => {
    expect(planSpellChange([active], 'paused', today)).toEqual({ ...nothing, close: 'a', begin: 'paused' })
  })

  test('takes the place of an earlier one of the same day', () => {
    const spells = [{ ...active, to: today }, { id: 'p', state: 'paused', from: today, to: null } as const]
    expect(planSpellChange(spells, 'left', today)).toEqual({ ...nothing, remove: 'p', begin: 'left' })
  })

  test('back on the same day lets the old spell run on, as if nothing had been', () => {
    const spells = [{ ...active, to: today }, { id: 'p', state: 'paused', from: today, to: null } as const]
    expect(planSpellChange(spells, 'active', today)).toEqual({ ...nothing, remove: 'p', reopen: 'a' })
  })

  test('replaces the very first spell on its first day', () => {
    const invited = { id: 'i', state: 'invited', from: today, to: null } as const
    expect(planSpellChange([invited], 'onboarding', today)).toEqual({
      ...nothing,
      remove: 'i',
      begin: 'onboarding',
    })
  })
})

describe('after any moves on any days', () => {
  const moves = fc.array(
    fc.record({ days: fc.integer({ min: 0, max: 2 }), to: fc.constantFrom(...participationStates) }),
    { minLength: 1, maxLength: 12 },
  )

  test('no spell is empty, none overlaps, and exactly the last one is open', () => {
    fc.assert(
      fc.property(moves, chosen => {
        let day = today
        let spells: StoredSpell[] = []
        for (const { days, to } of chosen) {
          day = addDays(day, days)
          if (spells.at(-1)?.state !== to) spells = follow(spells, to, day)
        }
        expect(spells.filter(spell => spell.to === null)).toEqual([spells.at(-1)])
        for (const [index, spell] of spells.entries()) {
          const next = spells[index + 1]
          expect(spell.to ?? '9999').toBe(next?.from ?? '9999')
          expect(spell.from < (spell.to ?? '9999')).toBe(true)
          expect(next?.state).not.toBe(spell.state)
        }
        expect(spells.at(-1)?.state).toBe(chosen.at(-1)?.to)
      }),
    )
  })
})
