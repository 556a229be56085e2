import { describe, expect, test } from 'vitest'
import { moveAmbassador } from '#app/domain/ambassadors/ambassadors.server.ts'
import type { ParticipationSpell, ParticipationState } from '#app/domain/ambassadors/participation.rules.ts'
import { readBoard, readPath } from '#app/domain/onboarding/onboarding.server.ts'
import { onboardingStart } from '#app/domain/onboarding/path/onboarding-start.rules.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aChecklist } from '#tests/support/onboarding.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'

/** Spells that follow one another without a gap, each from its first day. */
const spells = (...runs: Array<[ParticipationState, string]>): ParticipationSpell[] =>
  runs.map(([state, from], index) => ({ state, from, to: runs[index + 1]?.[1] ?? null }))

describe('when an onboarding began', () => {
  test.each([
    ['with its own spell', spells(['invited', '2026-11-02'], ['onboarding', '2026-11-05']), '2026-11-05'],
    ['before being active', spells(['onboarding', '2026-11-05'], ['active', '2026-11-12']), '2026-11-05'],
    ['and over on the same day', spells(['invited', '2026-11-02'], ['active', '2026-11-05']), '2026-11-05'],
    ['and over on the day of the invitation', spells(['active', '2026-11-05']), '2026-11-05'],
    [
      'however often somebody paused since',
      spells(['active', '2026-01-05'], ['paused', '2026-03-01'], ['active', '2026-11-05']),
      '2026-01-05',
    ],
    [
      'the last time, for whoever came back',
      spells(
        ['onboarding', '2025-01-05'],
        ['active', '2025-02-01'],
        ['left', '2026-01-01'],
        ['active', '2026-11-05'],
      ),
      '2026-11-05',
    ],
  ])('%s', (_how, lived, day) => {
    expect(onboardingStart(lived)).toBe(day)
  })

  test('never, for whoever has not accepted', () => {
    expect(onboardingStart(spells(['applied', '2026-11-02'], ['invited', '2026-11-05']))).toBeNull()
    expect(onboardingStart([])).toBeNull()
  })
})

describe('an onboarding of one day', () => {
  const bench = useTestBench()

  test('leaves nobody without a path, and comms finds them among the finished', async () => {
    await aChecklist(bench.ctx())
    const actor = await anAccount(bench.db, ['comms'])
    const { ambassadorId } = await anAmbassador(bench.db, {
      name: 'Lena',
      state: 'invited',
      since: '2026-11-16',
    })
    const comms = bench.ctx({ actor })
    await moveAmbassador(comms, ambassadorId, 'onboarding')
    expect(await readBoard(comms)).toMatchObject([{ name: 'Lena', turn: 'person' }])
    await moveAmbassador(comms, ambassadorId, 'active')
    expect(await readBoard(comms)).toMatchObject([{ name: 'Lena', turn: 'finished', overdue: 0 }])
    expect(await readPath(bench.db, ambassadorId, '2026-11-19')).toMatchObject({ startedOn: '2026-11-19' })
  })

  test('is not what somebody has who comes back from a pause', async () => {
    await aChecklist(bench.ctx())
    const actor = await anAccount(bench.db, ['comms'])
    const { ambassadorId } = await anAmbassador(bench.db, { state: 'paused', since: '2026-11-01' })
    await moveAmbassador(bench.ctx({ actor }), ambassadorId, 'active')
    expect(await readBoard(bench.ctx({ actor }))).toEqual([])
  })
})
