import { describe, expect, test } from 'vitest'
import {
  findAmbassadorAccount,
  findHindrances,
  joinProgramme,
  moveAmbassador,
  readAmbassador,
  readPerson,
  resendInvitation,
  takeOnApplicant,
} from '#app/domain/ambassadors/ambassadors.server.ts'
import { leaveProgramme } from '#app/domain/departures/departures.server.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { auditOf, mailsTo, membershipsOf, openPasswordLinks, spellsOf } from '#tests/support/ambassadors.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAccount, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()
const comms = async () => bench.ctx({ actor: await anAccount(bench.db, ['comms']) })

async function anApplicant(change: { email?: string; locale?: 'de' | 'en'; departmentId?: string } = {}) {
  return {
    ...{ name: 'Mona Neu', email: 'mona.neu@stadt.example', locale: 'de' as const },
    ...{ departmentId: await aDepartment(bench.db, `Kita ${newId()}`), appliedOn: '2026-11-09', text: 'Ja.' },
    ...change,
  }
}

async function takenOn(change: Parameters<typeof anApplicant>[0] = {}) {
  const taken = await takeOnApplicant(await comms(), await anApplicant(change))
  if (!taken.ok) throw new Error(taken.reason)
  const person = await readAmbassador(bench.db, taken.value)
  if (!person) throw new Error('nobody was taken on')
  return person
}

describe('somebody who applied is taken on', () => {
  test('with an account in their language, applied since then and invited from today', async () => {
    const person = await takenOn({ locale: 'en' })
    expect(person).toMatchObject({ name: 'Mona Neu', email: 'mona.neu@stadt.example', locale: 'en' })
    expect(await spellsOf(bench.db, person.ambassadorId)).toEqual([
      'applied 2026-11-09 – 2026-11-19',
      'invited 2026-11-19 –',
    ])
    expect(await membershipsOf(bench.db, person.ambassadorId)).toEqual([
      `${person.departmentName} 2026-11-09 –`,
    ])
    expect(await auditOf(bench.db, person.ambassadorId)).toMatchObject([
      { action: 'participation.changed', detail: { from: 'applied', to: 'invited', by: 'comms' } },
    ])
  })

  test('with one mail that says yes and one link; sending the invitation again retires that link', async () => {
    const { accountId, ambassadorId } = await takenOn()
    const links = async () => (await openPasswordLinks(bench.ctx(), accountId)).filter(({ ok }) => ok)
    expect(await mailsTo(bench.db, accountId)).toEqual(['application-accepted'])
    expect(await links()).toHaveLength(1)
    const ctx = await comms()
    expect((await resendInvitation(ctx, ambassadorId)).ok).toBe(true)
    expect(await links()).toHaveLength(1)
    expect(await mailsTo(bench.db, accountId)).toEqual(['application-accepted', 'invitation'])
  })

  test('comms sees on their page that the invitation went out', async () => {
    const { ambassadorId } = await takenOn()
    expect(await readPerson(await comms(), ambassadorId)).toMatchObject({
      state: 'invited',
      invitation: { state: 'queued' },
    })
  })

  test('not into a department that is gone, and nothing is left behind', async () => {
    const gone = { ok: false, reason: 'unknown-department' }
    const applicant = await anApplicant({ departmentId: newId() })
    expect(await takeOnApplicant(await comms(), applicant)).toEqual(gone)
    expect(await findAmbassadorAccount(bench.db, applicant.email)).toBeUndefined()
  })

  test.each(['active', 'left', 'invited'] as const)('not twice: %s already', async state => {
    const { email } = await anAmbassador(bench.db, { email: 'Mona.Neu@stadt.example', state })
    const taken = { ok: false, reason: 'email-taken' }
    const applicant = await anApplicant({ email: email.toLowerCase() })
    expect(await takeOnApplicant(await comms(), applicant)).toEqual(taken)
  })

  test('whose role was taken away but who took part once is known too', async () => {
    const { email, accountId } = await anAmbassador(bench.db, { email: 'mona.neu@stadt.example' })
    await bench.db.deleteFrom('accountRole').where('accountId', '=', accountId).execute()
    expect(await takeOnApplicant(await comms(), await anApplicant({ email }))).toEqual({
      ok: false,
      reason: 'email-taken',
    })
  })
})

describe('somebody who works on the programme is taken on', () => {
  test('and accepts with the button on their own page', async () => {
    const staff = await anAccount(bench.db, ['hr'], { passwordHash: 'x' })
    const { ambassadorId, accountId } = await takenOn({ email: staff.email })
    expect(accountId).toBe(staff.accountId)
    expect(await mailsTo(bench.db, accountId)).toEqual(['application-accepted-staff'])
    expect((await joinProgramme(bench.ctx({ actor: { ...staff, ambassadorId } }))).ok).toBe(true)
    expect((await spellsOf(bench.db, ambassadorId)).at(-1)).toBe('onboarding 2026-11-19 –')
  })

  test('without a password yet: the mail carries the link to one', async () => {
    const staff = await anAccount(bench.db, ['oversight'])
    await takenOn({ email: staff.email })
    expect(await mailsTo(bench.db, staff.accountId)).toEqual(['application-accepted'])
  })

  test('and back after leaving is led to their own page again, not to a password', async () => {
    const staff = await anAccount(bench.db, ['hr'], { passwordHash: 'x' })
    const { ambassadorId, accountId } = await takenOn({ email: staff.email })
    await leaveProgramme(bench.ctx({ actor: { ...staff, ambassadorId } }), {
      lastDay: '2026-11-19',
      figures: 'keep',
    })
    expect((await moveAmbassador(await comms(), ambassadorId, 'invited')).ok).toBe(true)
    expect(await mailsTo(bench.db, accountId)).toEqual([
      'application-accepted-staff',
      'farewell-kept',
      'invitation-staff',
    ])
  })
})

describe('what stands against taking people on', () => {
  test('is found for all of them at once, whatever the case of their addresses', async () => {
    const departmentId = await aDepartment(bench.db)
    await anAmbassador(bench.db, { email: 'Jana@stadt.example' })
    const closed = await anAccount(bench.db, ['hr'], { email: 'zu@stadt.example' })
    await bench.db
      .updateTable('account')
      .set({ deactivatedAt: TEST_NOW.toString() })
      .where('id', '=', closed.accountId)
      .execute()
    await anAccount(bench.db, ['comms'], { email: 'offen@stadt.example' })
    const people = ['JANA@stadt.example', 'ZU@stadt.example', 'offen@stadt.example', 'neu@stadt.example'].map(
      email => ({ key: email, email, departmentId }),
    )
    const elsewhere = { key: 'anderswo', email: 'anderswo@stadt.example', departmentId: newId() }
    expect(await findHindrances(bench.db, [...people, elsewhere])).toEqual(
      new Map([
        ['JANA@stadt.example', 'email-taken'],
        ['ZU@stadt.example', 'email-taken'],
        ['anderswo', 'unknown-department'],
      ]),
    )
    expect(await findHindrances(bench.db, [])).toEqual(new Map())
  })

  test('the account of somebody who took part is found, unless it is closed', async () => {
    const { accountId } = await anAmbassador(bench.db, { email: 'Jana@stadt.example', state: 'left' })
    expect(await findAmbassadorAccount(bench.db, 'jana@STADT.example')).toBe(accountId)
    await bench.db.updateTable('account').set({ deactivatedAt: TEST_NOW.toString() }).execute()
    expect(await findAmbassadorAccount(bench.db, 'jana@stadt.example')).toBeUndefined()
  })
})
