import { describe, expect, test } from 'vitest'
import { moveAmbassador, pauseOwn } from '#app/domain/ambassadors/ambassadors.server.ts'
import {
  completeDepartures,
  enterDeparture,
  leaveProgramme,
  readPlannedDeparture,
  takeBackDeparture,
  takeBackOwnDeparture,
} from '#app/domain/departures/departures.server.ts'
import type { AmbassadorActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { listOpenTasks, previewNudges } from '#app/domain/nudges/nudges.server.ts'
import { auditOf, mailsTo, spellsOf } from '#tests/support/ambassadors.ts'
import { openTestDatabase, TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aSignUp, everythingAbout } from '#tests/support/departures.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'

// Tests happen on Thursday, 19 November 2026.
const bench = useTestBench()
const today = '2026-11-19'
const later = (days: number) => TEST_NOW.add({ hours: 24 * days })

async function comms() {
  return bench.ctx({ actor: await anAccount(bench.db, ['comms']) })
}
const leave = (actor: AmbassadorActor, lastDay = today, figures: 'keep' | 'anonymise' = 'keep') =>
  leaveProgramme(bench.ctx({ actor }), { lastDay, figures })
const job = (now = TEST_NOW) => completeDepartures(bench.ctx({ now }))
const accountOf = (accountId: string) =>
  bench.db
    .selectFrom('account')
    .leftJoin('accountRole', 'accountRole.accountId', 'account.id')
    .leftJoin('session', 'session.accountId', 'account.id')
    .select(['account.deactivatedAt', 'accountRole.role', 'session.idHash'])
    .where('account.id', '=', accountId)
    .execute()

describe('leaving today', () => {
  test.each(['applied', 'invited', 'onboarding', 'active', 'paused'] as const)(
    'works from %s, without a reason',
    async state => {
      const actor = await anAmbassador(bench.db, { state })
      expect(await leave(actor)).toMatchObject({ ok: true, value: { completed: true } })
      expect(await spellsOf(bench.db, actor.ambassadorId)).toEqual([
        `${state} 2025-01-01 – 2026-11-19`,
        'left 2026-11-19 –',
      ])
    },
  )

  test('after a pause that began today: there was no pause', async () => {
    const actor = await anAmbassador(bench.db)
    await pauseOwn(bench.ctx({ actor }))
    await leave(actor)
    expect(await spellsOf(bench.db, actor.ambassadorId)).toEqual([
      'active 2025-01-01 – 2026-11-19',
      'left 2026-11-19 –',
    ])
  })

  test('ends everything with it: topics, sign-ups, the calendar, what comms had to do', async () => {
    const actor = await anAmbassador(bench.db)
    const { ambassadorId } = actor
    await everythingAbout(bench.db, actor)
    const past = await aSignUp(bench.db, actor, '2026-11-01T09:00:00Z')
    await leave(actor)
    const picks = await bench.db.selectFrom('pick').select(['endReason', 'draft']).execute()
    expect(picks).toEqual([{ endReason: 'returned', draft: 'Mein Entwurf' }])
    const signUps = await bench.db.selectFrom('eventSignUp').select(['eventId', 'state']).execute()
    expect(signUps.filter(({ state }) => state === 'going')).toEqual([{ eventId: past, state: 'going' }])
    expect(signUps).toHaveLength(2)
    const feed = await bench.db.selectFrom('calendarFeed').select('revokedAt').executeTakeFirst()
    expect(feed?.revokedAt).toEqual(new Date(TEST_NOW.epochMilliseconds))
    expect(await listOpenTasks(bench.db)).toMatchObject([{ kind: 'review', ambassadorId }])
  })

  test('ends the account at once, and thanks in a mail that only the person reads', async () => {
    const actor = await anAmbassador(bench.db)
    await everythingAbout(bench.db, actor)
    await leave(actor)
    expect(await accountOf(actor.accountId)).toEqual([
      { deactivatedAt: new Date(TEST_NOW.epochMilliseconds), role: null, idHash: null },
    ])
    const mail = { template: 'farewell-kept', confidential: true }
    expect(await bench.db.selectFrom('mail').select(['template', 'confidential']).execute()).toEqual([mail])
  })

  test('leaves an account open that has other roles, and signed in', async () => {
    const actor = await anAmbassador(bench.db, { roles: ['ambassador', 'hr'] })
    await everythingAbout(bench.db, actor)
    await leave(actor, today, 'anonymise')
    expect(await accountOf(actor.accountId)).toEqual([
      { deactivatedAt: null, role: 'hr', idHash: expect.any(String) },
    ])
    expect(await mailsTo(bench.db, actor.accountId)).toEqual(['farewell'])
  })

  test('stands in the log, without what was chosen for the figures', async () => {
    const actor = await anAmbassador(bench.db)
    await leave(actor)
    const entries = await auditOf(bench.db, actor.ambassadorId)
    expect(entries.map(({ action, detail }) => [action, detail])).toEqual([
      ['departure.planned', { lastDay: today, by: 'self' }],
      ['participation.changed', { from: 'active', to: 'left', by: 'self' }],
      ['departure.completed', { lastDay: today }],
    ])
  })

  test('twice changes nothing', async () => {
    const actor = await anAmbassador(bench.db)
    await leave(actor)
    expect(await leave(actor)).toEqual({ ok: false, reason: 'already-left' })
    expect(await job(later(1))).toBe(0)
    expect(await mailsTo(bench.db, actor.accountId)).toEqual(['farewell-kept'])
  })

  test('touches nobody else', async () => {
    const [actor, other] = [await anAmbassador(bench.db), await anAmbassador(bench.db)]
    await everythingAbout(bench.db, other)
    await leave(actor)
    expect(await bench.db.selectFrom('pick').select('endedAt').execute()).toEqual([{ endedAt: null }])
    expect(await accountOf(other.accountId)).toMatchObject([{ deactivatedAt: null, role: 'ambassador' }])
    expect(await spellsOf(bench.db, other.ambassadorId)).toEqual(['active 2025-01-01 –'])
  })
})

describe('a last day that is still to come', () => {
  test('changes nothing until the night after it', async () => {
    const actor = await anAmbassador(bench.db)
    expect(await leave(actor, '2026-11-30', 'anonymise')).toEqual({
      ok: true,
      value: { completed: false, linkId: null },
    })
    const planned = { lastDay: '2026-11-30', figures: 'anonymise' }
    expect(await readPlannedDeparture(bench.ctx(), actor.ambassadorId)).toEqual(planned)
    expect(await job(later(11))).toBe(0)
    expect(await spellsOf(bench.db, actor.ambassadorId)).toEqual(['active 2025-01-01 –'])
    expect(await job(later(12))).toBe(1)
    expect(await job(later(12))).toBe(0)
    expect(await spellsOf(bench.db, actor.ambassadorId)).toEqual([
      'active 2025-01-01 – 2026-12-01',
      'left 2026-12-01 –',
    ])
    expect(await readPlannedDeparture(bench.ctx(), actor.ambassadorId)).toBeNull()
  })

  test('stops reminders at once, and lets them come again when it is taken back', async () => {
    const actor = await anAmbassador(bench.db, { target: 2 })
    const reminded = async () =>
      (await previewNudges(bench.db, later(1))).some(person => person.ambassadorId === actor.ambassadorId)
    expect(await reminded()).toBe(true)
    await leave(actor, '2026-11-30')
    expect(await reminded()).toBe(false)
    await takeBackOwnDeparture(bench.ctx({ actor }))
    expect(await reminded()).toBe(true)
  })

  test('counts from that day also when the night run comes late', async () => {
    const actor = await anAmbassador(bench.db)
    await leave(actor, '2026-11-20')
    await job(later(6))
    expect((await spellsOf(bench.db, actor.ambassadorId)).at(-1)).toBe('left 2026-11-21 –')
    const spell = await bench.db
      .selectFrom('participationSpell')
      .select('setBy')
      .where('state', '=', 'left')
      .executeTakeFirst()
    expect(spell?.setBy).toBe(actor.accountId)
  })

  test('a pause entered after it ends as if it had never been', async () => {
    const actor = await anAmbassador(bench.db)
    await leave(actor, '2026-11-20')
    await pauseOwn(bench.ctx({ actor, now: later(4) }))
    await job(later(5))
    expect(await spellsOf(bench.db, actor.ambassadorId)).toEqual([
      'active 2025-01-01 – 2026-11-23',
      'left 2026-11-23 –',
    ])
  })

  test('can be taken back until it is completed, by the person or by comms', async () => {
    const actor = await anAmbassador(bench.db)
    await leave(actor, '2026-11-30')
    expect((await takeBackOwnDeparture(bench.ctx({ actor }))).ok).toBe(true)
    await leave(actor, '2026-11-30')
    expect((await takeBackDeparture(await comms(), actor.ambassadorId)).ok).toBe(true)
    expect(await job(later(30))).toBe(0)
    expect(await spellsOf(bench.db, actor.ambassadorId)).toEqual(['active 2025-01-01 –'])
  })

  test('cannot be taken back after that, nor when there is none', async () => {
    const actor = await anAmbassador(bench.db)
    const nothing = { ok: false, reason: 'nothing-planned' }
    expect(await takeBackOwnDeparture(bench.ctx({ actor }))).toEqual(nothing)
    await leave(actor, '2026-11-20')
    await job(later(2))
    expect(await takeBackOwnDeparture(bench.ctx({ actor }))).toEqual(nothing)
    expect(await takeBackDeparture(await comms(), newId())).toEqual(nothing)
  })

  test.each([
    ['2026-11-18', 'last-day-over'],
    ['2027-05-20', 'last-day-too-far'],
    ['2027-05-19', null],
  ])('%s: %s', async (lastDay, reason) => {
    const actor = await anAmbassador(bench.db)
    const left = await leave(actor, lastDay)
    expect(left.ok ? null : left.reason).toBe(reason)
  })
})

describe('comms on request', () => {
  test('enters it; the figures are kept, because they are not theirs to give up', async () => {
    const { ambassadorId } = await anAmbassador(bench.db)
    const ctx = await comms()
    expect(await enterDeparture(ctx, ambassadorId, { lastDay: '2026-11-30' })).toMatchObject({ ok: true })
    const planned = await readPlannedDeparture(ctx, ambassadorId)
    expect(planned).toEqual({ lastDay: '2026-11-30', figures: 'keep' })
    await job(later(12))
    expect((await auditOf(bench.db, ambassadorId)).at(-2)?.detail).toEqual({
      from: 'active',
      to: 'left',
      by: 'comms',
    })
  })

  test('is refused to everybody else, and for somebody nobody knows', async () => {
    const [actor, other] = [await anAmbassador(bench.db), await anAmbassador(bench.db)]
    const refused = { ok: false, reason: 'not-allowed' }
    expect(await enterDeparture(bench.ctx({ actor }), other.ambassadorId, { lastDay: today })).toEqual(
      refused,
    )
    expect(await takeBackDeparture(bench.ctx({ actor }), other.ambassadorId)).toEqual(refused)
    expect(await enterDeparture(await comms(), newId(), { lastDay: today })).toEqual({
      ...{ ok: false, reason: 'unknown' },
    })
  })

  test('there is no second way to leave: an invitation is all that a state can be changed to afterwards', async () => {
    const actor = await anAmbassador(bench.db)
    await leave(actor)
    const ctx = await comms()
    expect(await moveAmbassador(ctx, actor.ambassadorId, 'active')).toEqual({
      ok: false,
      reason: 'not-possible',
    })
    expect((await moveAmbassador(ctx, actor.ambassadorId, 'invited')).ok).toBe(true)
  })

  test('the person and comms at the same time: one does it, the other is told', async () => {
    const database = await openTestDatabase()
    try {
      const actor = await anAmbassador(database.db)
      const member = await anAccount(database.db, ['comms'])
      const [own, theirs] = await Promise.all([
        leaveProgramme(
          { ...bench.ctx({ actor }), db: database.db },
          { lastDay: '2026-11-30', figures: 'keep' },
        ),
        enterDeparture({ ...bench.ctx({ actor: member }), db: database.db }, actor.ambassadorId, {
          lastDay: '2026-12-31',
        }),
      ])
      expect([own, theirs].filter(({ ok }) => ok)).toHaveLength(1)
      expect([own, theirs].find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'already-planned' })
      expect(await database.db.selectFrom('departure').select('id').execute()).toHaveLength(1)
    } finally {
      await database.close()
    }
  })
})
