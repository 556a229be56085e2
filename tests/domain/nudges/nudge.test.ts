import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { decideNudge } from '#app/domain/nudges/nudge.rules.ts'
import type { Nudge, NudgePerson } from '#app/domain/nudges/nudge-facts.rules.ts'
import { nudgeReasonSentence } from '#app/domain/nudges/nudge-reason.rules.ts'

/** Berlin's clocks: '2026-11-12 09:00'. */
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Berlin').toInstant()
const posts = (...texts: string[]) => texts.map(at)
const nudge = (month: string, stage: Nudge['stage'], day: number): Nudge => ({
  month,
  stage,
  decidedOn: `${month}-${day}`,
})

/** Active for long, target 2, has not posted, wants mails. */
const silent: NudgePerson = {
  spells: [{ state: 'active', from: '2025-01-01', to: null }],
  absences: [],
  targets: [],
  posts: [],
  picks: [],
  nudges: [],
  snoozedMonths: [],
  mailOptOut: false,
}

/** In short, what the office would read: the stage, whether a mail goes out, and why. */
function decided(person: Partial<NudgePerson>, now: string): string {
  const { stage, send, reason } = decideNudge({ ...silent, ...person }, at(now))
  return `${stage ?? '-'} | ${send ? 'mail' : 'quiet'} | ${nudgeReasonSentence(reason, 'de')}`
}

// November 2026 in North Rhine-Westphalia: the 1st, 8th, 15th, 22nd and 29th are Sundays, no holiday on a weekday.
const onePost = { posts: posts('2026-11-04 10:30') }
const twoPosts = { posts: posts('2026-11-04 10:30', '2026-11-17 08:15') }
const firstSent = { nudges: [nudge('2026-11', 'first', 16)] }
const bothSent = { nudges: [nudge('2026-11', 'first', 10), nudge('2026-11', 'second', 20)] }

describe('the first reminder', () => {
  it.each<[string, Partial<NudgePerson>, string, string]>([
    ['on the 9th', {}, '2026-11-09 09:00', '- | quiet | noch zu früh, frühestens ab 10.11.'],
    [
      'on the 10th',
      {},
      '2026-11-10 09:00',
      'first | mail | in diesem Monat noch kein Beitrag, vorgesehen: 2',
    ],
    [
      'on the 19th',
      {},
      '2026-11-19 09:00',
      'first | mail | in diesem Monat noch kein Beitrag, vorgesehen: 2',
    ],
    ['with one post of two', onePost, '2026-11-10 09:00', '- | quiet | noch zu früh, frühestens ab 20.11.'],
    ['already sent', firstSent, '2026-11-17 09:00', 'first | quiet | erste Erinnerung kam schon am 16.11.'],
    [
      'with a post of last month only',
      { posts: posts('2026-10-31 23:59') },
      '2026-11-10 09:00',
      'first | mail | in diesem Monat noch kein Beitrag, vorgesehen: 2',
    ],
    [
      'with a post of the first minute of the month',
      { posts: posts('2026-11-01 00:00') },
      '2026-11-10 09:00',
      '- | quiet | noch zu früh, frühestens ab 20.11.',
    ],
    [
      'before a post that comes later that day',
      { posts: posts('2026-11-10 14:00') },
      '2026-11-10 09:00',
      'first | mail | in diesem Monat noch kein Beitrag, vorgesehen: 2',
    ],
  ])('%s', (_story, person, now, answer) => {
    expect(decided(person, now)).toBe(answer)
  })
})

describe('the second reminder', () => {
  it.each<[string, Partial<NudgePerson>, string, string]>([
    ['on the 19th', onePost, '2026-11-19 09:00', '- | quiet | noch zu früh, frühestens ab 20.11.'],
    ['on the 20th', onePost, '2026-11-20 09:00', 'second | mail | in diesem Monat bisher 1 von 2 Beiträgen'],
    ['without a first', {}, '2026-11-23 09:00', 'second | mail | in diesem Monat bisher 0 von 2 Beiträgen'],
    [
      'four days after the first',
      firstSent,
      '2026-11-20 09:00',
      'second | quiet | letzte Erinnerung am 16.11., frühestens wieder am 23.11.',
    ],
    [
      'seven days after the first',
      firstSent,
      '2026-11-23 09:00',
      'second | mail | in diesem Monat bisher 0 von 2 Beiträgen',
    ],
    ['after both', bothSent, '2026-11-27 09:00', 'second | quiet | zweite Erinnerung kam schon am 20.11.'],
    ['with the target met', twoPosts, '2026-11-20 09:00', '- | quiet | Ziel erreicht (2 von 2)'],
    [
      'with more than the target',
      { ...twoPosts, targets: [{ from: '2026-11', postsPerMonth: 1 }] },
      '2026-11-20 09:00',
      '- | quiet | Ziel erreicht (2 von 1)',
    ],
  ])('%s', (_story, person, now, answer) => {
    expect(decided(person, now)).toBe(answer)
  })
})

describe('a person who is not there', () => {
  it.each<[string, Partial<NudgePerson>, string]>([
    [
      'away today',
      { absences: [{ from: '2026-11-09', to: '2026-11-14' }] },
      'first | quiet | abwesend bis 14.11.',
    ],
    [
      'away in two parts that follow each other',
      {
        absences: [
          { from: '2026-11-09', to: '2026-11-14' },
          { from: '2026-11-15', to: '2026-11-20' },
        ],
      },
      'first | quiet | abwesend bis 20.11.',
    ],
    [
      'back since yesterday',
      { absences: [{ from: '2026-11-02', to: '2026-11-11' }] },
      'first | mail | in diesem Monat noch kein Beitrag, vorgesehen: 1',
    ],
    [
      'there for a quarter of the month only',
      {
        absences: [
          { from: '2026-11-13', to: '2026-11-30' },
          { from: '2026-11-02', to: '2026-11-06' },
        ],
      },
      '- | quiet | in diesem Monat zu wenige Tage da (4 von 21 Arbeitstagen)',
    ],
    [
      'pausing',
      {
        spells: [
          { state: 'active', from: '2025-01-01', to: '2026-11-12' },
          { state: 'paused', from: '2026-11-12', to: null },
        ],
      },
      'first | quiet | pausiert seit 12.11.',
    ],
    [
      'still onboarding',
      { spells: [{ state: 'onboarding', from: '2026-11-02', to: null }] },
      '- | quiet | nicht aktiv (im Onboarding)',
    ],
    ['not part of it yet', { spells: [] }, '- | quiet | nicht aktiv (noch nicht dabei)'],
    ['reading along', { targets: [{ from: '2026-11', postsPerMonth: 0 }] }, '- | quiet | liest nur mit'],
  ])('%s', (_story, person, answer) => {
    expect(decided(person, '2026-11-12 09:00')).toBe(answer)
  })
})

describe('a person who asked for quiet', () => {
  const picked = (on: string, closed: string | null = null) => ({
    picks: [{ pickedAt: at(on), closedAt: closed === null ? null : at(closed) }],
  })

  it.each<[string, Partial<NudgePerson>, string]>([
    [
      'for this month',
      { snoozedMonths: ['2026-11'] },
      'quiet | „passt diesen Monat nicht“ gewählt (November)',
    ],
    [
      'for last month',
      { snoozedMonths: ['2026-10'] },
      'mail | in diesem Monat noch kein Beitrag, vorgesehen: 2',
    ],
    ['by mail', { mailOptOut: true }, 'quiet | möchte keine Erinnerungen per E-Mail'],
    ['by a topic taken yesterday', picked('2026-11-11 15:00'), 'quiet | hat am 11.11. ein Thema gewählt'],
    [
      'by a topic just under three days old',
      picked('2026-11-09 09:01'),
      'quiet | hat am 9.11. ein Thema gewählt',
    ],
    [
      'by a topic three days old',
      picked('2026-11-09 09:00'),
      'mail | in diesem Monat noch kein Beitrag, vorgesehen: 2',
    ],
    [
      'by a topic given back since',
      picked('2026-11-11 15:00', '2026-11-11 16:00'),
      'mail | in diesem Monat noch kein Beitrag, vorgesehen: 2',
    ],
    [
      'by a topic given back tomorrow',
      picked('2026-11-11 15:00', '2026-11-13 16:00'),
      'quiet | hat am 11.11. ein Thema gewählt',
    ],
  ])('%s', (_story, person, answer) => {
    expect(decided(person, '2026-11-12 09:00')).toBe(`first | ${answer}`)
  })
})

describe('the hours and days of the office', () => {
  it.each([
    ['2026-11-12 07:59', 'quiet | nur zwischen 08:00 und 16:00 Uhr'],
    ['2026-11-12 08:00', 'mail | in diesem Monat noch kein Beitrag, vorgesehen: 2'],
    ['2026-11-12 15:59', 'mail | in diesem Monat noch kein Beitrag, vorgesehen: 2'],
    ['2026-11-12 16:00', 'quiet | nur zwischen 08:00 und 16:00 Uhr'],
    ['2026-11-14 09:00', 'quiet | kein Arbeitstag, weiter am 16.11.'],
    ['2026-05-14 09:00', 'quiet | kein Arbeitstag, weiter am 15.5.'],
  ])('%s: %s', (now, answer) => {
    expect(decided({}, now)).toBe(`first | ${answer}`)
  })

  it.each([
    ['2026-11-26 09:00', 'mail | in diesem Monat bisher 0 von 2 Beiträgen'],
    ['2026-11-27 09:00', 'quiet | keine Erinnerung mehr so kurz vor Monatsende'],
    ['2026-11-30 09:00', 'quiet | keine Erinnerung mehr so kurz vor Monatsende'],
    ['2026-12-29 09:00', 'mail | in diesem Monat bisher 0 von 2 Beiträgen'],
    ['2026-12-30 09:00', 'quiet | keine Erinnerung mehr so kurz vor Monatsende'],
  ])('towards the end of the month, %s: %s', (now, answer) => {
    expect(decided({}, now)).toBe(`second | ${answer}`)
  })
})

describe('two months without an answer', () => {
  const reminded = [nudge('2026-09', 'second', 21), nudge('2026-10', 'first', 12)]

  it('lead to a talk where the third month would bring a mail', () => {
    expect(decided({ nudges: reminded }, '2026-11-10 09:00')).toBe(
      'first | quiet | nach Erinnerungen im September und Oktober lieber ein persönliches Gespräch',
    )
    expect(decided({ nudges: reminded }, '2026-11-09 09:00')).toBe(
      '- | quiet | noch zu früh, frühestens ab 10.11.',
    )
  })

  it.each<[string, Partial<NudgePerson>]>([
    [
      'the reminders were not in a row',
      { nudges: [nudge('2026-08', 'first', 10), nudge('2026-10', 'first', 12)] },
    ],
    [
      'one of the months was fulfilled after all',
      { nudges: reminded, posts: posts('2026-09-22 09:00', '2026-09-30 23:59') },
    ],
    [
      'less was expected of that month',
      { nudges: reminded, absences: [{ from: '2026-10-01', to: '2026-10-31' }] },
    ],
  ])('are none if %s', (_story, person) => {
    expect(decided(person, '2026-11-10 09:00')).toBe(
      'first | mail | in diesem Monat noch kein Beitrag, vorgesehen: 2',
    )
  })
})

describe('the decision', () => {
  it('carries the facts of its reason', () => {
    expect(decideNudge({ ...silent, ...onePost }, at('2026-11-20 09:00'))).toEqual({
      expected: 2,
      counted: 1,
      stage: 'second',
      send: true,
      reason: { code: 'due-second', counted: 1, expected: 2 },
    })
    const away = { ...silent, absences: [{ from: '2026-11-09', to: '2026-11-14' }] }
    expect(decideNudge(away, at('2026-11-12 09:00')).reason).toEqual({ code: 'absent', until: '2026-11-14' })
  })

  it('about a day in the past ignores what came later', () => {
    const later = { ...twoPosts, ...bothSent }
    expect(decided(later, '2026-11-06 09:00')).toBe('- | quiet | noch zu früh, frühestens ab 20.11.')
    expect(decideNudge({ ...silent, ...later }, at('2026-11-06 09:00')).counted).toBe(1)
  })
})
