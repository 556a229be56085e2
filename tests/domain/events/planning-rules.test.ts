import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  agendaMinutes,
  agendaText,
  minutesTooMany,
  readAgenda,
} from '#app/domain/events/planning/agenda.rules.ts'
import { euroText, readEuro } from '#app/domain/events/planning/cost.rules.ts'
import {
  eventFacts,
  isMoved,
  isUnchanged,
  mustBeTold,
} from '#app/domain/events/planning/event-change.rules.ts'
import { eventKinds, isEventKind } from '#app/domain/events/planning/event-kind.rules.ts'
import {
  attendanceRefusal,
  closedBecause,
  eventState,
} from '#app/domain/events/planning/event-state.rules.ts'
import { eventTemplate } from '#app/domain/events/planning/event-template.rules.ts'
import { eventTimes, isTime, localTimes } from '#app/domain/events/planning/event-time.rules.ts'
import { anEventInput } from '#tests/support/events.ts'

describe('an agenda', () => {
  test.each([
    ['20 Recht und Bildrechte', { minutes: 20, title: 'Recht und Bildrechte' }],
    ['20 Min Begrüßung', { minutes: 20, title: 'Begrüßung' }],
    ['20 Min. Begrüßung', { minutes: 20, title: 'Begrüßung' }],
    ['20 Minuten: Begrüßung', { minutes: 20, title: 'Begrüßung' }],
    ['  5: Fragen  ', { minutes: 5, title: 'Fragen' }],
    ['15 – Pause', { minutes: 15, title: 'Pause' }],
    ['10 3 Fragen an alle', { minutes: 10, title: '3 Fragen an alle' }],
    ['30 Minutiöse Planung', { minutes: 30, title: 'Minutiöse Planung' }],
  ])('%j is one part with its minutes', (line, item) => {
    expect(readAgenda(line)).toEqual({ ok: true, value: [item] })
  })

  test.each([
    'Begrüßung',
    '20',
    '0 Nichts',
    '601 Zu lang',
    '1000 Zu lang',
    `5 ${'x'.repeat(161)}`,
    'zwanzig Fragen',
  ])('%j is none', line => {
    expect(readAgenda(`10 Ankommen\n${line}`)).toEqual({ ok: false, reason: 'agenda-line' })
  })

  test('empty lines do not count, and thirty parts are enough', () => {
    expect(readAgenda(' \r\n\n10 Eins\r\n\n20 Zwei\n')).toMatchObject({
      value: [{ title: 'Eins' }, { title: 'Zwei' }],
    })
    expect(readAgenda('')).toEqual({ ok: true, value: [] })
    expect(readAgenda('5 x\n'.repeat(30)).ok).toBe(true)
    expect(readAgenda('5 x\n'.repeat(31))).toEqual({ ok: false, reason: 'agenda-too-long' })
  })

  test('longer than the event is said in minutes; what fits is not said', () => {
    const event = { startsAt: new Date('2026-11-26T09:00:00Z'), endsAt: new Date('2026-11-26T10:30:00Z') }
    const parts = (minutes: number) => [
      { title: 'Teil', minutes },
      { title: 'Fragen', minutes: 15 },
    ]
    expect(minutesTooMany(parts(75), event)).toBe(0)
    expect(minutesTooMany(parts(80), event)).toBe(5)
  })
})

describe('a template', () => {
  test.each(eventKinds)(
    'of a %s fits into its time, in both languages, and can be read as it is written',
    kind => {
      for (const locale of ['de', 'en'] as const) {
        const { from, to, agenda, title } = eventTemplate(kind, locale)
        const { startsAt, endsAt } = eventTimes({ day: '2026-11-26', from, to })
        expect(agendaMinutes(agenda)).toBeLessThanOrEqual(startsAt.until(endsAt).total('minutes'))
        expect(readAgenda(agendaText(agenda))).toEqual({ ok: true, value: agenda })
        expect(title).not.toBe('')
      }
    },
  )

  test('of a kick-off covers law, photos, writing, topics and questions', () => {
    const titles = eventTemplate('kick-off', 'de').agenda.map(({ title }) => title)
    expect(titles).toEqual(
      expect.arrayContaining([
        'Recht und Bildrechte',
        'Fotos mit dem Handy',
        'Einen Beitrag schreiben',
        'Themen finden',
        'Eure Fragen',
      ]),
    )
    expect([isEventKind('kick-off'), isEventKind('party'), isEventKind('')]).toEqual([true, false, false])
  })
})

describe('times on Berlin’s clocks', () => {
  test.each([
    ['in winter', '2026-11-26', '2026-11-26T09:00:00Z'],
    ['in summer', '2026-07-02', '2026-07-02T08:00:00Z'],
  ])('%s', (_season, day, utc) => {
    const { startsAt } = eventTimes({ day, from: '10:00', to: '12:00' })
    expect(startsAt.toString()).toBe(utc)
  })

  test('across the change to summer time an event is an hour shorter than it looks', () => {
    const { startsAt, endsAt } = eventTimes({ day: '2027-03-28', from: '01:00', to: '04:00' })
    expect(startsAt.until(endsAt).total('hours')).toBe(2)
  })

  test('an hour that does not exist is the next one; one that comes twice is the first', () => {
    expect(eventTimes({ day: '2027-03-28', from: '02:30', to: '04:00' }).startsAt.toString()).toBe(
      '2027-03-28T01:30:00Z',
    )
    expect(eventTimes({ day: '2026-10-25', from: '02:30', to: '04:00' }).startsAt.toString()).toBe(
      '2026-10-25T00:30:00Z',
    )
  })

  test.each(['2026-11-26', '2026-07-02', '2027-03-28'])(
    'what was stored is shown as it was typed: %s',
    day => {
      const typed = { day, from: '09:15', to: '17:45' }
      const { startsAt, endsAt } = eventTimes(typed)
      const stored = {
        startsAt: new Date(startsAt.epochMilliseconds),
        endsAt: new Date(endsAt.epochMilliseconds),
      }
      expect(localTimes(stored)).toEqual(typed)
    },
  )

  test.each([
    ['00:00', true],
    ['23:59', true],
    ['24:00', false],
    ['9:00', false],
    ['10:60', false],
    ['', false],
  ])('%j is a time: %j', (text, expected) => {
    expect(isTime(text)).toBe(expected)
  })
})

describe('costs', () => {
  test.each([
    ['1.250,00', 125_000],
    ['1250', 125_000],
    ['1250,5', 125_050],
    ['1250.50', 125_050],
    ['1 250', 125_000],
    ['12.500', 1_250_000],
    ['1.234.567,89', 123_456_789],
    ['1.250,00 €', 125_000],
    ['80 Euro', 8000],
    ['0', 0],
    ['0,05', 5],
  ])('%j is %i cents', (text, cents) => {
    expect(readEuro(text)).toBe(cents)
    expect(readEuro(euroText(cents))).toBe(cents)
  })

  test.each(['', 'umsonst', '-5', '1,250.00', '1.25,00', '12,345', '1e3', '99999999', '€'])(
    '%j is no amount',
    text => {
      expect(readEuro(text)).toBeNull()
    },
  )
})

describe('where an event stands', () => {
  const event = {
    startsAt: new Date('2026-11-26T09:00:00Z'),
    endsAt: new Date('2026-11-26T11:00:00Z'),
    cancelledAt: null,
  }
  const at = (text: string) => Temporal.Instant.from(text)

  test.each([
    ['2026-11-26T08:59:59Z', 'coming', null],
    ['2026-11-26T09:00:00Z', 'running', 'started'],
    ['2026-11-26T11:00:00Z', 'over', 'started'],
  ] as const)('%s: %s', (now, state, closed) => {
    expect(eventState(event, at(now))).toBe(state)
    expect(closedBecause(event, at(now))).toBe(closed)
    const cancelled = { ...event, cancelledAt: new Date('2026-11-20T09:00:00Z') }
    expect(eventState(cancelled, at(now))).toBe('cancelled')
    expect(closedBecause(cancelled, at(now))).toBe('cancelled')
  })

  test.each([
    ['2026-11-25T22:59:00Z', 'too-early'],
    ['2026-11-25T23:00:00Z', null],
    ['2027-01-01T09:00:00Z', null],
  ] as const)('attendance at %s: %j (the day begins at midnight in Berlin)', (now, refusal) => {
    expect(attendanceRefusal(event, at(now))).toBe(refusal)
  })
})

describe('a change', () => {
  const before = eventFacts(anEventInput())
  const changed = (given: Parameters<typeof anEventInput>[0]) => eventFacts(anEventInput(given))

  test.each([
    ['title', { title: 'Fotos' }],
    ['day', { day: '2026-11-27' }],
    ['end', { to: '12:30' }],
    ['place', { place: 'Bibliothek' }],
    ['link', { videoUrl: 'https://video.example/x' }],
  ])('of the %s is told', (_fact, given) => {
    expect(mustBeTold(before, changed(given))).toBe(true)
    expect(isUnchanged(before, changed(given))).toBe(false)
  })

  test.each([
    ['places', { places: 5 }],
    ['costs', { cost: 100 }],
    ['material', { material: 'Stift' }],
    ['speaker', { speaker: 'Jule' }],
    ['kind', { kind: 'writing' as const }],
  ])('of %s is not, but it is one', (_fact, given) => {
    expect(mustBeTold(before, changed(given))).toBe(false)
    expect(isMoved(before, changed(given))).toBe(false)
    expect(isUnchanged(before, changed(given))).toBe(false)
  })

  test('that changes nothing is none', () => {
    expect(isUnchanged(before, changed({}))).toBe(true)
  })
})
