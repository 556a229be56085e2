import { describe, expect, test } from 'vitest'
import {
  turnOf,
  waitingForComms,
  waitingForPerson,
  waitingSince,
} from '#app/domain/onboarding/board/board.rules.ts'
import type { PersonFacts, StepFacts } from '#app/domain/onboarding/path/step-state.rules.ts'
import { pathOf } from '#app/domain/onboarding/path/step-state.rules.ts'

const today = '2026-11-19'
const startedOn = '2026-11-09'

/** A step by its name: 'p' the person's, 'c' ours, with the days until it is due. */
const named = (name: string): StepFacts => ({
  id: name,
  owner: name.startsWith('c') ? 'comms' : 'person',
  evidence: 'tick',
  fact: null,
  agreementId: null,
  dueDays: Number(name.slice(2)),
  required: true,
})

function path(names: string[], done: string[]) {
  const facts: PersonFacts = {
    startedOn,
    completions: new Map(done.map((id, at) => [id, { on: `2026-11-1${at}`, byName: null, day: null }])),
    readings: new Map(),
    seen: {},
  }
  return pathOf(names.map(named), facts, today)
}

describe('whose turn it is', () => {
  test.each<[string, string[], string[], string, string[]]>([
    ['the person has not begun', ['p-2', 'c-20'], [], 'person', []],
    ['our step comes first', ['c-20', 'p-30'], [], 'comms', ['c-20']],
    ['our step is next after theirs', ['p-2', 'c-20', 'p-30'], ['p-2'], 'comms', ['c-20']],
    ['our step lies ahead', ['p-2', 'p-3', 'c-20'], ['p-2'], 'person', []],
    ['our step is due today, whatever is before it', ['p-2', 'c-10'], [], 'comms', ['c-10']],
    ['our step is overdue', ['p-2', 'c-4'], [], 'comms', ['c-4']],
    ['only ours is left', ['p-2', 'c-20'], ['p-2'], 'comms', ['c-20']],
    ['all is done', ['p-2', 'c-20'], ['p-2', 'c-20'], 'finished', []],
  ])('%s', (_what, names, done, turn, ours) => {
    const one = path(names, done)
    expect(turnOf(one, today)).toBe(turn)
    expect(waitingForComms(one, today).map(({ id }) => id)).toEqual(ours)
  })

  test('the person’s open steps are listed in order, whoever’s turn it is', () => {
    const one = path(['p-2', 'c-4', 'p-3', 'p-9'], ['p-3'])
    expect(waitingForPerson(one).map(({ id }) => id)).toEqual(['p-2', 'p-9'])
  })
})

describe('since when', () => {
  test('is the day something was done last, or the first day', () => {
    expect(waitingSince(path(['p-2', 'p-3'], []), startedOn)).toBe(startedOn)
    expect(waitingSince(path(['p-2', 'p-3', 'p-4'], ['p-3', 'p-2']), startedOn)).toBe('2026-11-11')
  })
})
