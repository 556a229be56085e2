import { describe, expect, test } from 'vitest'
import {
  linkToken,
  openPasswordLink,
  requestPasswordReset,
  verifyPassword,
} from '#app/domain/accounts/accounts.server.ts'
import {
  acceptInvitation,
  inviteAmbassador,
  readAmbassador,
  resendInvitation,
} from '#app/domain/ambassadors/ambassadors.server.ts'
import { invitationSchema } from '#app/domain/ambassadors/invitation.schema.ts'
import { retireDepartment } from '#app/domain/departments/departments.server.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { readSession, startSessionOf } from '#app/domain/sessions/sessions.server.ts'
import { auditOf, mailsTo, openPasswordLinks, spellsOf } from '#tests/support/ambassadors.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAccount, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()
const password = 'ein langer Satz mit Fluss'
const later = (days: number) => TEST_NOW.add({ hours: 24 * days })

async function comms() {
  return bench.ctx({ actor: await anAccount(bench.db, ['comms'], { name: 'Katharina Vogt' }) })
}

async function invited(email = 'neu@stadt.example', now = TEST_NOW) {
  const departmentId = await aDepartment(bench.db)
  const result = await inviteAmbassador(
    { ...(await comms()), now },
    { name: 'Mona Neu', email, departmentId },
  )
  if (!result.ok) throw new Error(result.reason)
  const person = await readAmbassador(bench.db, result.value)
  if (!person) throw new Error('nobody was invited')
  return person
}

/** The link in the person's newest invitation, as they hold it. */
async function linkOf(person: { accountId: string }, now = TEST_NOW) {
  const [link] = await openPasswordLinks({ db: bench.db, now }, person.accountId)
  if (!link?.ok) throw new Error(link?.reason ?? 'no link')
  return link.value
}

async function passwordHashOf(accountId: string) {
  const account = await bench.db
    .selectFrom('account')
    .select('passwordHash')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  return account.passwordHash
}

describe('inviting somebody', () => {
  test('gives them an account without a password, a department, and the state invited', async () => {
    const person = await invited('Mona.Neu@stadt.example')
    expect(person).toMatchObject({
      name: 'Mona Neu',
      email: 'Mona.Neu@stadt.example',
      locale: 'de',
      spells: [{ state: 'invited', from: '2026-11-19', to: null }],
      absences: [],
      targets: [],
      mailOptOut: false,
    })
    expect(await passwordHashOf(person.accountId)).toBeNull()
  })

  test('writes one mail that comms may see was sent, with the name of who invites', async () => {
    const person = await invited()
    const mail = await bench.db
      .selectFrom('mail')
      .select(['template', 'params', 'confidential', 'state'])
      .where('accountId', '=', person.accountId)
      .executeTakeFirstOrThrow()
    expect(mail).toEqual({
      template: 'invitation',
      params: { linkId: expect.any(String), inviter: 'Katharina Vogt', expires: later(14).toString() },
      confidential: false,
      state: 'queued',
    })
  })

  test('stands in the log', async () => {
    const person = await invited()
    expect(await auditOf(bench.db, person.ambassadorId)).toMatchObject([
      { action: 'participation.changed', detail: { from: null, to: 'invited', by: 'comms' } },
    ])
    expect(await auditOf(bench.db, person.accountId)).toMatchObject([{ action: 'account.created' }])
  })

  test.each([
    ['twice', 'neu@stadt.example'],
    ['twice, typed in capitals', 'NEU@STADT.EXAMPLE'],
  ])('%s is refused, and nothing is left behind', async (_case, email) => {
    const first = await invited('neu@stadt.example')
    const departmentId = await aDepartment(bench.db)
    expect(await inviteAmbassador(await comms(), { name: 'Noch einmal', email, departmentId })).toEqual({
      ok: false,
      reason: 'email-taken',
    })
    const accounts = await bench.db
      .selectFrom('account')
      .select('name')
      .where('email', 'ilike', email)
      .execute()
    expect(accounts).toEqual([{ name: 'Mona Neu' }])
    expect(await mailsTo(bench.db, first.accountId)).toEqual(['invitation'])
  })

  test('into a department that is not in use is refused before an account is made', async () => {
    const retired = await aDepartment(bench.db)
    await retireDepartment(await comms(), retired)
    for (const departmentId of [newId(), retired]) {
      const input = { name: 'Mona', email: 'mona@stadt.example', departmentId }
      expect(await inviteAmbassador(await comms(), input)).toEqual({
        ok: false,
        reason: 'unknown-department',
      })
    }
    expect(await bench.db.selectFrom('ambassador').select('id').execute()).toEqual([])
    expect(await bench.db.selectFrom('account').select('id').where('name', '=', 'Mona').execute()).toEqual([])
  })

  test.each([
    [{ name: '' }, 'name', 'required'],
    [{ name: 'x'.repeat(81) }, 'name', 'too-long'],
    [{ email: '' }, 'email', 'required'],
    [{ email: 'mona@' }, 'email', 'not-an-email'],
    [{ departmentId: '' }, 'departmentId', 'required'],
  ])('needs what is typed in to make sense: %j', (wrong, field, code) => {
    const typed = { name: 'Mona Neu', email: ' mona@stadt.example ', departmentId: newId() }
    expect(invitationSchema.parse(typed).email).toBe('mona@stadt.example')
    const parsed = invitationSchema.safeParse({ ...typed, ...wrong })
    expect(parsed.error?.issues.map(issue => [issue.path[0], issue.message])).toContainEqual([field, code])
  })
})

describe('accepting an invitation', () => {
  test('sets the password and begins the onboarding on the day it happens', async () => {
    const person = await invited()
    const now = later(3)
    const accepted = await acceptInvitation(bench.ctx({ now }), await linkOf(person, now), password)
    expect(accepted).toEqual({ ok: true, value: undefined })
    expect(await verifyPassword(await passwordHashOf(person.accountId), password)).toBe(true)
    expect(await spellsOf(bench.db, person.ambassadorId)).toEqual([
      'invited 2026-11-19 – 2026-11-22',
      'onboarding 2026-11-22 –',
    ])
  })

  test('is an act of the person who holds the link, and the log says so', async () => {
    const person = await invited()
    await acceptInvitation(bench.ctx({ actor: { kind: 'visitor' } }), await linkOf(person), password)
    expect((await auditOf(bench.db, person.ambassadorId)).at(-1)).toEqual({
      action: 'participation.changed',
      actorKind: 'link',
      actorId: person.accountId,
      detail: { from: 'invited', to: 'onboarding', by: 'self' },
    })
  })

  test('twice with one link: the second time nothing happens', async () => {
    const person = await invited()
    const link = await linkOf(person)
    await acceptInvitation(bench.ctx(), link, password)
    const again = await acceptInvitation(bench.ctx({ now: later(1) }), link, 'ein ganz anderer Satz')
    expect(again).toEqual({ ok: false, reason: 'used' })
    expect(await verifyPassword(await passwordHashOf(person.accountId), password)).toBe(true)
    expect(await spellsOf(bench.db, person.ambassadorId)).toEqual(['onboarding 2026-11-19 –'])
  })

  test('with a poor password changes nothing, and the link stays good', async () => {
    const person = await invited()
    const link = await linkOf(person)
    expect(await acceptInvitation(bench.ctx(), link, 'kurz')).toEqual({ ok: false, reason: 'too-short' })
    expect(await spellsOf(bench.db, person.ambassadorId)).toEqual(['invited 2026-11-19 –'])
    expect((await acceptInvitation(bench.ctx(), link, password)).ok).toBe(true)
  })

  test('ends the sessions the account had', async () => {
    const person = await invited()
    const { sessionId } = await startSessionOf(bench.ctx(), person.accountId)
    await acceptInvitation(bench.ctx(), await linkOf(person), password)
    expect(await readSession(bench.db, sessionId, TEST_NOW)).toBeNull()
  })

  test.each(['applied', 'onboarding', 'active', 'paused', 'left'] as const)(
    'with a link to a new password leaves somebody %s where they are',
    async state => {
      const { ambassadorId, accountId, name, email } = await anAmbassador(bench.db, { state })
      const linkId = newId()
      await bench.db
        .insertInto('signedLink')
        .values({
          id: linkId,
          purpose: 'set-password',
          accountId,
          createdAt: TEST_NOW.toString(),
          expiresAt: later(1).toString(),
        })
        .execute()
      const link = {
        linkId,
        purpose: 'set-password' as const,
        accountId,
        ambassadorId,
        subjectId: null,
        name,
        email,
      }
      expect((await acceptInvitation(bench.ctx(), link, password)).ok).toBe(true)
      expect(await spellsOf(bench.db, ambassadorId)).toEqual([`${state} 2025-01-01 –`])
    },
  )

  test('is not what somebody does who has forgotten their password: they still say yes themselves', async () => {
    const person = await invited('ruth@stadt.example')
    await requestPasswordReset(bench.ctx({ actor: { kind: 'visitor' } }), person.email)
    const { id } = await bench.db
      .selectFrom('signedLink')
      .select('id')
      .where('purpose', '=', 'reset-password')
      .executeTakeFirstOrThrow()
    const key = 'k'.repeat(32)
    const link = await openPasswordLink(bench.ctx(), key, linkToken(key, id))
    if (!link.ok) throw new Error(link.reason)
    expect((await acceptInvitation(bench.ctx(), link.value, password)).ok).toBe(true)
    expect(await spellsOf(bench.db, person.ambassadorId)).toEqual(['invited 2026-11-19 –'])
    const links = await openPasswordLinks({ db: bench.db, now: TEST_NOW }, person.accountId)
    expect(links.map(each => (each.ok ? 'good' : each.reason))).toEqual(['used'])
  })

  test('by somebody who takes no part is a new password and no more', async () => {
    const ctx = await comms()
    const { accountId, name, email } = ctx.actor
    const linkId = newId()
    await bench.db
      .insertInto('signedLink')
      .values({
        id: linkId,
        purpose: 'set-password',
        accountId,
        createdAt: TEST_NOW.toString(),
        expiresAt: later(1).toString(),
      })
      .execute()
    const link = {
      linkId,
      purpose: 'set-password' as const,
      accountId,
      ambassadorId: null,
      subjectId: null,
      name,
      email,
    }
    expect((await acceptInvitation(bench.ctx(), link, password)).ok).toBe(true)
    expect((await auditOf(bench.db, accountId)).map(entry => entry.action)).toEqual(['account.password-set'])
  })
})

describe('sending an invitation again', () => {
  test('makes a new link, and the old one stops working', async () => {
    const person = await invited()
    expect((await resendInvitation({ ...(await comms()), now: later(10) }, person.ambassadorId)).ok).toBe(
      true,
    )
    const links = await openPasswordLinks({ db: bench.db, now: later(20) }, person.accountId)
    expect(links.map(link => (link.ok ? 'good' : link.reason))).toEqual(['good', 'used'])
    expect(await mailsTo(bench.db, person.accountId)).toEqual(['invitation', 'invitation'])
    expect((await auditOf(bench.db, person.ambassadorId)).at(-1)).toMatchObject({
      action: 'invitation.resent',
    })
  })

  test('two weeks are over before that: the first link has expired', async () => {
    const person = await invited()
    const at = async (days: number) =>
      (await openPasswordLinks({ db: bench.db, now: later(days) }, person.accountId)).map(link =>
        link.ok ? 'good' : link.reason,
      )
    expect(await at(13)).toEqual(['good'])
    expect(await at(14)).toEqual(['expired'])
  })

  test.each(['applied', 'onboarding', 'active', 'paused', 'left'] as const)(
    'is refused for somebody who is %s',
    async state => {
      const { ambassadorId, accountId } = await anAmbassador(bench.db, { state })
      expect(await resendInvitation(await comms(), ambassadorId)).toEqual({
        ok: false,
        reason: 'not-invited',
      })
      expect(await mailsTo(bench.db, accountId)).toEqual([])
    },
  )

  test('is refused for somebody nobody knows', async () => {
    expect(await resendInvitation(await comms(), newId())).toEqual({ ok: false, reason: 'unknown' })
  })

  test('after acceptance no other link to the account is left open', async () => {
    const person = await invited()
    const link = await linkOf(person)
    await acceptInvitation(bench.ctx(), link, password)
    const states = await openPasswordLinks({ db: bench.db, now: TEST_NOW }, person.accountId)
    expect(states).toEqual([{ ok: false, reason: 'used' }])
  })
})

describe('inviting somebody who works on the programme', () => {
  const invite = async (email: string) =>
    inviteAmbassador(await comms(), { name: 'Egal', email, departmentId: await aDepartment(bench.db) })

  test.each(['comms', 'hr', 'admin', 'oversight'] as const)(
    '%s: the account takes part as well',
    async role => {
      const staff = await anAccount(bench.db, [role], { name: 'Hanna Rot', passwordHash: 'x' })
      const result = await invite(staff.email.toUpperCase())
      expect(result.ok).toBe(true)
      const person = result.ok ? await readAmbassador(bench.db, result.value) : undefined
      expect(person).toMatchObject({ accountId: staff.accountId, name: 'Hanna Rot' })
      expect(person?.spells).toEqual([{ state: 'invited', from: '2026-11-19', to: null }])
      expect(await mailsTo(bench.db, staff.accountId)).toEqual(['invitation-staff'])
      expect(await openPasswordLinks({ db: bench.db, now: TEST_NOW }, staff.accountId)).toEqual([])
      const { sessionId } = await startSessionOf({ db: bench.db, now: TEST_NOW }, staff.accountId)
      expect(await readSession(bench.db, sessionId, TEST_NOW)).toMatchObject({
        ambassadorId: person?.ambassadorId,
        roles: ['ambassador', role].toSorted(),
      })
      expect((await auditOf(bench.db, staff.accountId)).map(({ detail }) => detail)).toEqual([
        { added: ['ambassador'], removed: [] },
      ])
    },
  )

  test('without a password yet: they get the link to one', async () => {
    const staff = await anAccount(bench.db, ['hr'])
    await invite(staff.email)
    expect(await mailsTo(bench.db, staff.accountId)).toEqual(['invitation'])
  })

  test('twice, or whose account is closed: the address is taken', async () => {
    const [staff, closed] = [await anAccount(bench.db, ['hr']), await anAccount(bench.db, ['hr'])]
    await bench.db
      .updateTable('account')
      .set({ deactivatedAt: TEST_NOW.toString() })
      .where('id', '=', closed.accountId)
      .execute()
    await invite(staff.email)
    const taken = { ok: false, reason: 'email-taken' }
    expect(await invite(staff.email)).toEqual(taken)
    expect(await invite(closed.email)).toEqual(taken)
  })
})
