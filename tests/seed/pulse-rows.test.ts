import { describe, expect, test } from 'vitest'
import { pulseQuestions } from '#app/domain/pulse/question.rules.ts'
import { planLives } from '#db/seed/lives.ts'
import { pulseRows } from '#db/seed/pulse-rows.ts'

const rowsOn = (today: string) => pulseRows(planLives(today), today)

describe('the pulse of the demo town', () => {
  test.each([
    ['2026-10-01', ['2026-H1']],
    ['2026-11-02', ['2026-H1']],
    ['2026-11-03', ['2026-H1', '2026-H2']],
    ['2026-11-22', ['2026-H1', '2026-H2']],
    ['2026-11-23', ['2026-H2']],
    ['2027-01-01', ['2026-H2']],
    ['2026-03-01', ['2025-H2']],
  ])('on %s: %j', (today, halves) => {
    expect(rowsOn(today).pulse.map(({ half }) => half)).toEqual(halves)
  })

  test('is answered by fourteen people, as counters', () => {
    const { pulseCount } = rowsOn('2026-12-01')
    for (const question of pulseQuestions) {
      const own = pulseCount.filter(count => count.question === question)
      expect(own.reduce((sum, { people }) => sum + people, 0)).toBe(14)
    }
  })

  test('waits for everybody who is there while it is open, and for nobody otherwise', () => {
    const { pulse, pulseParticipant } = rowsOn('2026-11-19')
    expect(pulseParticipant.length).toBeGreaterThan(5)
    expect(new Set(pulseParticipant.map(({ pulseId }) => pulseId))).toEqual(new Set([pulse[1]?.id]))
    expect(pulseParticipant.some(({ answered }) => answered)).toBe(false)
    expect(rowsOn('2026-12-01').pulseParticipant).toEqual([])
  })

  test('is the same for the same day', () => {
    expect(rowsOn('2026-11-19')).toEqual(rowsOn('2026-11-19'))
  })
})
