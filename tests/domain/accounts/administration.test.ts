import { beforeEach, describe, expect, test } from 'vitest'
import {
  changeRoles,
  closeAccount,
  createAccount,
  inviteColleague,
  linkToken,
  listAccounts,
  listStaff,
  openSignedLink,
  reopenAccount,
  sendInvitation,
} from '#app/domain/accounts/accounts.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { readSession, startSessionOf } from '#app/domain/sessions/sessions.server.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()

let admin: AccountActor
let ctx: Ctx<AccountActor>
beforeEach(async () => {
  admin = await anAccount(bench.db, ['admin'], { name: 'Jonas Reuter' })
  ctx = bench.ctx({ actor: admin })
})

const actions = async () => {
  const rows = await bench.db.selectFrom('auditEntry').select('action').orderBy('id').execute()
  return rows.map(row => row.action)
}

const rolesOf = async (accountId: string) =>
  (await listAccounts(ctx)).find(account => account.id === accountId)?.roles

describe('inviting a colleague', () => {
  const thomas = { name: 'Thomas Brinkmann', email: 'thomas@stadt.example', roles: ['hr'] as const }

  test('creates an account without a password and sends a link that is valid for two weeks', async () => {
    const invited = await inviteColleague(ctx, thomas)
    if (!invited.ok) throw new Error(invited.reason)
    const account = (await listAccounts(ctx)).find(candidate => candidate.id === invited.value)
    expect(account).toMatchObject({ name: 'Thomas Brinkmann', hasPassword: false, roles: ['hr'] })

    const mail = await bench.db.selectFrom('mail').selectAll().executeTakeFirstOrThrow()
    expect(mail).toMatchObject({ template: 'invitation', accountId: invited.value, state: 'queued' })
    const { linkId } = mail.params as { linkId: string }
    const opened = (days: number) =>
      openSignedLink(
        { ...ctx, now: TEST_NOW.add({ hours: 24 * days - 1 }) },
        'key',
        linkToken('key', linkId),
        'set-password',
      )
    expect((await opened(14)).ok).toBe(true)
    expect(await opened(15)).toEqual({ ok: false, reason: 'expired' })
  })

  test('an address that is known in another case is refused, and no mail is sent', async () => {
    await inviteColleague(ctx, thomas)
    const again = await inviteColleague(ctx, { ...thomas, email: 'THOMAS@stadt.example' })
    expect(again).toEqual({ ok: false, reason: 'email-taken' })
    expect(await bench.db.selectFrom('mail').selectAll().execute()).toHaveLength(1)
  })

  test('can be repeated: a new link, the same account', async () => {
    const invited = await inviteColleague(ctx, thomas)
    if (!invited.ok) throw new Error(invited.reason)
    await sendInvitation(ctx, invited.value)
    expect(await bench.db.selectFrom('signedLink').selectAll().execute()).toHaveLength(2)
    expect(await listAccounts(ctx)).toHaveLength(2)
  })
})

describe('changing roles', () => {
  test('takes effect at once: old sessions end, so that the next one has the new rights', async () => {
    const colleague = await anAccount(bench.db, ['comms'])
    const session = await startSessionOf(ctx, colleague.accountId)
    expect(await changeRoles(ctx, colleague.accountId, ['hr'])).toEqual({ ok: true })
    expect(await rolesOf(colleague.accountId)).toEqual(['hr'])
    expect(await readSession(bench.db, session.sessionId, TEST_NOW)).toBeNull()
    expect(await actions()).toEqual(['account.roles-changed'])
  })

  test('leaves an ambassador an ambassador', async () => {
    const ambassador = await anAmbassador(bench.db)
    await changeRoles(ctx, ambassador.accountId, ['comms'])
    expect(await rolesOf(ambassador.accountId)).toEqual(['ambassador', 'comms'])
    await changeRoles(ctx, ambassador.accountId, [])
    expect(await rolesOf(ambassador.accountId)).toEqual(['ambassador'])
  })

  test('to what they are changes nothing and signs nobody out', async () => {
    const colleague = await anAccount(bench.db, ['comms'])
    const session = await startSessionOf(ctx, colleague.accountId)
    expect(await changeRoles(ctx, colleague.accountId, ['comms'])).toEqual({ ok: true })
    expect(await readSession(bench.db, session.sessionId, TEST_NOW)).not.toBeNull()
    expect(await actions()).toEqual([])
  })

  test('nobody gives up their own administration', async () => {
    expect(await changeRoles(ctx, admin.accountId, ['comms'])).toEqual({
      ok: false,
      reason: 'own-administration',
    })
    expect(await rolesOf(admin.accountId)).toEqual(['admin'])
    expect((await changeRoles(ctx, admin.accountId, ['admin', 'comms'])).ok).toBe(true)
  })

  test('of an account that does not exist is refused', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000'
    expect(await changeRoles(ctx, nobody, ['hr'])).toEqual({ ok: false, reason: 'unknown' })
  })
})

describe('closing an account', () => {
  test('ends its sessions; opening it again gives its roles back', async () => {
    const colleague = await anAccount(bench.db, ['comms'])
    const session = await startSessionOf(ctx, colleague.accountId)
    expect(await closeAccount(ctx, colleague.accountId)).toEqual({ ok: true })
    expect(await readSession(bench.db, session.sessionId, TEST_NOW)).toBeNull()
    expect(await reopenAccount(ctx, colleague.accountId)).toEqual({ ok: true })
    expect(await rolesOf(colleague.accountId)).toEqual(['comms'])
    expect(await actions()).toEqual(['account.closed', 'account.reopened'])
  })

  test('nobody closes their own', async () => {
    expect(await closeAccount(ctx, admin.accountId)).toEqual({ ok: false, reason: 'own-account' })
  })

  test('an account that does not exist is refused either way', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000'
    expect(await closeAccount(ctx, nobody)).toEqual({ ok: false, reason: 'unknown' })
    expect(await reopenAccount(ctx, nobody)).toEqual({ ok: false, reason: 'unknown' })
  })
})

describe('who holds a role', () => {
  test('lists staff, not people who only take part, and not closed accounts', async () => {
    await anAmbassador(bench.db, { name: 'Nur Botschafterin' })
    const both = await anAmbassador(bench.db, { name: 'Beides', roles: ['ambassador', 'hr'] })
    const closed = await anAccount(bench.db, ['comms'], { name: 'Geschlossen' })
    await closeAccount(ctx, closed.accountId)
    const staff = await listStaff(ctx)
    expect(staff.map(person => [person.name, person.roles])).toEqual([
      ['Beides', ['ambassador', 'hr']],
      ['Jonas Reuter', ['admin']],
    ])
    expect(staff.map(person => person.id)).toContain(both.accountId)
  })
})

describe('creating an account', () => {
  test('trims what was typed and notes who gave which role', async () => {
    const created = await createAccount(ctx, {
      name: ' Petra Sommer ',
      email: ' petra@stadt.example ',
      locale: 'en',
      roles: ['oversight'],
    })
    if (!created.ok) throw new Error(created.reason)
    const row = await bench.db
      .selectFrom('account')
      .selectAll()
      .where('id', '=', created.value)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      name: 'Petra Sommer',
      email: 'petra@stadt.example',
      locale: 'en',
      passwordHash: null,
    })
    const grant = await bench.db
      .selectFrom('accountRole')
      .selectAll()
      .where('accountId', '=', created.value)
      .executeTakeFirstOrThrow()
    expect(grant).toMatchObject({ role: 'oversight', grantedBy: admin.accountId })
  })
})
