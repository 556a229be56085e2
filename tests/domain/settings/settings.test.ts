import { describe, expect, test } from 'vitest'
import { listAuditEntries } from '#app/domain/audit/audit.server.ts'
import { settingsSchema } from '#app/domain/settings/settings.schema.ts'
import { changeSettings, readSettings } from '#app/domain/settings/settings.server.ts'
import { useTestBench } from '#tests/support/database.ts'
import { anAccount } from '#tests/support/people.ts'

const bench = useTestBench()

describe('settings', () => {
  test('start with defaults that a staff council can agree to', async () => {
    expect(await readSettings(bench.db)).toEqual({
      townName: 'Unsere Stadt',
      contactEmail: '',
      federalState: 'NW',
      smallestGroup: 5,
      firstNudgeDay: 10,
      secondNudgeDay: 20,
      originalDays: 180,
      takeDownDays: 3,
      jobAdHosts: '',
    })
  })

  test('only what differs is changed, and each change says who, before and after', async () => {
    const actor = await anAccount(bench.db, ['comms'], { name: 'Katharina Vogt' })
    const before = await readSettings(bench.db)
    const ctx = bench.ctx({ actor })
    expect(await changeSettings(ctx, { ...before, townName: 'Stadt Lindental', smallestGroup: 7 })).toEqual([
      'townName',
      'smallestGroup',
    ])
    expect(await readSettings(bench.db)).toMatchObject({ townName: 'Stadt Lindental', smallestGroup: 7 })
    const { entries } = await listAuditEntries(ctx, null)
    expect(entries.map(entry => [entry.subjectId, entry.detail, entry.actorName])).toEqual([
      ['smallestGroup', { before: 5, after: 7 }, 'Katharina Vogt'],
      ['townName', { before: 'Unsere Stadt', after: 'Stadt Lindental' }, 'Katharina Vogt'],
    ])
  })

  test('saving without a change writes nothing', async () => {
    const ctx = bench.ctx()
    expect(await changeSettings(ctx, await readSettings(bench.db))).toEqual([])
    expect((await listAuditEntries(ctx, null)).entries).toEqual([])
  })
})

describe('what a town may choose', () => {
  const problems = (change: object) =>
    settingsSchema.safeParse({ townName: 'Stadt', ...change }).error?.issues.map(issue => issue.message) ?? []

  test.each([
    ['fewer than five people are never a group', { smallestGroup: 4 }, ['at-least-5']],
    ['a group of more than twenty hides everything', { smallestGroup: 21 }, ['at-most-20']],
    ['half people do not exist', { smallestGroup: 5.5 }, ['not-a-number']],
    [
      'there is a week between two reminders',
      { firstNudgeDay: 14, secondNudgeDay: 20 },
      ['seven-days-apart'],
    ],
    ['the first reminder is not in the first days', { firstNudgeDay: 2 }, ['out-of-range']],
    ['a photo is not taken down before it was asked for', { takeDownDays: 0 }, ['out-of-range']],
    ['nobody waits longer than ten working days', { takeDownDays: 11 }, ['out-of-range']],
    ['a federal state is one of sixteen', { federalState: 'XX' }, ['required']],
    ['an address is an address', { contactEmail: 'rathaus' }, ['not-an-email']],
    ['a town has a name', { townName: '  ' }, ['required']],
  ])('%s', (_rule, change, expected) => {
    expect(problems(change)).toEqual(expected)
  })

  test('numbers may come from a form as text', () => {
    expect(settingsSchema.parse({ townName: 'Stadt', smallestGroup: '8' }).smallestGroup).toBe(8)
  })
})

describe('the log of changes', () => {
  test('is read in pages, newest first, none twice', async () => {
    const ctx = bench.ctx()
    const settings = await readSettings(bench.db)
    for (let round = 0; round < 60; round += 1) {
      await changeSettings(ctx, { ...settings, townName: `Stadt ${round}` })
    }
    const first = await listAuditEntries(ctx, null)
    const second = await listAuditEntries(ctx, first.nextBeforeId)
    expect(first.entries).toHaveLength(50)
    expect(second.entries).toHaveLength(10)
    expect(second.nextBeforeId).toBeNull()
    expect(new Set([...first.entries, ...second.entries].map(entry => entry.id)).size).toBe(60)
  })
})
