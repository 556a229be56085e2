import { describe, expect, test } from 'vitest'
import { type PersonFacts, pathOf, type StepFacts } from '#app/domain/onboarding/path/step-state.rules.ts'
import { decideReminder, type ReminderFacts } from '#app/domain/onboarding/reminders/reminder.rules.ts'

const steps = [
  { id: 'welcome', owner: 'person', dueDays: 2 },
  { id: 'photo', owner: 'comms', dueDays: 2 },
  { id: 'post', owner: 'person', dueDays: 30 },
].map(
  (given): StepFacts => ({
    ...{ evidence: 'tick', fact: null, agreementId: null, required: true },
    ...given,
    owner: given.owner === 'comms' ? 'comms' : 'person',
  }),
)

/** Somebody whose onboarding began on Monday, 2 November 2026; the welcome is due on Wednesday. */
function facts(today: string, given: Partial<ReminderFacts<StepFacts>> = {}, done: string[] = []) {
  const person: PersonFacts = {
    startedOn: '2026-11-02',
    completions: new Map(done.map(id => [id, { on: '2026-11-03', byName: null, day: null }])),
    readings: new Map(),
    seen: {},
  }
  return {
    state: 'onboarding' as const,
    absences: [],
    mailOptOut: false,
    steps: pathOf(steps, person, today).steps,
    remindedOn: null,
    ...given,
  }
}

/** What is decided, as one word or the ids that are listed. */
function decided(today: string, given: Partial<ReminderFacts<StepFacts>> = {}, done: string[] = []) {
  const decision = decideReminder(facts(today, given, done), today, 'NW')
  return decision.send ? decision.steps.map(({ step }) => step.id).join() : decision.reason.code
}

describe('the first reminder', () => {
  test.each([
    ['2026-11-03', 'nothing-due', 'the day before'],
    ['2026-11-04', 'welcome', 'on the day itself'],
    ['2026-11-05', 'welcome', 'a day later'],
    ['2026-11-07', 'no-working-day', 'a Saturday'],
    ['2026-11-08', 'no-working-day', 'a Sunday'],
    ['2026-12-02', 'welcome,post', 'when more has become due'],
    ['2026-12-25', 'no-working-day', 'Christmas'],
  ])('%s: %s (%s)', (today, expected) => {
    expect(decided(today)).toBe(expected)
  })

  test('knows the holidays of the federal state: All Saints is one in NW and none in Berlin', () => {
    // 1 November 2027 is a Monday.
    const on = '2027-11-01'
    expect(decideReminder(facts(on), on, 'NW')).toMatchObject({ reason: { code: 'no-working-day' } })
    expect(decideReminder(facts(on), on, 'BE').send).toBe(true)
  })

  test('lists with each step the day it was meant for', () => {
    expect(decideReminder(facts('2026-11-05'), '2026-11-05', 'NW')).toMatchObject({
      send: true,
      steps: [{ step: { id: 'welcome' }, dueOn: '2026-11-04' }],
    })
  })
})

describe('nobody is asked for what is not theirs, or not due, or done', () => {
  test.each([
    [['welcome'], 'nothing-due'],
    [['welcome', 'photo'], 'nothing-due'],
    [['photo'], 'welcome'],
    [['welcome', 'photo', 'post'], 'nothing-due'],
  ])('with %j done: %s', (done, expected) => {
    expect(decided('2026-11-05', {}, done)).toBe(expected)
  })
})

describe('once reminded, there is quiet for five working days', () => {
  // Reminded on Wednesday the 4th: the fifth working day after it is Wednesday the 11th.
  test.each([
    ['2026-11-04', 'reminded'],
    ['2026-11-05', 'reminded'],
    ['2026-11-09', 'reminded'],
    ['2026-11-10', 'reminded'],
    ['2026-11-11', 'welcome'],
  ])('%s: %s', (today, expected) => {
    expect(decided(today, { remindedOn: '2026-11-04' })).toBe(expected)
  })

  test('holidays do not count as quiet days', () => {
    // From 22 December: 23, 24, 28, 29, 30 are working days, 25 to 27 are not.
    expect(decided('2026-12-29', { remindedOn: '2026-12-22' })).toBe('reminded')
    expect(decided('2026-12-30', { remindedOn: '2026-12-22' })).toBe('welcome,post')
  })

  test('says until when', () => {
    const decision = decideReminder(facts('2026-11-06', { remindedOn: '2026-11-04' }), '2026-11-06', 'NW')
    expect(decision).toEqual({
      send: false,
      reason: { code: 'reminded', on: '2026-11-04', next: '2026-11-11' },
    })
  })
})

describe('whoever is away, elsewhere, or wants no mail is left in peace', () => {
  test.each([
    [{ absences: [{ from: '2026-11-05', to: '2026-11-05' }] }, 'absent'],
    [{ absences: [{ from: '2026-11-01', to: '2026-11-20' }] }, 'absent'],
    [{ absences: [{ from: '2026-11-06', to: '2026-11-20' }] }, 'welcome'],
    [{ absences: [{ from: '2026-11-01', to: '2026-11-04' }] }, 'welcome'],
    [{ mailOptOut: true }, 'no-mail-wanted'],
    [{ state: 'active' as const }, 'not-in-onboarding'],
    [{ state: 'left' as const }, 'not-in-onboarding'],
    [{ state: null }, 'not-in-onboarding'],
  ])('%j: %s', (given, expected) => {
    expect(decided('2026-11-05', given)).toBe(expected)
  })
})
