import { describe, expect, test } from 'vitest'
import { moveAmbassador } from '#app/domain/ambassadors/ambassadors.server.ts'
import {
  completeDepartures,
  enterDeparture,
  leaveProgramme,
  takeBackDeparture,
} from '#app/domain/departures/departures.server.ts'
import {
  listNotices,
  personLeft,
  settleNotice,
  watchConsents,
} from '#app/domain/publications/publications.server.ts'
import { addConsent, addDepictedPerson } from '#tests/support/consents.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'
import { addPublishedPhoto, addTakeDown, mailLines, openTakeDownLines } from '#tests/support/publications.ts'

// Tests happen on Thursday, 19 November 2026.
const bench = useTestBench()
const today = '2026-11-19'
const later = (days: number) => bench.ctx({ now: TEST_NOW.add({ hours: 24 * days }) })

async function kim() {
  const actor = await anAmbassador(bench.db, { name: 'Kim' })
  const person = await addDepictedPerson(bench.db, { accountId: actor.accountId, name: 'Kim' })
  const consentId = await addConsent(bench.db, person.id, { endsWithEmployment: true })
  await addPublishedPhoto(bench.db, [person.id], 'website')
  const comms = await anAccount(bench.db, ['comms'], { email: 'presse@stadt.example' })
  return { actor, person, consentId, comms: bench.ctx({ actor: comms }) }
}

const leftOn = async () => (await bench.db.selectFrom('depictedPerson').select('leftOn').execute())[0]?.leftOn
const kinds = async () => (await listNotices(bench.ctx())).map(({ kind }) => kind)

describe('whoever leaves the programme goes on working for the town', () => {
  test('today: comms is asked to look, nothing ends and nothing is taken down', async () => {
    const { actor, person } = await kim()
    await leaveProgramme(bench.ctx({ actor }), { lastDay: today, figures: 'keep' })
    expect(await leftOn()).toBeNull()
    expect(await openTakeDownLines(bench.db)).toEqual([])
    expect(await listNotices(bench.ctx())).toMatchObject([
      { kind: 'left-programme', personId: person.id, personName: 'Kim' },
    ])
    await watchConsents(later(1))
    expect(await openTakeDownLines(bench.db)).toEqual([])
    expect(await mailLines(bench.db)).toContain('consents-expiring presse@stadt.example')
  })

  test('on a coming day: the look is asked for then, once', async () => {
    const { actor } = await kim()
    await leaveProgramme(bench.ctx({ actor }), { lastDay: '2026-11-30', figures: 'keep' })
    expect(await kinds()).toEqual([])
    await completeDepartures(later(12))
    await completeDepartures(later(13))
    expect([await leftOn(), await kinds()]).toEqual([null, ['left-programme']])
    expect(await openTakeDownLines(bench.db)).toEqual([])
  })

  test('twice, because they came back in between: the look is asked for again', async () => {
    const { actor, consentId, comms } = await kim()
    await leaveProgramme(bench.ctx({ actor }), { lastDay: today, figures: 'keep' })
    expect(await settleNotice(comms, { consentId, kind: 'left-programme' })).toBe(true)
    expect(await kinds()).toEqual([])
    for (const to of ['invited', 'onboarding', 'active'] as const)
      await moveAmbassador(comms, actor.ambassadorId, to)
    await leaveProgramme(bench.ctx({ actor }), { lastDay: today, figures: 'keep' })
    expect(await kinds()).toEqual(['left-programme'])
  })

  test('comms answers by entering the last working day: then it ends, and the look is done', async () => {
    const { actor, person, comms } = await kim()
    await leaveProgramme(bench.ctx({ actor }), { lastDay: today, figures: 'keep' })
    await personLeft(comms, person.id, today)
    expect([await leftOn(), await kinds()]).toEqual([today, ['left']])
    expect(await openTakeDownLines(bench.db)).toEqual(['published website comms 2026-11-24'])
  })

  test('and is shown nowhere, or agreed to nothing: there is nothing to look at', async () => {
    const actor = await anAmbassador(bench.db)
    await leaveProgramme(bench.ctx({ actor }), { lastDay: today, figures: 'keep' })
    const other = await anAmbassador(bench.db)
    const person = await addDepictedPerson(bench.db, { accountId: other.accountId })
    await addConsent(bench.db, person.id, { givenOn: null, validFrom: null, signers: [] })
    await leaveProgramme(bench.ctx({ actor: other }), { lastDay: today, figures: 'keep' })
    expect([await kinds(), await openTakeDownLines(bench.db)]).toEqual([[], []])
  })

  test('leaves what they had to take down to somebody who is still there', async () => {
    const actor = await anAmbassador(bench.db)
    const other = await addDepictedPerson(bench.db)
    await addTakeDown(bench.db, other.id, { assignee: actor.accountId })
    await leaveProgramme(bench.ctx({ actor }), { lastDay: today, figures: 'keep' })
    expect(await watchConsents(bench.ctx())).toBe(1)
    expect(await openTakeDownLines(bench.db)).toEqual(['published website comms 2026-11-24'])
  })
})

describe('comms enters that somebody leaves the programme and the town', () => {
  test('today: both happen, and there is no look left to ask for', async () => {
    const { actor, comms } = await kim()
    const lastDay = { lastDay: today, leavesTown: true }
    expect(await enterDeparture(comms, actor.ambassadorId, lastDay)).toMatchObject({ ok: true })
    expect([await leftOn(), await kinds()]).toEqual([today, ['left']])
    expect(await openTakeDownLines(bench.db)).toEqual(['published website comms 2026-11-24'])
  })

  test('on a coming day: both happen in the morning after it', async () => {
    const { actor, comms } = await kim()
    await enterDeparture(comms, actor.ambassadorId, { lastDay: '2026-11-30', leavesTown: true })
    expect([await leftOn(), await kinds()]).toEqual(['2026-12-01', []])
    await completeDepartures(later(12))
    await watchConsents(later(12))
    expect(await kinds()).toEqual(['left'])
    expect(await openTakeDownLines(bench.db)).toEqual(['published website comms 2026-12-04'])
  })

  test('taking it back takes both back; another last day that was entered stays', async () => {
    const { actor, person, comms } = await kim()
    const planned = { lastDay: '2026-11-30', leavesTown: true }
    await enterDeparture(comms, actor.ambassadorId, planned)
    await takeBackDeparture(comms, actor.ambassadorId)
    expect(await leftOn()).toBeNull()
    await enterDeparture(comms, actor.ambassadorId, planned)
    await personLeft(comms, person.id, '2026-12-31')
    await takeBackDeparture(comms, actor.ambassadorId)
    expect(await leftOn()).toBe('2027-01-01')
  })

  test('of somebody who is shown nowhere, or is refused, nothing is written', async () => {
    const { actor, comms } = await kim()
    const other = await anAmbassador(bench.db)
    const leaving = { lastDay: today, leavesTown: true }
    expect(await enterDeparture(comms, other.ambassadorId, leaving)).toMatchObject({ ok: true })
    const over = { lastDay: '2026-11-01', leavesTown: true }
    expect(await enterDeparture(comms, actor.ambassadorId, over)).toMatchObject({ reason: 'last-day-over' })
    expect(await leftOn()).toBeNull()
  })
})
