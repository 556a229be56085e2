import { describe, expect, test } from 'vitest'
import { cancelEvent, editEvent, signOff, signUp } from '#app/domain/events/events.server.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { useTestBench } from '#tests/support/database.ts'
import {
  aCommsContext,
  anEvent,
  anEventInput,
  calendarOf,
  delivered,
  mailsOf,
  readCalendarFile,
  somePeople,
} from '#tests/support/events.ts'
import { aStoredMail, mailParams, TOWN } from '#tests/support/mails.ts'

const bench = useTestBench()
const waitingParams = mailParams['event-waiting']
const VIDEO = 'https://video.lindental.example/foto'

async function anEventWith(...names: string[]) {
  const id = await anEvent(bench, { places: 1, videoUrl: VIDEO })
  const people = await somePeople(bench, ...names)
  for (const person of people) await signUp(person, id)
  return { id, people }
}

async function mailOf(ctx: Ctx<AmbassadorActor> | undefined, template: string) {
  const mails = await mailsOf(bench.db, ctx?.actor.accountId ?? '')
  return mails.find(mail => mail.template === template)
}

async function textOf(ctx: Ctx<AmbassadorActor> | undefined, template: string) {
  const mail = await mailOf(ctx, template)
  if (!mail) throw new Error(`There is no ${template}`)
  return delivered(mail)
}

describe('whoever signed up', () => {
  test('reads when and where, with the link to the meeting and to the page', async () => {
    const { id, people } = await anEventWith('Jana Feld')
    const { subject, text } = await textOf(people[0], 'event-signed-up')
    expect(subject).toBe('Du bist angemeldet: Foto-Workshop')
    expect(text).toContain('Hallo Jana Feld,')
    expect(text).toContain('Donnerstag, 26.11.2026, 10:00–12:00 Uhr')
    expect(text).toContain(`Rathaus, Raum 112, ${VIDEO}`)
    expect(text).toContain(`${TOWN.origin}/termine/${id}`)
  })

  test('finds the event for the calendar attached: one file, which a mail program knows by its type', async () => {
    const { id, people } = await anEventWith('Jana')
    const { attachments } = await textOf(people[0], 'event-signed-up')
    expect(attachments).toMatchObject([
      { filename: 'termin.ics', contentType: 'text/calendar; method=PUBLISH; charset=utf-8' },
    ])
    expect(await calendarOf(await mailOf(people[0], 'event-signed-up'))).toEqual({
      uid: `${id}@stimmen.lindental.example`,
      sequence: 0,
      stamp: '2026-11-19T09:01:00.000Z',
      start: '2026-11-26T09:00:00.000Z',
      end: '2026-11-26T11:00:00.000Z',
      title: 'Foto-Workshop',
      location: 'Rathaus, Raum 112',
      description: `${VIDEO}\n\n${TOWN.origin}/termine/${id}`,
      status: 'CONFIRMED',
    })
  })

  test('gets the very same file when a mail is delivered twice', async () => {
    const { people } = await anEventWith('Jana')
    const first = await textOf(people[0], 'event-signed-up')
    expect(await textOf(people[0], 'event-signed-up')).toEqual(first)
  })

  test('and waits has nothing for the calendar yet, and no link to the meeting', async () => {
    const { people } = await anEventWith('Jana', 'Mehmet')
    const { text, html, attachments } = await textOf(people[1], 'event-waiting')
    expect(text).toContain('Warteliste')
    expect(attachments).toEqual([])
    for (const part of [text, html, JSON.stringify((await mailOf(people[1], 'event-waiting'))?.params)]) {
      expect(part).not.toContain(VIDEO)
    }
  })

  test('for a meeting by video and waits reads that it is one', async () => {
    const params = { ...waitingParams, videoUrl: null, place: null }
    for (const [locale, words] of [
      ['de', 'Videotreffen'],
      ['en', 'Video meeting'],
    ] as const) {
      expect((await delivered(aStoredMail('event-waiting', { params, locale }))).text).toContain(words)
    }
  })

  test('moves up with a file and the link', async () => {
    const { id, people } = await anEventWith('Jana', 'Mehmet')
    const [jana, mehmet] = people
    if (!jana) throw new Error('nobody')
    await signOff(jana, id)
    expect((await textOf(mehmet, 'event-moved-up')).text).toContain(VIDEO)
    expect(await calendarOf(await mailOf(mehmet, 'event-moved-up'))).toMatchObject({
      uid: `${id}@stimmen.lindental.example`,
      status: 'CONFIRMED',
    })
  })
})

describe('an event that changes after people signed up', () => {
  test('replaces itself in their calendars: the same UID, a higher SEQUENCE, the new time', async () => {
    const { id, people } = await anEventWith('Jana', 'Mehmet')
    const before = await calendarOf(await mailOf(people[0], 'event-signed-up'))
    const moved = anEventInput({ places: 1, videoUrl: VIDEO, from: '13:00', to: '15:00' })
    await editEvent(await aCommsContext(bench), id, { ...moved, revision: 0 })
    const after = await calendarOf(await mailOf(people[0], 'event-changed'))
    expect(after?.uid).toBe(before?.uid)
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.POSITIVE_INFINITY)
    expect(after).toMatchObject({ start: '2026-11-26T12:00:00.000Z', end: '2026-11-26T14:00:00.000Z' })
    const waiting = await textOf(people[1], 'event-changed')
    expect(waiting.attachments).toEqual([])
    expect(waiting.text).not.toContain(VIDEO)
    expect(waiting.text).toContain('13:00–15:00 Uhr')
  })

  test('and is called off then is cancelled in their calendars, with a SEQUENCE higher again', async () => {
    const { id, people } = await anEventWith('Jana', 'Mehmet')
    const ctx = await aCommsContext(bench)
    await editEvent(ctx, id, { ...anEventInput({ places: 1, title: 'Neu' }), revision: 0 })
    await cancelEvent(ctx, id)
    expect(await calendarOf(await mailOf(people[0], 'event-cancelled'))).toMatchObject({
      uid: `${id}@stimmen.lindental.example`,
      sequence: 2,
      status: 'CANCELLED',
      title: 'Neu',
    })
    expect((await textOf(people[1], 'event-cancelled')).attachments).toEqual([])
  })

  test('keeps what earlier mails said: a mail is a picture of its moment', async () => {
    const { id, people } = await anEventWith('Jana')
    await editEvent(await aCommsContext(bench), id, { ...anEventInput({ title: 'Ganz neu' }), revision: 0 })
    expect((await textOf(people[0], 'event-signed-up')).subject).toBe('Du bist angemeldet: Foto-Workshop')
  })
})

describe('hostile words in a title or a place', () => {
  const title =
    'Käse; Brot, Wein\nBEGIN:VEVENT\r\nUID:fremd <script>alert(1)</script> [x](https://boese.example)'
  const params = {
    eventId: '11111111-2222-4333-8444-555555555555',
    title,
    startsAt: '2027-03-28T00:00:00.000Z',
    endsAt: '2027-03-28T02:00:00.000Z',
    place: 'Gebäude; Raum 1, links \\ hinten',
    videoUrl: null,
    sequence: 3,
    stamp: '2026-11-19T09:00:00Z',
  }

  test('stay words: one event in the file, no tag and no link in the mail', async () => {
    const { html, subject, attachments } = await delivered(aStoredMail('event-signed-up', { params }))
    expect(html).not.toContain('<script>')
    expect(html).not.toContain('href="https://boese.example')
    expect(subject).not.toMatch(/[\r\n]/)
    const { events } = readCalendarFile(attachments[0]?.content ?? '')
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({
      uid: `${params.eventId}@stimmen.lindental.example`,
      title: title.replace('\r\n', '\n'),
      location: params.place,
      start: '2027-03-28T00:00:00.000Z',
      end: '2027-03-28T02:00:00.000Z',
    })
  })
})
