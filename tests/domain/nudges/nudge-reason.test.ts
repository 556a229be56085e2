import { describe, expect, it } from 'vitest'
import type { NudgeReason } from '#app/domain/nudges/nudge.rules.ts'
import { nudgeReasonSentence } from '#app/domain/nudges/nudge-reason.rules.ts'

const sentences: [NudgeReason, de: string, en: string][] = [
  [{ code: 'paused', since: '2026-11-03' }, 'pausiert seit 3.11.', 'paused since 3 November'],
  [{ code: 'not-active', state: 'invited' }, 'nicht aktiv (eingeladen)', 'not active (invited)'],
  [{ code: 'not-active', state: null }, 'nicht aktiv (noch nicht dabei)', 'not active (not part of it yet)'],
  [{ code: 'target-zero' }, 'liest nur mit', 'reads along only'],
  [{ code: 'absent', until: '2026-11-14' }, 'abwesend bis 14.11.', 'away until 14 November'],
  [
    { code: 'expected-zero', availableDays: 4, workingDays: 21 },
    'in diesem Monat zu wenige Tage da (4 von 21 Arbeitstagen)',
    'here too few days this month (4 of 21 working days)',
  ],
  [{ code: 'target-met', counted: 3, expected: 2 }, 'Ziel erreicht (3 von 2)', 'target met (3 of 2)'],
  [
    { code: 'snoozed', month: '2026-03' },
    '„passt diesen Monat nicht“ gewählt (März)',
    'chose “not this month” (March)',
  ],
  [{ code: 'mail-opted-out' }, 'möchte keine Erinnerungen per E-Mail', 'wants no reminders by e-mail'],
  [
    { code: 'too-early', from: '2026-11-10' },
    'noch zu früh, frühestens ab 10.11.',
    'too early, 10 November at the earliest',
  ],
  [
    { code: 'already-nudged', stage: 'first', on: '2026-11-10' },
    'erste Erinnerung kam schon am 10.11.',
    'first reminder came on 10 November',
  ],
  [
    { code: 'already-nudged', stage: 'second', on: '2026-12-21' },
    'zweite Erinnerung kam schon am 21.12.',
    'second reminder came on 21 December',
  ],
  [
    { code: 'open-pick', pickedOn: '2026-11-09' },
    'hat am 9.11. ein Thema gewählt',
    'took a topic on 9 November',
  ],
  [
    { code: 'too-soon', last: '2026-11-16', next: '2026-11-23' },
    'letzte Erinnerung am 16.11., frühestens wieder am 23.11.',
    'last reminder on 16 November, next on 23 November at the earliest',
  ],
  [
    { code: 'month-ending', workingDaysLeft: 2 },
    'keine Erinnerung mehr so kurz vor Monatsende',
    'no more reminders this close to the end of the month',
  ],
  [
    { code: 'no-working-day', next: '2027-01-04' },
    'kein Arbeitstag, weiter am 4.1.',
    'no working day, next is 4 January',
  ],
  [
    { code: 'outside-hours', from: '08:00', to: '16:00' },
    'nur zwischen 08:00 und 16:00 Uhr',
    'only between 08:00 and 16:00',
  ],
  [
    { code: 'two-months-without-answer', months: ['2026-11', '2026-12'] },
    'nach Erinnerungen im November und Dezember lieber ein persönliches Gespräch',
    'after reminders in November and December rather a talk in person',
  ],
  [
    { code: 'due-first', counted: 0, expected: 2 },
    'in diesem Monat noch kein Beitrag, vorgesehen: 2',
    'no post yet this month, expected: 2',
  ],
  [
    { code: 'due-second', counted: 1, expected: 2 },
    'in diesem Monat bisher 1 von 2 Beiträgen',
    '1 of 2 posts so far this month',
  ],
]

describe('a reason as a sentence', () => {
  it.each(sentences)('%j', (reason, german, english) => {
    expect(nudgeReasonSentence(reason, 'de')).toBe(german)
    expect(nudgeReasonSentence(reason, 'en')).toBe(english)
  })

  it('never presses anybody', () => {
    const texts = sentences.flatMap(([, german, english]) => [german, english])
    for (const text of texts) expect(text).not.toMatch(/!|muss|solltest|must|should|nur noch|endlich/i)
  })
})
