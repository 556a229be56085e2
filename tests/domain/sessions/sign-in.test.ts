import { describe, expect, test } from 'vitest'
import { hashPassword } from '#app/domain/accounts/accounts.server.ts'
import { readSession, signIn, signOut } from '#app/domain/sessions/sessions.server.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()
const from = { key: 'k'.repeat(32), networkAddress: '192.0.2.7' }
const password = 'ein langer Satz mit Fluss'

async function anAccountWithPassword(roles: Parameters<typeof anAccount>[1] = ['comms']) {
  return anAccount(bench.db, roles, { passwordHash: await hashPassword(password) })
}

describe('signing in', () => {
  test('the right password opens a session that knows who it is', async () => {
    const account = await anAccountWithPassword(['comms', 'hr'])
    const signedIn = await signIn(bench.ctx(), { email: account.email.toUpperCase(), password }, from)
    if (!signedIn.ok) throw new Error(signedIn.reason)
    expect(await readSession(bench.db, signedIn.value.sessionId, TEST_NOW)).toEqual({
      ...account,
      roles: ['comms', 'hr'],
    })
  })

  test('the session id itself is nowhere in the database', async () => {
    const account = await anAccountWithPassword()
    const signedIn = await signIn(bench.ctx(), { email: account.email, password }, from)
    if (!signedIn.ok) throw new Error(signedIn.reason)
    const stored = await bench.db.selectFrom('session').selectAll().execute()
    expect(stored).toHaveLength(1)
    expect(JSON.stringify(stored)).not.toContain(signedIn.value.sessionId)
  })

  test.each([
    ['a wrong password', 'known', 'ein ganz anderer Satz'],
    ['an unknown address', 'unknown', password],
  ])('%s gets the same answer', async (_case, who, tried) => {
    const account = await anAccountWithPassword()
    const email = who === 'known' ? account.email : 'niemand@stadt.example'
    expect(await signIn(bench.ctx(), { email, password: tried }, from)).toEqual({
      ok: false,
      reason: 'wrong',
    })
  })

  test('an account that never set a password cannot be entered', async () => {
    const account = await anAccount(bench.db, ['comms'])
    const result = await signIn(bench.ctx(), { email: account.email, password: '' }, from)
    expect(result).toEqual({ ok: false, reason: 'wrong' })
  })

  test('after five failures the next try has to wait, and later it is welcome again', async () => {
    const account = await anAccountWithPassword()
    const tryWith = (tried: string, seconds = 0) =>
      signIn(bench.ctx({ now: TEST_NOW.add({ seconds }) }), { email: account.email, password: tried }, from)
    for (let attempt = 0; attempt < 5; attempt += 1) await tryWith('falsch')
    expect(await tryWith(password)).toEqual({ ok: false, reason: 'wait' })
    expect((await tryWith(password, 3)).ok).toBe(true)
  })

  test('no address is stored with the attempts', async () => {
    await signIn(bench.ctx(), { email: 'wer@stadt.example', password: 'x' }, from)
    const stored = JSON.stringify(await bench.db.selectFrom('signInAttempt').selectAll().execute())
    expect(stored).not.toContain('wer@stadt')
    expect(stored).not.toContain('192.0.2.7')
  })
})

describe('a session ends', () => {
  async function aSession(roles: Parameters<typeof anAccount>[1]) {
    const account = roles.includes('ambassador')
      ? await anAmbassador(bench.db)
      : await anAccount(bench.db, roles)
    const { startSessionOf } = await import('#app/domain/sessions/sessions.server.ts')
    const { sessionId } = await startSessionOf(bench.ctx(), account.accountId)
    return {
      account,
      sessionId,
      at: (minutes: number) => readSession(bench.db, sessionId, TEST_NOW.add({ minutes })),
    }
  }

  test('for comms after an hour of quiet', async () => {
    const { at } = await aSession(['comms'])
    expect(await at(59)).not.toBeNull()
    expect(await at(59 + 59)).not.toBeNull()
    expect(await at(59 + 59 + 61)).toBeNull()
  })

  test('for comms after a working day, however busy', async () => {
    const { at } = await aSession(['comms'])
    for (let minute = 30; minute < 12 * 60; minute += 30) expect(await at(minute)).not.toBeNull()
    expect(await at(12 * 60 + 1)).toBeNull()
  })

  test('for an ambassador after two quiet weeks', async () => {
    const { at } = await aSession(['ambassador'])
    const days = (count: number) => count * 24 * 60
    expect(await at(days(13))).not.toBeNull()
    expect(await at(days(13 + 15))).toBeNull()
  })

  test('on signing out, and signing out twice changes nothing', async () => {
    const { sessionId, at } = await aSession(['comms'])
    await signOut(bench.ctx(), sessionId)
    await signOut(bench.ctx(), sessionId)
    expect(await at(0)).toBeNull()
  })

  test('when the account is closed', async () => {
    const { account, at } = await aSession(['comms'])
    await bench.db
      .updateTable('account')
      .set({ deactivatedAt: TEST_NOW.toString() })
      .where('id', '=', account.accountId)
      .execute()
    expect(await at(1)).toBeNull()
  })
})
