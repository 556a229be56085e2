import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  type CalendarEntry,
  cancelEvent,
  endFeed,
  makeFeed,
  readFeed,
  readOwnEntry,
  readOwnFeed,
  replaceFeed,
  signOff,
  signUp,
  writeCalendar,
} from '#app/domain/events/events.server.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { auditOf } from '#tests/support/ambassadors.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aCommsContext, anEvent, readCalendarFile, somePeople } from '#tests/support/events.ts'

const bench = useTestBench()
const town = { origin: 'https://stimmen.lindental.example', name: 'Stadtstimmen Lindental' }
const NOBODY = '00000000-0000-4000-8000-000000000000'

const entry = (given: Partial<CalendarEntry> = {}): CalendarEntry => ({
  eventId: '11111111-2222-4333-8444-555555555555',
  title: 'Auftakt',
  startsAt: '2026-11-26T09:00:00.000Z',
  endsAt: '2026-11-26T11:00:00.000Z',
  place: 'Rathaus',
  videoUrl: null,
  sequence: 0,
  stamp: '2026-11-19T09:00:00.000Z',
  cancelled: false,
  ...given,
})

async function aPerson() {
  const [person] = await somePeople(bench, 'Jana')
  if (!person) throw new Error('nobody')
  return person
}

async function feedIdOf(ctx: Ctx<AmbassadorActor>): Promise<string> {
  return (await readOwnFeed(ctx))?.id ?? ''
}

const titlesOf = async (ctx: Pick<Ctx, 'db' | 'now'>, feedId: string) =>
  (await readFeed(ctx, feedId))?.entries.map(({ title }) => title)

describe('a calendar file', () => {
  test.each([
    'Übung für Größen: Straße, Maß & Öl',
    'Kommas, Strichpunkte; und \\ Schräges',
    'Zwei\nZeilen',
    'Ein sehr langer Titel mit vielen Umlauten: ä ö ü Ä Ö Ü ß, der weit über fünfundsiebzig Zeichen hinausreicht, und noch etwas weiter',
    '日本語のタイトルも読めます。'.repeat(8),
    '😀'.repeat(40),
  ])('gives back titles and places as they were: %s', words => {
    const file = writeCalendar([entry({ title: words, place: words })], town)
    expect(readCalendarFile(file).events).toMatchObject([{ title: words, location: words }])
  })

  test('folds long lines: none is longer than 75 octets', () => {
    const words = 'Größenübersicht für Öffentlichkeitsarbeit; '.repeat(12)
    const lines = writeCalendar([entry({ title: words, place: words })], town).split('\r\n')
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  test('says times in UTC, so that the change to summer time moves nothing', () => {
    const night = entry({ startsAt: '2027-03-28T00:00:00.000Z', endsAt: '2027-03-28T02:00:00.000Z' })
    const file = writeCalendar([night], town)
    expect(file).toContain('DTSTART:20270328T000000Z')
    expect(readCalendarFile(file).events).toMatchObject([{ start: night.startsAt, end: night.endsAt }])
  })

  test('of a video meeting has its link for a place', () => {
    const file = writeCalendar([entry({ place: null, videoUrl: 'https://video.example/x' })], town)
    expect(readCalendarFile(file).events).toMatchObject([{ location: 'https://video.example/x' }])
  })

  test('is the same for the same entries, and may be empty', () => {
    expect(writeCalendar([entry()], town)).toBe(writeCalendar([entry()], town))
    expect(readCalendarFile(writeCalendar([], town))).toEqual({ method: 'PUBLISH', events: [] })
  })
})

describe('one event for the own calendar', () => {
  test('has the link to the meeting only for people who come', async () => {
    const id = await anEvent(bench, { videoUrl: 'https://video.example/x' })
    const jana = await aPerson()
    expect(await readOwnEntry(jana, id)).toMatchObject({ title: 'Foto-Workshop', videoUrl: null })
    await signUp(jana, id)
    expect(await readOwnEntry(jana, id)).toMatchObject({ videoUrl: 'https://video.example/x' })
    await signOff(jana, id)
    expect(await readOwnEntry(jana, id)).toMatchObject({ videoUrl: null })
    for (const unknown of [NOBODY, 'keiner', '']) expect(await readOwnEntry(jana, unknown)).toBeUndefined()
  })
})

describe('the personal calendar feed', () => {
  test('is made once, and then it is there', async () => {
    const jana = await aPerson()
    expect(await readOwnFeed(jana)).toBeUndefined()
    await makeFeed(jana)
    const id = await feedIdOf(jana)
    await makeFeed(jana)
    expect(await feedIdOf(jana)).toBe(id)
    const log = await auditOf(bench.db, jana.actor.ambassadorId)
    expect(log.map(({ action }) => action)).toEqual(['calendar-feed.made'])
  })

  test('shows what its person goes to and nothing else: no waiting list, nobody else’s, not what they left', async () => {
    const [jana, mehmet] = await somePeople(bench, 'Jana', 'Mehmet')
    if (!jana || !mehmet) throw new Error('nobody')
    const full = await anEvent(bench, { title: 'Voll', places: 1 })
    const left = await anEvent(bench, { title: 'Abgemeldet' })
    const going = await anEvent(bench, { title: 'Dabei', day: '2026-11-27' })
    await signUp(mehmet, full)
    for (const id of [full, left, going]) await signUp(jana, id)
    await signOff(jana, left)
    await makeFeed(jana)
    expect(await titlesOf(bench.ctx(), await feedIdOf(jana))).toEqual(['Dabei'])
  })

  test('shows an event that was called off as called off, and one that is over for ninety days', async () => {
    const jana = await aPerson()
    const off = await anEvent(bench, { title: 'Abgesagt' })
    const other = await anEvent(bench, { title: 'Gewesen', day: '2026-11-20' })
    for (const id of [off, other]) await signUp(jana, id)
    await cancelEvent(await aCommsContext(bench), off)
    await makeFeed(jana)
    const id = await feedIdOf(jana)
    expect((await readFeed(bench.ctx(), id))?.entries).toMatchObject([
      { title: 'Gewesen', cancelled: false, sequence: 0 },
      { title: 'Abgesagt', cancelled: true, sequence: 1 },
    ])
    const at = (day: string) => ({ db: bench.db, now: Temporal.Instant.from(`${day}T09:00:00Z`) })
    expect(await titlesOf(at('2027-02-17'), id)).toContain('Gewesen')
    expect(await titlesOf(at('2027-02-19'), id)).not.toContain('Gewesen')
  })

  test('that was replaced shows nothing any more, and the new one does', async () => {
    const jana = await aPerson()
    await makeFeed(jana)
    const old = await feedIdOf(jana)
    await replaceFeed(jana)
    const fresh = await feedIdOf(jana)
    expect(fresh).not.toBe(old)
    expect(await readFeed(bench.ctx(), old)).toBeUndefined()
    expect(await readFeed(bench.ctx(), fresh)).toEqual({ entries: [], locale: 'de' })
  })

  test('that was ended, never was, or whose account is closed, does not exist', async () => {
    const jana = await aPerson()
    await makeFeed(jana)
    const ended = await feedIdOf(jana)
    await endFeed(jana)
    await endFeed(jana)
    await makeFeed(jana)
    const closed = await feedIdOf(jana)
    await bench.db
      .updateTable('account')
      .set({ deactivatedAt: TEST_NOW.toString() })
      .where('id', '=', jana.actor.accountId)
      .execute()
    for (const id of [ended, closed, NOBODY, 'keiner', '']) {
      expect(await readFeed(bench.ctx(), id)).toBeUndefined()
    }
    const log = await auditOf(bench.db, jana.actor.ambassadorId)
    expect(log.map(({ action }) => action)).toEqual([
      'calendar-feed.made',
      'calendar-feed.ended',
      'calendar-feed.made',
    ])
  })
})
