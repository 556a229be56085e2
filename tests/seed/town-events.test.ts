import { describe, expect, test } from 'vitest'
import { minutesTooMany } from '#app/domain/events/planning/agenda.rules.ts'
import { localTimes } from '#app/domain/events/planning/event-time.rules.ts'
import { whoMovesUp } from '#app/domain/events/signing-up/places.rules.ts'
import { isWorkingDay } from '#app/domain/kernel/working-days.ts'
import { eventRows } from '#db/seed/events-rows.ts'
import { planLives } from '#db/seed/lives.ts'
import { townState } from '#db/seed/town-calendar.ts'

const days = ['2026-11-19', '2026-11-22', '2027-01-01', '2027-03-26', '2027-07-15']

const planned = (today: string) => {
  const rows = eventRows(planLives(today), today)
  const events = rows.event.map(event => ({
    ...event,
    ...localTimes({ startsAt: new Date(event.startsAt), endsAt: new Date(event.endsAt) }),
    people: rows.eventSignUp.filter(({ eventId }) => eventId === event.id),
    agenda: rows.eventAgendaItem.filter(({ eventId }) => eventId === event.id),
  }))
  const ofKind = (wanted: string) => events.find(({ kind }) => kind === wanted)
  return { events, kickOff: ofKind('kick-off'), network: ofKind('network'), photo: ofKind('photo') }
}

describe.each(days)('the events of Lindental on %s', today => {
  const { events, kickOff, network, photo } = planned(today)

  test('take place on working days, from ten to twelve in Berlin, with an agenda that fits', () => {
    expect(events).toHaveLength(3)
    for (const { day, from, to, agenda, startsAt, endsAt } of events) {
      expect([isWorkingDay(day, townState), from, to]).toEqual([true, '10:00', '12:00'])
      expect(agenda.length).toBeGreaterThan(3)
      expect(minutesTooMany(agenda, { startsAt: new Date(startsAt), endsAt: new Date(endsAt) })).toBe(0)
    }
  })

  test('one is over, and everybody who came is noted on that day', () => {
    expect(kickOff && kickOff.day < today).toBe(true)
    expect(kickOff?.people.length).toBeGreaterThan(8)
    for (const { state, attendedAt } of kickOff?.people ?? []) {
      expect([state, localDay(attendedAt)]).toEqual(['going', kickOff?.day])
    }
  })

  test('one is coming with room for everybody, and nobody is noted yet', () => {
    expect(network && network.day > today).toBe(true)
    expect(network?.people.map(({ state }) => state)).toEqual(Array(5).fill('going'))
    expect(network?.people.every(({ attendedAt }) => attendedAt === null)).toBe(true)
  })

  test('one is full, and whoever came too late waits: no place is given twice', () => {
    const states = photo?.people.map(({ state }) => state)
    expect(states).toEqual([...Array(6).fill('going'), 'waiting', 'waiting'])
    expect(whoMovesUp(photo?.places ?? null, photo?.people ?? [])).toEqual([])
  })

  test('nobody signed up before it was planned, and nothing happened later than today', () => {
    for (const { createdAt, startsAt, people } of events) {
      for (const { signedUpAt, attendedAt } of people) {
        expect(signedUpAt > createdAt && signedUpAt < startsAt).toBe(true)
        for (const moment of [signedUpAt, attendedAt ?? signedUpAt]) {
          expect(moment < `${today}T00:00:00Z`).toBe(true)
        }
      }
    }
  })
})

function localDay(moment: string | null): string | null {
  return moment === null ? null : localTimes({ startsAt: new Date(moment), endsAt: new Date(moment) }).day
}
