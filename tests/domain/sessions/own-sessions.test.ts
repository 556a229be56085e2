import { describe, expect, test } from 'vitest'
import {
  deleteEndedSessions,
  listOwnSessions,
  readSession,
  signOutElsewhere,
  startSessionOf,
} from '#app/domain/sessions/sessions.server.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()

async function twoSessions() {
  const actor = await anAmbassador(bench.db)
  const phone = await startSessionOf(bench.ctx(), actor.accountId)
  const desk = await startSessionOf(bench.ctx({ now: TEST_NOW.add({ hours: 1 }) }), actor.accountId)
  return { actor, phone: phone.sessionId, desk: desk.sessionId, later: TEST_NOW.add({ hours: 2 }) }
}

describe('the own sessions', () => {
  test('are listed, the one in use is marked, and no id is told', async () => {
    const { actor, phone, desk, later } = await twoSessions()
    const listed = await listOwnSessions(bench.ctx({ actor, now: later }), desk)
    expect(listed).toEqual([
      { startedAt: '2026-11-19T10:00:00.000Z', lastSeenAt: '2026-11-19T10:00:00.000Z', current: true },
      { startedAt: '2026-11-19T09:00:00.000Z', lastSeenAt: '2026-11-19T09:00:00.000Z', current: false },
    ])
    expect(JSON.stringify(listed)).not.toContain(phone)
  })

  test('all others end with one tap; the one in use stays', async () => {
    const { actor, phone, desk, later } = await twoSessions()
    await signOutElsewhere(bench.ctx({ actor, now: later }), desk)
    expect(await readSession(bench.db, phone, later)).toBeNull()
    expect(await readSession(bench.db, desk, later)).not.toBeNull()
  })

  test('of somebody else are neither listed nor ended', async () => {
    const { phone, later } = await twoSessions()
    const other = await anAccount(bench.db, ['ambassador'])
    const ctx = bench.ctx({ actor: other, now: later })
    expect(await listOwnSessions(ctx, phone)).toEqual([])
    await signOutElsewhere(ctx, 'some other session')
    expect(await readSession(bench.db, phone, later)).not.toBeNull()
  })

  test('that have ended are swept away and counted', async () => {
    await twoSessions()
    expect(await deleteEndedSessions(bench.db, TEST_NOW.add({ hours: 2 }).toString())).toBe(0)
    expect(await deleteEndedSessions(bench.db, TEST_NOW.add({ hours: 24 * 15 }).toString())).toBe(2)
  })
})
