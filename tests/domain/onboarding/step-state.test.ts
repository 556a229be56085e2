import { describe, expect, test } from 'vitest'
import {
  type Completion,
  dueDay,
  mayCommsTick,
  type PersonFacts,
  pathOf,
  type StepFacts,
} from '#app/domain/onboarding/path/step-state.rules.ts'

const today = '2026-11-19'

function step(given: Partial<StepFacts> & { id: string }): StepFacts {
  return {
    owner: 'person',
    evidence: 'tick',
    fact: null,
    agreementId: null,
    dueDays: 10,
    required: true,
    ...given,
  }
}

/** Somebody whose onboarding began on 9 November: a step with ten due days is due today. */
function person(given: Partial<PersonFacts> = {}): PersonFacts {
  return { startedOn: '2026-11-09', completions: new Map(), readings: new Map(), seen: {}, ...given }
}

const ticked: Completion = { on: '2026-11-12', byName: 'Jana', day: null }
const done = (id: string, completion: Completion = ticked) => ({ completions: new Map([[id, completion]]) })

const stateOf = (one: StepFacts, facts: PersonFacts = person()) => {
  const state = pathOf([one], facts, today).steps[0]?.state
  if (!state) throw new Error('There is one step')
  return state
}

describe('the day a step is meant for', () => {
  test.each([
    [0, '2026-11-09'],
    [1, '2026-11-10'],
    [22, '2026-12-01'],
    [60, '2027-01-08'],
  ])('%d days after the first day of the onboarding: %s', (dueDays, day) => {
    expect(dueDay({ dueDays }, '2026-11-09')).toBe(day)
  })
})

describe('an open step', () => {
  test.each<[string, StepFacts, string, string]>([
    ['of the person, the first one', step({ id: 'a' }), 'next', 'your-turn'],
    ['on the very day it is due', step({ id: 'a', dueDays: 10 }), 'next', 'your-turn'],
    ['the day after', step({ id: 'a', dueDays: 9 }), 'overdue', 'due-passed'],
    ['due at once and long gone', step({ id: 'a', dueDays: 0 }), 'overdue', 'due-passed'],
    ['of comms', step({ id: 'a', owner: 'comms' }), 'open', 'with-comms'],
    ['of comms, its day gone', step({ id: 'a', owner: 'comms', dueDays: 3 }), 'overdue', 'due-passed'],
    ['that the programme sees', step({ id: 'a', evidence: 'fact', fact: 'post' }), 'next', 'your-turn'],
    [
      'a text never read',
      step({ id: 'a', evidence: 'acknowledgement', agreementId: 't' }),
      'next',
      'your-turn',
    ],
  ])('%s is %s: %s', (_what, one, kind, code) => {
    expect(stateOf(one)).toMatchObject({ kind, reason: { code } })
  })

  test('says how many days ago its day was', () => {
    expect(stateOf(step({ id: 'a', dueDays: 2 }))).toEqual({
      kind: 'overdue',
      reason: { code: 'due-passed', days: 8 },
      dueOn: '2026-11-11',
    })
  })
})

describe('a done step', () => {
  const text = step({ id: 'a', evidence: 'acknowledgement', agreementId: 't' })
  const reading = (current: boolean, currentSince = '2026-11-02') =>
    person({ readings: new Map([['t', { number: 2, on: '2026-11-12', current, currentSince }]]) })
  const workshop = step({ id: 'a', owner: 'comms', evidence: 'fact', fact: 'kick-off' })
  const post = step({ id: 'a', evidence: 'fact', fact: 'post' })

  test('is ticked, with who did it when', () => {
    expect(stateOf(step({ id: 'a' }), person(done('a')))).toEqual({
      kind: 'done',
      reason: { code: 'ticked', on: '2026-11-12', byName: 'Jana' },
    })
  })

  test('that asks for a day shows the day', () => {
    const completion = { ...ticked, day: '2026-11-11' }
    expect(stateOf(step({ id: 'a', evidence: 'date' }), person(done('a', completion)))).toEqual({
      kind: 'done',
      reason: { code: 'dated', day: '2026-11-11' },
    })
  })

  test('a text is read when its current version is', () => {
    expect(stateOf(text, reading(true))).toMatchObject({ kind: 'done', reason: { code: 'read', number: 2 } })
    expect(stateOf(text, reading(false))).toMatchObject({
      kind: 'next',
      reason: { code: 'new-version', read: 2 },
    })
  })

  test('a new version has its own days: it is not overdue because the one before it was due long ago', () => {
    const short = { ...text, dueDays: 3 }
    expect(stateOf(short, reading(false, '2026-11-18'))).toEqual({
      kind: 'next',
      reason: { code: 'new-version', read: 2 },
      dueOn: '2026-11-21',
    })
    expect(stateOf(short, reading(false, '2026-11-02'))).toMatchObject({
      kind: 'overdue',
      dueOn: '2026-11-12',
    })
  })

  test('a tick from before the step asked for a text does not count', () => {
    expect(stateOf(text, person(done('a')))).toMatchObject({ kind: 'next' })
  })

  test('a fact is seen, with or without a day', () => {
    expect(stateOf(post, person({ seen: { post: '2026-11-15' } }))).toMatchObject({
      reason: { code: 'seen', on: '2026-11-15' },
    })
    const account = step({ id: 'a', evidence: 'fact', fact: 'account' })
    expect(stateOf(account, person({ seen: { account: null } }))).toMatchObject({
      kind: 'done',
      reason: { code: 'seen', on: null },
    })
    expect(stateOf(account, person({ seen: { post: '2026-11-15' } }))).toMatchObject({ kind: 'next' })
  })

  test('a workshop the programme has not seen may be confirmed by hand; a post may not', () => {
    const byComms = { ...ticked, byName: 'Katharina' }
    expect(stateOf(workshop, person(done('a', byComms)))).toMatchObject({
      kind: 'done',
      reason: { code: 'confirmed', byName: 'Katharina' },
    })
    expect(stateOf(post, person(done('a', byComms)))).toMatchObject({ kind: 'next' })
  })

  test('what was seen goes before what was confirmed', () => {
    const both = person({ ...done('a'), seen: { 'kick-off': '2026-11-10' } })
    expect(stateOf(workshop, both)).toMatchObject({ reason: { code: 'seen', on: '2026-11-10' } })
  })
})

describe('what comms may tick for somebody', () => {
  test.each<[string, Partial<StepFacts>, boolean]>([
    ['their own tick', { owner: 'comms' }, true],
    ['their own file', { owner: 'comms', evidence: 'file' }, true],
    ['a tick of the person', { owner: 'person' }, false],
    ['a workshop', { owner: 'comms', evidence: 'fact', fact: 'kick-off' }, true],
    ['a workshop that is the person’s to come to', { evidence: 'fact', fact: 'kick-off' }, true],
    ['an account set up together', { evidence: 'fact', fact: 'account' }, true],
    ['a topic', { evidence: 'fact', fact: 'topic' }, false],
    ['a post', { owner: 'comms', evidence: 'fact', fact: 'post' }, false],
    ['reading a text', { evidence: 'acknowledgement', agreementId: 't' }, false],
  ])('%s: %s', (_what, given, may) => {
    expect(mayCommsTick(step({ id: 'a', ...given }))).toBe(may)
  })
})

describe('a path', () => {
  const steps = [
    step({ id: 'first' }),
    step({ id: 'ours', owner: 'comms' }),
    step({ id: 'second' }),
    step({ id: 'extra', required: false }),
  ]
  const having = (...ids: string[]) =>
    pathOf(steps, person({ completions: new Map(ids.map(id => [id, ticked])) }), today)

  test.each<[string[], string | null, number, boolean]>([
    [[], 'first', 0, false],
    [['first'], 'second', 1, false],
    [['second'], 'first', 1, false],
    [['first', 'second'], 'extra', 2, false],
    [['first', 'second', 'extra'], null, 3, false],
    [['first', 'ours', 'second'], 'extra', 3, true],
    [['first', 'ours', 'second', 'extra'], null, 4, true],
  ])('with %j done comes %s; %d of 4, finished: %s', (ids, next, count, finished) => {
    expect(having(...ids)).toMatchObject({ nextId: next, done: count, of: 4, finished })
  })

  test('calls the next step next once, and goes on to it also when its day has passed', () => {
    const late = pathOf(
      steps.map(one => ({ ...one, dueDays: 1 })),
      person(),
      today,
    )
    expect(late.nextId).toBe('first')
    expect(late.steps.map(({ state }) => state.kind)).toEqual(Array(4).fill('overdue'))
    expect(having().steps.map(({ state }) => state.kind)).toEqual(['next', 'open', 'open', 'open'])
  })

  test('without anything required finishes nobody, nor does an empty checklist', () => {
    const optional = [step({ id: 'extra', required: false })]
    expect(pathOf(optional, person(done('extra')), today).finished).toBe(false)
    expect(pathOf([], person(), today)).toMatchObject({ finished: false, nextId: null, of: 0 })
  })
})
