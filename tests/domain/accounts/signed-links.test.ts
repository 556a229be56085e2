import { beforeEach, describe, expect, test } from 'vitest'
import {
  createSignedLink,
  linkToken,
  openSignedLink,
  requestPasswordReset,
  setPassword,
} from '#app/domain/accounts/accounts.server.ts'
import type { AccountActor } from '#app/domain/kernel/context.ts'
import { readSession, signIn, startSessionOf } from '#app/domain/sessions/sessions.server.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { anAccount } from '#tests/support/people.ts'

const bench = useTestBench()
const KEY = 'a key of at least thirty-two characters'
const GOOD = 'ein Satz den nur ich kenne'

let account: AccountActor
beforeEach(async () => {
  account = await anAccount(bench.db, ['comms'], { email: 'katharina@stadt.example' })
})

const aLink = (hours = 2) =>
  createSignedLink(bench.ctx(), {
    purpose: 'set-password',
    accountId: account.accountId,
    subjectId: null,
    hours,
  })

const open = (token: string, minutes = 0, purpose: 'set-password' | 'nudge' = 'set-password') =>
  openSignedLink(bench.ctx({ now: TEST_NOW.add({ minutes }) }), KEY, token, purpose)

describe('a signed link', () => {
  test('opens for its purpose and says who it speaks for', async () => {
    const linkId = await aLink()
    expect(await open(linkToken(KEY, linkId))).toEqual({
      ok: true,
      value: {
        linkId,
        purpose: 'set-password',
        accountId: account.accountId,
        ambassadorId: null,
        subjectId: null,
        name: account.name,
        email: account.email,
      },
    })
  })

  test('opening is not using: it opens again', async () => {
    const token = linkToken(KEY, await aLink())
    await open(token)
    expect((await open(token)).ok).toBe(true)
  })

  test('ends when its time is over', async () => {
    const token = linkToken(KEY, await aLink(2))
    expect((await open(token, 119)).ok).toBe(true)
    expect(await open(token, 120)).toEqual({ ok: false, reason: 'expired' })
  })

  test('does nothing but its purpose', async () => {
    expect(await open(linkToken(KEY, await aLink()), 0, 'nudge')).toEqual({
      ok: false,
      reason: 'other-purpose',
    })
  })

  test.each([
    ['another signature', (id: string) => `${id}.${'A'.repeat(43)}`],
    ['another key', (id: string) => linkToken('somebody else’s key, also quite long', id)],
    ['no signature', (id: string) => id],
    ['no id', () => 'hallo.welt'],
    ['nothing', () => ''],
  ])('is unknown with %s', async (_case, tokenOf) => {
    expect(await open(tokenOf(await aLink()))).toEqual({ ok: false, reason: 'unknown' })
  })

  test('is closed with its account', async () => {
    const token = linkToken(KEY, await aLink())
    await bench.db
      .updateTable('account')
      .set({ deactivatedAt: TEST_NOW.toString() })
      .where('id', '=', account.accountId)
      .execute()
    expect(await open(token)).toEqual({ ok: false, reason: 'account-closed' })
  })

  test('leaves no secret in the database', async () => {
    const linkId = await aLink()
    const secretPart = linkToken(KEY, linkId).split('.')[1] ?? ''
    const stored = JSON.stringify(await bench.db.selectFrom('signedLink').selectAll().execute())
    expect(secretPart.length).toBeGreaterThan(40)
    expect(stored).not.toContain(secretPart)
  })
})

describe('setting a password from a link', () => {
  async function opened() {
    const link = await open(linkToken(KEY, await aLink()))
    if (!link.ok) throw new Error(link.reason)
    return link.value
  }

  test('lets the person sign in and ends every session from before', async () => {
    const before = await startSessionOf(bench.ctx(), account.accountId)
    expect(await setPassword(bench.ctx(), await opened(), GOOD)).toEqual({ ok: true })
    expect(await readSession(bench.db, before.sessionId, TEST_NOW)).toBeNull()
    const from = { key: KEY, networkAddress: '192.0.2.1' }
    expect((await signIn(bench.ctx(), { email: account.email, password: GOOD }, from)).ok).toBe(true)
  })

  test('works once', async () => {
    const link = await opened()
    await setPassword(bench.ctx(), link, GOOD)
    expect(await setPassword(bench.ctx(), link, `${GOOD} neu`)).toEqual({ ok: false, reason: 'used' })
    expect(await open(linkToken(KEY, link.linkId))).toEqual({ ok: false, reason: 'used' })
  })

  test.each([
    ['kurz', 'too-short'],
    ['passwort1234', 'too-common'],
    ['aaaaaaaaaaaaaaa', 'too-common'],
    ['katharina1234', 'contains-name'],
    ['x'.repeat(201), 'too-long'],
  ])('refuses %s as %s, and the link can be tried again', async (password, reason) => {
    const link = await opened()
    expect(await setPassword(bench.ctx(), link, password)).toEqual({ ok: false, reason })
    expect((await open(linkToken(KEY, link.linkId))).ok).toBe(true)
  })

  test('is written down without the password', async () => {
    await setPassword(bench.ctx(), await opened(), GOOD)
    const entries = await bench.db.selectFrom('auditEntry').selectAll().execute()
    expect(entries.map(entry => entry.action)).toEqual(['account.password-set'])
    expect(JSON.stringify(entries)).not.toContain(GOOD)
  })

  test('stores argon2id with 46 MiB, never the password', async () => {
    await setPassword(bench.ctx(), await opened(), GOOD)
    const stored = await bench.db.selectFrom('account').select('passwordHash').executeTakeFirstOrThrow()
    expect(stored.passwordHash).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/)
  })
})

describe('asking for a new password', () => {
  const mails = () => bench.db.selectFrom('mail').selectAll().execute()

  test('sends one confidential mail with a link that is valid for two hours', async () => {
    await requestPasswordReset(bench.ctx(), 'KATHARINA@stadt.example')
    const [mail] = await mails()
    expect(mail).toMatchObject({
      accountId: account.accountId,
      template: 'password-reset',
      confidential: true,
    })
    const link = await bench.db.selectFrom('signedLink').selectAll().executeTakeFirstOrThrow()
    expect(link.expiresAt).toEqual(new Date(TEST_NOW.add({ hours: 2 }).epochMilliseconds))
    expect(mail?.params).toMatchObject({ linkId: link.id })
  })

  test('for an unknown address sends nothing and says nothing', async () => {
    await requestPasswordReset(bench.ctx(), 'niemand@stadt.example')
    expect(await mails()).toEqual([])
  })

  test('for a closed account sends nothing', async () => {
    await bench.db.updateTable('account').set({ deactivatedAt: TEST_NOW.toString() }).execute()
    await requestPasswordReset(bench.ctx(), account.email)
    expect(await mails()).toEqual([])
  })
})
