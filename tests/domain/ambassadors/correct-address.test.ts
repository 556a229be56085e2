import { describe, expect, test } from 'vitest'
import {
  correctAddress,
  inviteAmbassador,
  listRefusedInvitations,
  readPerson,
  resendInvitation,
} from '#app/domain/ambassadors/ambassadors.server.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { listWaiting } from '#app/domain/programme/programme.server.ts'
import { auditOf, openPasswordLinks } from '#tests/support/ambassadors.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAccount, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()
const later = (minutes: number) => TEST_NOW.add({ minutes })
const comms = async (minutes = 0) =>
  bench.ctx({ actor: await anAccount(bench.db, ['comms']), now: later(minutes) })

/** Somebody whose invitation was refused for good. */
async function anUnreachable({ name = 'Mona Neu', email = 'mnoa@stadt.example' } = {}) {
  const departmentId = await aDepartment(bench.db)
  const invited = await inviteAmbassador(await comms(), { name, email, departmentId })
  if (!invited.ok) throw new Error(invited.reason)
  const { accountId } = await bench.db
    .selectFrom('ambassador')
    .select('accountId')
    .where('id', '=', invited.value)
    .executeTakeFirstOrThrow()
  await bench.db
    .updateTable('mail')
    .set({ state: 'failed', lastError: '550 no such user', refusedAt: TEST_NOW.toString() })
    .where('accountId', '=', accountId)
    .execute()
  return { ambassadorId: invited.value, accountId }
}

describe('an address that was wrong', () => {
  test('is corrected, and the invitation goes there: the old link no longer works', async () => {
    const { ambassadorId, accountId } = await anUnreachable()
    const ctx = await comms(5)
    expect(await correctAddress(ctx, ambassadorId, 'mona@stadt.example')).toMatchObject({ ok: true })
    expect(await readPerson(ctx, ambassadorId)).toMatchObject({
      email: 'mona@stadt.example',
      invitation: { state: 'queued', refusedAt: null },
    })
    expect(await openPasswordLinks({ db: bench.db, now: later(10) }, accountId)).toMatchObject([
      { ok: true },
      { ok: false },
    ])
    expect(await auditOf(bench.db, accountId)).toMatchObject([
      { action: 'account.created' },
      { action: 'account.email-corrected', actorId: ctx.actor.accountId, detail: {} },
    ])
  })

  test('may be kept, or written in another case: it is still theirs', async () => {
    const { ambassadorId } = await anUnreachable()
    expect(await correctAddress(await comms(5), ambassadorId, 'MNOA@stadt.example')).toMatchObject({
      ok: true,
    })
    expect(await readPerson(await comms(), ambassadorId)).toMatchObject({ email: 'MNOA@stadt.example' })
  })

  test("is not corrected to somebody else's, whatever the case", async () => {
    const { ambassadorId } = await anUnreachable()
    await anAccount(bench.db, ['hr'], { email: 'mona@stadt.example' })
    expect(await correctAddress(await comms(), ambassadorId, 'Mona@Stadt.example')).toMatchObject({
      reason: 'email-taken',
    })
    expect(await readPerson(await comms(), ambassadorId)).toMatchObject({ email: 'mnoa@stadt.example' })
  })

  test('stays once they have come in, and for somebody nobody knows', async () => {
    const active = await anAmbassador(bench.db)
    const ctx = await comms()
    expect(await correctAddress(ctx, active.ambassadorId, 'x@stadt.example')).toMatchObject({
      reason: 'not-invited',
    })
    expect(await correctAddress(ctx, newId(), 'x@stadt.example')).toMatchObject({ reason: 'unknown' })
  })

  test('of somebody who has signed in before, or works on the programme, is not for comms to change', async () => {
    const back = await anAmbassador(bench.db, { state: 'invited' })
    await bench.db
      .updateTable('account')
      .set({ passwordHash: 'hash' })
      .where('id', '=', back.accountId)
      .execute()
    const admin = await anAmbassador(bench.db, { state: 'invited', roles: ['ambassador', 'admin'] })
    for (const { ambassadorId, email } of [back, admin]) {
      expect(await correctAddress(await comms(), ambassadorId, 'mine@stadt.example')).toMatchObject({
        reason: 'in-use',
      })
      expect(await readPerson(await comms(), ambassadorId)).toMatchObject({ email })
    }
  })
})

describe('comms is told who could not be reached', () => {
  test('by name, instead of that the invitation has been open for long', async () => {
    const { ambassadorId } = await anUnreachable()
    await bench.db.updateTable('participationSpell').set({ validFrom: '2026-10-01' }).execute()
    await bench.db
      .insertInto('jobRun')
      .values({ id: newId(), job: 'clean-up', startedAt: TEST_NOW.toString() })
      .execute()
    expect(await listWaiting(bench.ctx())).toEqual([
      {
        kind: 'refused-invitation',
        ambassadorId,
        name: 'Mona Neu',
        since: new Date(TEST_NOW.epochMilliseconds),
      },
    ])
  })

  test('until a newer invitation is on its way, or they are no longer invited', async () => {
    const mona = await anUnreachable()
    const otto = await anUnreachable({ name: 'Otto', email: 'oto@stadt.example' })
    expect(await listRefusedInvitations(bench.db)).toMatchObject([{ name: 'Mona Neu' }, { name: 'Otto' }])
    await resendInvitation(await comms(5), mona.ambassadorId)
    expect(await listRefusedInvitations(bench.db)).toMatchObject([{ name: 'Otto' }])
    await bench.db.updateTable('participationSpell').set({ state: 'left' }).execute()
    expect(await listRefusedInvitations(bench.db)).toEqual([])
    expect(await readPerson(await comms(), otto.ambassadorId)).toMatchObject({ state: 'left' })
  })

  test('and how many other mails were refused this week, without names', async () => {
    await bench.db
      .insertInto('jobRun')
      .values({ id: newId(), job: 'clean-up', startedAt: TEST_NOW.toString() })
      .execute()
    const { accountId } = await anAmbassador(bench.db)
    const invited = await anAmbassador(bench.db, { state: 'invited', since: '2026-11-18' })
    const colleague = await anAccount(bench.db, ['hr'])
    const at = (hours: number) => TEST_NOW.subtract({ hours }).toString()
    const mail = { accountId, params: '{}', confidential: true, state: 'failed' as const, createdAt: at(200) }
    await bench.db
      .insertInto('mail')
      .values([
        { id: newId(), ...mail, template: 'nudge-first', refusedAt: at(2) },
        { id: newId(), ...mail, template: 'nudge-first', refusedAt: at(7 * 24 + 1) },
        { id: newId(), ...mail, accountId: colleague.accountId, template: 'invitation', refusedAt: at(2) },
        // Invited people are listed by name, whichever mail it was that asked them in.
        { id: newId(), ...mail, accountId: invited.accountId, template: 'invitation', refusedAt: at(2) },
        {
          ...{ id: newId(), ...mail, accountId: invited.accountId },
          ...{ template: 'application-accepted', refusedAt: at(3) },
        },
      ])
      .execute()
    expect(await listWaiting(bench.ctx())).toMatchObject([
      { kind: 'refused-invitation', ambassadorId: invited.ambassadorId },
      { kind: 'refused-mails', count: 2 },
    ])
  })
})
