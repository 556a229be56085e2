import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { completeOwnStep, remindOnboarding } from '#app/domain/onboarding/onboarding.server.ts'
import type { MailParams } from '#app/domain/outbox/mail-template.rules.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aPlannedDeparture } from '#tests/support/departures.ts'
import { onlySteps, stepNamed } from '#tests/support/onboarding.ts'
import { anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()
const morning = (day: string) => bench.ctx({ now: Temporal.Instant.from(`${day}T08:15:00Z`) })
const remindOn = (day: string) => remindOnboarding(morning(day))
const aNewcomer = (since = '2026-11-10') => anAmbassador(bench.db, { state: 'onboarding', since })

/** What the mails to an account list, mail by mail. */
async function listedTo(accountId: string) {
  const mails = await bench.db
    .selectFrom('mail')
    .select(['params', 'confidential', 'template'])
    .where('accountId', '=', accountId)
    .orderBy('createdAt')
    .execute()
  return mails.map(({ params, confidential, template }) => ({
    template,
    confidential,
    titles: (params as MailParams['onboarding-reminder']).steps.map(({ title }) => title),
  }))
}

const three = [
  { titleDe: 'Lesen', dueDays: 2 },
  { titleDe: 'Foto', owner: 'comms' as const, dueDays: 2 },
  { titleDe: 'Profil', dueDays: 6 },
]

describe('the morning’s reminders', () => {
  test('one confidential mail lists exactly what is the person’s own and due', async () => {
    await onlySteps(bench, three)
    const jule = await aNewcomer()
    expect(await remindOn('2026-11-11')).toBe(0)
    expect(await remindOn('2026-11-12')).toBe(1)
    expect(await listedTo(jule.accountId)).toEqual([
      { template: 'onboarding-reminder', confidential: true, titles: ['Lesen'] },
    ])
  })

  test('nobody is reminded whose account is closed, or who has said that they leave', async () => {
    await onlySteps(bench, three)
    const [closed, leaving, staying] = [await aNewcomer(), await aNewcomer(), await aNewcomer()]
    await bench.db
      .updateTable('account')
      .set({ deactivatedAt: '2026-11-10T08:00:00Z' })
      .where('id', '=', closed.accountId)
      .execute()
    await aPlannedDeparture(bench.db, leaving, '2026-12-01')
    expect(await remindOn('2026-11-12')).toBe(1)
    expect(await listedTo(staying.accountId)).toHaveLength(1)
  })

  test('twice on a day is once: one row, one mail, one job', async () => {
    await onlySteps(bench, three)
    const jule = await aNewcomer()
    expect(await remindOn('2026-11-16')).toBe(1)
    expect(await remindOn('2026-11-16')).toBe(0)
    const rows = await bench.db.selectFrom('onboardingReminder').selectAll().execute()
    expect(rows).toMatchObject([{ ambassadorId: jule.ambassadorId, day: '2026-11-16' }])
    expect(rows[0]?.mailId).not.toBeNull()
    expect((await listedTo(jule.accountId)).map(({ titles }) => titles)).toEqual([['Lesen', 'Profil']])
  })

  test('over two weeks: on working days, five of them apart, and no more once nothing is open', async () => {
    await onlySteps(bench, three)
    const jule = await aNewcomer('2026-11-10')
    const sent: string[] = []
    for (let day = 11; day <= 24; day += 1) {
      if ((await remindOn(`2026-11-${day}`)) > 0) sent.push(`2026-11-${day}`)
    }
    expect(sent).toEqual(['2026-11-12', '2026-11-19'])
    for (const title of ['Lesen', 'Profil']) {
      await completeOwnStep(bench.ctx({ actor: jule }), (await stepNamed(bench.db, title)).id, {
        kind: 'tick',
      })
    }
    expect(await remindOn('2026-11-26')).toBe(0)
  })

  test('reach nobody who is away, wants none, or is not in onboarding', async () => {
    await onlySteps(bench, three)
    const [away, quiet] = [await aNewcomer(), await aNewcomer()]
    await anAmbassador(bench.db, { state: 'active', since: '2026-11-10' })
    await bench.db
      .insertInto('absence')
      .values({
        id: crypto.randomUUID(),
        ambassadorId: away.ambassadorId,
        fromDay: '2026-11-16',
        toDay: '2026-11-20',
        enteredBy: away.accountId,
        enteredAt: '2026-11-01T08:00:00Z',
      })
      .execute()
    await bench.db
      .updateTable('ambassador')
      .set({ nudgeMailOptedOutAt: '2026-11-01T08:00:00Z' })
      .where('id', '=', quiet.ambassadorId)
      .execute()
    expect(await remindOn('2026-11-18')).toBe(0)
    expect(await remindOn('2026-11-23')).toBe(1)
    expect(await listedTo(away.accountId)).toHaveLength(1)
  })

  test('speak the person’s language', async () => {
    await onlySteps(bench, [{ titleDe: 'Lesen', titleEn: 'Reading', dueDays: 1 }])
    const jule = await aNewcomer()
    await bench.db.updateTable('account').set({ locale: 'en' }).where('id', '=', jule.accountId).execute()
    await remindOn('2026-11-18')
    expect((await listedTo(jule.accountId)).flatMap(({ titles }) => titles)).toEqual(['Reading'])
  })
})
