import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { cancelEvent, editEvent, remindOfEvents, signOff, signUp } from '#app/domain/events/events.server.ts'
import type { EventInput } from '#app/domain/events/planning/event.schema.ts'
import type { SystemActor } from '#app/domain/kernel/context.ts'
import { mailsTo } from '#tests/support/ambassadors.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import {
  aCommsContext,
  anEvent,
  anEventInput,
  calendarOf,
  mailsOf,
  somePeople,
} from '#tests/support/events.ts'

const bench = useTestBench()

/** The job as it runs at 08:30 in Berlin on this day, in winter. */
const runOn = (day: string) =>
  remindOfEvents(bench.ctx<SystemActor>({ now: Temporal.Instant.from(`${day}T07:30:00Z`) }))

async function anEventOf(given: Partial<EventInput>, ...names: string[]) {
  const id = await anEvent(bench, given)
  const people = await somePeople(bench, ...names)
  for (const person of people) await signUp(person, id)
  return { id, people, accounts: people.map(({ actor }) => actor.accountId) }
}

const remindersTo = async (accountId: string | undefined) =>
  (await mailsTo(bench.db, accountId ?? '')).filter(template => template === 'event-reminder').length

describe('the day on which people are reminded', () => {
  test.each([
    ['a Thursday event on Wednesday', '2026-11-26', '2026-11-25'],
    ['a Monday event on Friday', '2026-11-30', '2026-11-27'],
    ['a Saturday event on Friday', '2026-11-28', '2026-11-27'],
    ['the Monday after Christmas on Christmas Eve', '2026-12-28', '2026-12-24'],
    ['an event after New Year on the last day of the year', '2027-01-04', '2026-12-31'],
  ])('%s', async (_case, day, reminderDay) => {
    const { accounts } = await anEventOf({ day }, 'Jana')
    const before = Temporal.PlainDate.from(reminderDay)
    for (let left = 7; left >= 1; left -= 1)
      expect(await runOn(before.subtract({ days: left }).toString())).toBe(0)
    expect(await runOn(reminderDay)).toBe(1)
    expect(await remindersTo(accounts[0])).toBe(1)
    for (let days = 1; days <= 4; days += 1) expect(await runOn(before.add({ days }).toString())).toBe(0)
  })
})

describe('a reminder', () => {
  test('goes to everybody who comes, once, however often the job runs; not to the waiting list', async () => {
    const { accounts } = await anEventOf({ places: 2 }, 'Jana', 'Mehmet', 'Ada')
    expect(await runOn('2026-11-25')).toBe(2)
    expect(await runOn('2026-11-25')).toBe(0)
    expect(await Promise.all(accounts.map(remindersTo))).toEqual([1, 1, 0])
  })

  test('has the event for the calendar attached, the same entry as before', async () => {
    const { id, accounts } = await anEventOf({}, 'Jana')
    await runOn('2026-11-25')
    const mails = await mailsOf(bench.db, accounts[0] ?? '')
    const reminder = mails.find(({ template }) => template === 'event-reminder')
    expect(reminder?.confidential).toBe(false)
    expect(await calendarOf(reminder)).toMatchObject({ uid: `${id}@stimmen.lindental.example`, sequence: 0 })
  })

  test('does not reach people who signed off, left, or whose account is closed', async () => {
    const { id, people, accounts } = await anEventOf({}, 'Jana', 'Mehmet', 'Ada')
    const [jana, mehmet, ada] = people
    if (!jana || !mehmet || !ada) throw new Error('nobody')
    await signOff(jana, id)
    await bench.db
      .updateTable('participationSpell')
      .set({ state: 'left' })
      .where('ambassadorId', '=', mehmet.actor.ambassadorId)
      .execute()
    await bench.db
      .updateTable('account')
      .set({ deactivatedAt: TEST_NOW.toString() })
      .where('id', '=', ada.actor.accountId)
      .execute()
    expect(await runOn('2026-11-25')).toBe(0)
    expect(await Promise.all(accounts.map(remindersTo))).toEqual([0, 0, 0])
  })

  test('is not sent for an event that was called off', async () => {
    const { id } = await anEventOf({}, 'Jana')
    await cancelEvent(await aCommsContext(bench), id)
    expect(await runOn('2026-11-25')).toBe(0)
  })

  test('of a time that changed afterwards is sent again for the new one', async () => {
    const { id, accounts } = await anEventOf({}, 'Jana')
    expect(await runOn('2026-11-25')).toBe(1)
    await editEvent(await aCommsContext(bench), id, { ...anEventInput({ day: '2026-12-03' }), revision: 0 })
    expect(await runOn('2026-11-26')).toBe(0)
    expect(await runOn('2026-12-02')).toBe(1)
    expect(await remindersTo(accounts[0])).toBe(2)
  })
})
