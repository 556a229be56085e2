import { describe, expect, test } from 'vitest'
import { linkToken, openSignedLink, requestPasswordReset } from '#app/domain/accounts/accounts.server.ts'
import {
  acceptInvitation,
  joinProgramme,
  moveAmbassador,
  pauseOwn,
} from '#app/domain/ambassadors/ambassadors.server.ts'
import { completeDepartures, leaveProgramme, openKeptData } from '#app/domain/departures/departures.server.ts'
import type { AmbassadorActor } from '#app/domain/kernel/context.ts'
import { readSession, startSessionOf } from '#app/domain/sessions/sessions.server.ts'
import { mailsTo, spellsOf } from '#tests/support/ambassadors.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { everythingAbout } from '#tests/support/departures.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()
const KEY = 'k'.repeat(32)
const later = (days: number) => TEST_NOW.add({ hours: 24 * days })
const password = 'ein ganz langes Passwort'

async function leave(actor: AmbassadorActor, now = TEST_NOW, figures: 'keep' | 'anonymise' = 'keep') {
  const left = await leaveProgramme(bench.ctx({ actor, now }), {
    lastDay: now.toString().slice(0, 10),
    figures,
  })
  if (!left.ok) throw new Error(left.reason)
  return linkToken(KEY, left.value.linkId ?? '')
}
async function invite(actor: AmbassadorActor, now: typeof TEST_NOW) {
  const comms = bench.ctx({ actor: await anAccount(bench.db, ['comms']), now })
  const invited = await moveAmbassador(comms, actor.ambassadorId, 'invited')
  expect(invited).toEqual({ ok: true, value: undefined })
  const { id } = await bench.db
    .selectFrom('signedLink')
    .select('id')
    .where('accountId', '=', actor.accountId)
    .where('purpose', '=', 'set-password')
    .where('usedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return linkToken(KEY, id)
}
const figures = () => bench.db.selectFrom('postFigure').select('impressions').execute()

describe('somebody who left', () => {
  test('is invited again and begins a new onboarding; what was before stays in the history', async () => {
    const actor = await anAmbassador(bench.db)
    await leave(actor)
    const token = await invite(actor, later(30))
    const link = await openSignedLink(bench.ctx({ now: later(31) }), KEY, token, 'set-password')
    if (!link.ok) throw new Error(link.reason)
    expect((await acceptInvitation(bench.ctx({ now: later(31) }), link.value, password)).ok).toBe(true)
    expect(await spellsOf(bench.db, actor.ambassadorId)).toEqual([
      'active 2025-01-01 – 2026-11-19',
      'left 2026-11-19 – 2026-12-19',
      'invited 2026-12-19 – 2026-12-20',
      'onboarding 2026-12-20 –',
    ])
    expect(await mailsTo(bench.db, actor.accountId)).toEqual(['farewell-kept', 'invitation'])
  })

  test('has their account back, with the role, and can sign in', async () => {
    const actor = await anAmbassador(bench.db)
    await leave(actor)
    const started = await startSessionOf(bench.ctx(), actor.accountId)
    expect(await readSession(bench.db, started.sessionId, TEST_NOW)).toBeNull()
    await invite(actor, later(1))
    const { sessionId } = await startSessionOf(bench.ctx({ now: later(1) }), actor.accountId)
    expect(await readSession(bench.db, sessionId, later(1))).toMatchObject({
      ambassadorId: actor.ambassadorId,
      roles: ['ambassador'],
    })
  })

  test('keeps the other roles they had', async () => {
    const actor = await anAmbassador(bench.db, { roles: ['ambassador', 'hr'] })
    await leave(actor)
    await invite(actor, later(1))
    const roles = await bench.db
      .selectFrom('accountRole')
      .select('role')
      .where('accountId', '=', actor.accountId)
      .orderBy('role')
      .execute()
    expect(roles.map(({ role }) => role)).toEqual(['ambassador', 'hr'])
  })

  test('does not get an account of the staff back that administration has closed meanwhile', async () => {
    const actor = await anAmbassador(bench.db, { roles: ['ambassador', 'comms'] })
    await leave(actor)
    const deactivatedAt = TEST_NOW.toString()
    const closed = bench.db.updateTable('account').set({ deactivatedAt })
    await closed.where('id', '=', actor.accountId).execute()
    const comms = bench.ctx({ actor: await anAccount(bench.db, ['comms']), now: later(1) })
    expect(await moveAmbassador(comms, actor.ambassadorId, 'invited')).toEqual({
      ok: false,
      reason: 'account-closed',
    })
    const { sessionId } = await startSessionOf(bench.ctx({ now: later(1) }), actor.accountId)
    expect(await readSession(bench.db, sessionId, later(1))).toBeNull()
    expect(await spellsOf(bench.db, actor.ambassadorId)).toContain('left 2026-11-19 –')
  })

  test('keeps the figures that were still kept, and the link of the farewell mail ends', async () => {
    const actor = await anAmbassador(bench.db)
    await everythingAbout(bench.db, actor)
    const token = await leave(actor)
    await invite(actor, later(30))
    await joinProgramme(bench.ctx({ actor, now: later(31) }))
    expect(await openKeptData(bench.ctx({ now: later(31) }), KEY, token)).toEqual({
      ok: false,
      reason: 'returned',
    })
    expect(await completeDepartures(bench.ctx({ now: later(200) }))).toBe(0)
    expect(await figures()).toEqual([{ impressions: 321 }])
  })

  test('does not happen by an invitation alone: what the farewell promised still holds', async () => {
    const actor = await anAmbassador(bench.db)
    await everythingAbout(bench.db, actor)
    const token = await leave(actor)
    await invite(actor, later(30))
    expect(await openKeptData(bench.ctx({ now: later(31) }), KEY, token)).toMatchObject({ ok: true })
    expect(await completeDepartures(bench.ctx({ now: later(89) }))).toBe(0)
    expect(await completeDepartures(bench.ctx({ now: later(91) }))).toBe(1)
    expect(await figures()).toEqual([])
  })

  test('and leaves again has ninety days again', async () => {
    const actor = await anAmbassador(bench.db)
    await everythingAbout(bench.db, actor)
    const first = await leave(actor)
    await invite(actor, later(30))
    await joinProgramme(bench.ctx({ actor, now: later(31) }))
    const second = await leave(actor, later(60))
    const at = (days: number) => bench.ctx({ now: later(days) })
    expect(await openKeptData(at(61), KEY, first)).toEqual({ ok: false, reason: 'returned' })
    expect(await openKeptData(at(61), KEY, second)).toMatchObject({ ok: true })
    expect(await completeDepartures(at(149))).toBe(0)
    expect(await completeDepartures(at(150))).toBe(1)
    expect(await figures()).toEqual([])
  })

  test('cannot go on by themselves: no new password, no pause', async () => {
    const actor = await anAmbassador(bench.db)
    await leave(actor)
    await requestPasswordReset(bench.ctx({ actor: { kind: 'visitor' } }), actor.email)
    expect(await mailsTo(bench.db, actor.accountId)).toEqual(['farewell-kept'])
    expect(await pauseOwn(bench.ctx({ actor }))).toEqual({ ok: false, reason: 'not-possible' })
  })

  test('has no use for an invitation that was sent before they left', async () => {
    const actor = await anAmbassador(bench.db, { state: 'left' })
    const token = await invite(actor, TEST_NOW)
    await leave(actor, later(1))
    const reason = await openSignedLink(bench.ctx({ now: later(1) }), KEY, token, 'set-password')
    expect(reason).toEqual({ ok: false, reason: 'account-closed' })
    await invite(actor, later(2))
    expect(await openSignedLink(bench.ctx({ now: later(2) }), KEY, token, 'set-password')).toEqual({
      ok: false,
      reason: 'used',
    })
  })
})
