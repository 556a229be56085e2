import { describe, expect, test } from 'vitest'
import { daysOf } from '#app/domain/kernel/calendar.ts'
import { nudgeReasonSentence } from '#app/domain/nudges/nudge-reason.rules.ts'
import { defaultNudgeSettings, nudgeSettingsOf } from '#app/domain/nudges/nudge-settings.rules.ts'
import { checkNudges, previewNudges } from '#app/domain/nudges/nudges.server.ts'
import { settingsSchema } from '#app/domain/settings/settings.schema.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aVariedTown, berlin, nudgeState } from '#tests/support/nudges.ts'
import { aDepartment, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()

async function previewed(at: string) {
  const previews = await previewNudges(bench.db, berlin(at))
  return Object.fromEntries(
    previews.map(({ name, stage, send, reason }) => [
      name,
      `${stage ?? '-'} | ${send ? 'mail' : 'quiet'} | ${nudgeReasonSentence(reason, 'de')}`,
    ]),
  )
}

describe('the preview', () => {
  test('says for every active person what would happen and why', async () => {
    await aVariedTown(bench.db)
    expect(await previewed('2026-11-12 09:00')).toEqual({
      Silent: 'first | mail | in diesem Monat noch kein Beitrag, vorgesehen: 2',
      Modest: 'first | mail | in diesem Monat noch kein Beitrag, vorgesehen: 1',
      ReadsAlong: '- | quiet | liest nur mit',
      HalfWay: '- | quiet | noch zu früh, frühestens ab 20.11.',
      Done: '- | quiet | Ziel erreicht (2 von 2)',
      Away: 'first | quiet | abwesend bis 13.11.',
      Picking: 'first | quiet | hat am 9.11. ein Thema gewählt',
      Snoozed: 'first | quiet | „passt diesen Monat nicht“ gewählt (November)',
      OptedOut: 'first | quiet | möchte keine Erinnerungen per E-Mail',
      Unanswering:
        'first | quiet | nach Erinnerungen im September und Oktober lieber ein persönliches Gespräch',
    })
  })

  test('knows who is active on that day: who is paused or comes later is not in it', async () => {
    await aVariedTown(bench.db)
    const november = Object.keys(await previewed('2026-11-20 09:00'))
    expect(november).toContain('JustJoined')
    expect(november).not.toContain('Paused')
  })

  test('writes nothing', async () => {
    await aVariedTown(bench.db)
    const before = await nudgeState(bench.db)
    await previewNudges(bench.db, berlin('2026-11-12 09:00'))
    expect(await nudgeState(bench.db)).toEqual(before)
  })

  test('comes by department and name, as people look them up', async () => {
    const it = await aDepartment(bench.db, 'IT')
    const aemter = await aDepartment(bench.db, 'Ämter')
    await anAmbassador(bench.db, { departmentId: it, name: 'Zoe' })
    await anAmbassador(bench.db, { departmentId: it, name: 'Özlem' })
    await anAmbassador(bench.db, { departmentId: aemter, name: 'Ida' })
    const previews = await previewNudges(bench.db, berlin('2026-11-12 09:00'))
    expect(previews.map(({ departmentName, name }) => `${departmentName}: ${name}`)).toEqual([
      'Ämter: Ida',
      'IT: Özlem',
      'IT: Zoe',
    ])
  })

  test('of a day in the past ignores what came later', async () => {
    const person = await anAmbassador(bench.db, { name: 'Silent' })
    await checkNudges(bench.ctx({ now: berlin('2026-11-10 09:00') }))
    await bench.db
      .insertInto('snooze')
      .values({ ambassadorId: person.ambassadorId, month: '2026-11', snoozedAt: '2026-11-11T09:00:00Z' })
      .execute()
    expect((await previewed('2026-11-06 09:00')).Silent).toBe(
      '- | quiet | noch zu früh, frühestens ab 10.11.',
    )
    expect((await previewed('2026-11-12 09:00')).Silent).toContain('gewählt (November)')
  })

  test('of an empty town is empty', async () => {
    expect(await previewNudges(bench.db, berlin('2026-11-12 09:00'))).toEqual([])
  })
})

describe('the preview is what the job then does', () => {
  test('on every single day from November to January', async () => {
    await aVariedTown(bench.db)
    let reminders = 0
    for (const day of [...daysOf('2026-11'), ...daysOf('2026-12'), ...daysOf('2027-01')]) {
      const now = berlin(`${day} 09:00`)
      const announced = (await previewNudges(bench.db, now)).filter(({ send }) => send)
      const before = await writtenNudges()
      const count = await checkNudges(bench.ctx({ now }))
      const written = (await writtenNudges()).filter(nudge => !before.includes(nudge))
      const expected = announced.map(
        ({ ambassadorId, stage, expected, counted }) =>
          `${day.slice(0, 7)} ${ambassadorId} ${stage} ${counted}/${expected}`,
      )
      expect(written.toSorted(), day).toEqual(expected.toSorted())
      expect(count, day).toBe(announced.length)
      reminders += count
    }
    expect(reminders).toBeGreaterThan(20)
  }, 120_000)

  async function writtenNudges(): Promise<string[]> {
    const rows = await bench.db.selectFrom('nudge').selectAll().where('month', '>=', '2026-11').execute()
    return rows.map(
      ({ month, ambassadorId, stage, expected, counted }) =>
        `${month} ${ambassadorId} ${stage} ${counted}/${expected}`,
    )
  }
})

test('a town that has changed nothing has the rules as they are written', () => {
  expect(nudgeSettingsOf(settingsSchema.parse({}))).toEqual(defaultNudgeSettings)
})

test('a town sets its holidays and the two days', () => {
  const town = settingsSchema.parse({ federalState: 'BY', firstNudgeDay: 8, secondNudgeDay: 18 })
  expect(nudgeSettingsOf(town)).toEqual({
    ...defaultNudgeSettings,
    federalState: 'BY',
    firstDay: 8,
    secondDay: 18,
  })
})
