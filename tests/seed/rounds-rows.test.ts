import { describe, expect, test } from 'vitest'
import { startOfDay } from '#app/domain/kernel/calendar.ts'
import {
  aspects,
  selfDescriptionAnswers,
  shownTotals,
} from '#app/domain/rounds/applying/self-description.rules.ts'
import { roundPhase } from '#app/domain/rounds/round.rules.ts'
import { roundSchema } from '#app/domain/rounds/round.schema.ts'
import { people } from '#db/seed/people.ts'
import { roundRows } from '#db/seed/rounds-rows.ts'

const days = ['2026-11-19', '2026-01-01', '2027-02-28', '2028-02-29', '2026-12-25']

describe.each(days)('the call of Lindental on %s', today => {
  const rows = roundRows(today)
  const [round] = rows.round

  test('is open and one that the form would take', () => {
    expect(round && roundPhase({ ...round, closedAt: null }, today)).toBe('open')
    expect(roundSchema.safeParse(round).error).toBeUndefined()
  })

  test('has fourteen confirmed applications and nothing of it happens later than today begins', () => {
    expect(rows.application).toHaveLength(14)
    const begin = startOfDay(today).toString()
    for (const { confirmedAt, submittedAt } of rows.application) {
      expect(confirmedAt < begin).toBe(true)
      expect(submittedAt <= confirmedAt).toBe(true)
    }
  })

  test('is the same however often it is planned', () => {
    expect(roundRows(today)).toEqual(rows)
  })
})

describe('who applied in Lindental', () => {
  const { application, selfDescriptionCount } = roundRows('2026-11-19')

  test('is nobody who takes part already, and nobody twice', () => {
    const emails = application.map(({ email }) => email)
    expect(new Set(emails).size).toBe(emails.length)
    const known = people.map(({ slug }) => `${slug}@lindental.example`)
    expect(emails.filter(email => known.includes(email))).toEqual([])
  })

  test('describes themselves in counters only: no more than applied, and enough to show once it is over', () => {
    for (const aspect of aspects) {
      const counts = selfDescriptionCount.filter(each => each.aspect === aspect)
      const answers: readonly string[] = selfDescriptionAnswers[aspect]
      expect(counts.every(({ answer }) => answers.includes(answer))).toBe(true)
      expect(counts.reduce((sum, each) => sum + each.people, 0)).toBeLessThanOrEqual(14)
    }
    expect(shownTotals(selfDescriptionCount, 5).map(({ aspect }) => aspect)).toEqual(aspects)
  })
})
