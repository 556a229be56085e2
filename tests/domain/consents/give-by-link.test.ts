import { describe, expect, test } from 'vitest'
import { linkToken } from '#app/domain/accounts/accounts.server.ts'
import { coverOf } from '#app/domain/consents/consent-cover.rules.ts'
import {
  askByLink,
  declineByLink,
  giveByLink,
  readConsentAsk,
  readCoverFacts,
  readWithdrawal,
} from '#app/domain/consents/consents.server.ts'
import type { ScopeKey } from '#app/domain/consents/giving/giving.schema.ts'
import type { Channel } from '#app/domain/consents/scope.rules.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { addConsent, addDepictedPerson } from '#tests/support/consents.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aFamily, setAddress } from '#tests/support/families.ts'
import { anAccount } from '#tests/support/people.ts'
import { mailLines } from '#tests/support/publications.ts'

const bench = useTestBench()
const key = 'k'.repeat(32)
const website: ScopeKey = 'public-relations:website'
const print: ScopeKey = 'public-relations:print'
const pr = (channel: Channel) => ({ purpose: 'public-relations' as const, channel })
const asked = [pr('website'), pr('print')]

/** An ask for website and print that nobody has answered. */
async function anAsk(personId: string, change: Parameters<typeof addConsent>[2] = {}) {
  const id = await addConsent(bench.db, personId, {
    ...{ scopes: asked, signers: [], givenOn: null, validFrom: null },
    ...change,
  })
  await bench.db.updateTable('consentScope').set({ granted: false }).where('consentId', '=', id).execute()
  return id
}

async function aCitizen() {
  const person = await addDepictedPerson(bench.db, { kind: 'citizen', email: 'samira@post.example' })
  return { ...person, consentId: await anAsk(person.id) }
}

async function tokenOf(consentId: string, guardianId: string | null = null) {
  const link = await bench.db
    .selectFrom('consentLink')
    .select('id')
    .where('consentId', '=', consentId)
    .where('purpose', '=', 'give')
    .where('guardianId', guardianId === null ? 'is' : '=', guardianId)
    .executeTakeFirstOrThrow()
  return linkToken(key, link.id)
}

/** Whom comms no longer counts among the guardians. */
async function removeGuardian(id: string) {
  await bench.db
    .updateTable('guardian')
    .set({ removedAt: TEST_NOW.toString() })
    .where('id', '=', id)
    .execute()
}

const give = async (
  consentId: string,
  ticked: ScopeKey[],
  guardianId: string | null = null,
  now = TEST_NOW,
) => giveByLink(bench.ctx({ now }), { key, token: await tokenOf(consentId, guardianId) }, ticked)
const decline = async (consentId: string, guardianId: string | null = null) =>
  declineByLink(bench.ctx(), { key, token: await tokenOf(consentId, guardianId) })

async function isCovered(personId: string, channel: Channel) {
  const [person] = await readCoverFacts(bench.ctx(), [personId])
  return person && coverOf(person, { purpose: 'public-relations', channel, today: '2026-11-19' }).covered
}

const eventKinds = async (consentId: string) =>
  (
    await bench.db
      .selectFrom('consentEvent')
      .select(['kind', 'by'])
      .where('consentId', '=', consentId)
      .orderBy('at')
      .execute()
  ).map(({ kind, by }) => `${kind} ${by}`)

describe('asking by link', () => {
  test('sends one mail with a link of thirty days, and notes that it was asked', async () => {
    const { consentId } = await aCitizen()
    const comms = bench.ctx({ actor: await anAccount(bench.db, ['comms']) })
    expect(await askByLink(comms, consentId)).toEqual({ ok: true, value: 1 })
    expect(await mailLines(bench.db)).toEqual(['consent-ask samira@post.example'])
    expect(await eventKinds(consentId)).toEqual(['asked comms'])
    const link = await bench.db.selectFrom('consentLink').select('expiresAt').executeTakeFirstOrThrow()
    expect(link.expiresAt).toEqual(new Date('2026-12-19T09:00:00Z'))
  })

  test('twice on one day sends one mail; on another day it is asked again, with the same link', async () => {
    const { consentId } = await aCitizen()
    await askByLink(bench.ctx(), consentId)
    const token = await tokenOf(consentId)
    expect(await askByLink(bench.ctx(), consentId)).toEqual({ ok: true, value: 0 })
    const later = bench.ctx({ now: TEST_NOW.add({ hours: 72 }) })
    expect(await askByLink(later, consentId)).toEqual({ ok: true, value: 1 })
    expect(await tokenOf(consentId)).toBe(token)
    expect(await mailLines(bench.db)).toHaveLength(2)
  })

  test('writes to both guardians of a child, each with a link of their own, and not to a child of seven', async () => {
    const { child, mother, father } = await aFamily(bench.db, { email: 'mila@post.example' })
    const consentId = await anAsk(child.id)
    expect(await askByLink(bench.ctx(), consentId)).toEqual({ ok: true, value: 2 })
    expect(await mailLines(bench.db)).toEqual([
      'consent-ask anna@post.example',
      'consent-ask tom@post.example',
    ])
    expect(await tokenOf(consentId, mother)).not.toBe(await tokenOf(consentId, father))
  })

  test('asks the young person from 14 on as well', async () => {
    const { child } = await aFamily(bench.db, { bornOn: '2012-01-01', email: 'mila@post.example' })
    expect(await askByLink(bench.ctx(), await anAsk(child.id))).toEqual({ ok: true, value: 3 })
  })

  test('tells an employee that paper is needed, by the account if there is one', async () => {
    const account = await anAccount(bench.db, ['ambassador'], { email: 'kim@stadt.example' })
    const person = await addDepictedPerson(bench.db, { accountId: account.accountId })
    await askByLink(bench.ctx(), await anAsk(person.id))
    expect(await mailLines(bench.db)).toEqual(['consent-ask-paper kim@stadt.example'])
  })

  test('is refused where somebody is missing, cannot be reached, or there is nothing to ask', async () => {
    const reason = async (consentId: string) => {
      const outcome = await askByLink(bench.ctx(), consentId)
      return outcome.ok ? null : outcome.reason
    }
    const { child, father } = await aFamily(bench.db)
    await setAddress(bench.db, father, null)
    expect(await reason(await anAsk(child.id))).toBe('no-address')
    const orphan = await addDepictedPerson(bench.db, { kind: 'child', bornOn: '2019-01-01' })
    expect(await reason(await anAsk(orphan.id))).toBe('guardian-missing')
    const silent = await addDepictedPerson(bench.db, { kind: 'citizen' })
    expect(await reason(await anAsk(silent.id))).toBe('no-address')
    const done = await addDepictedPerson(bench.db, { kind: 'citizen', email: 'a@post.example' })
    expect(await reason(await addConsent(bench.db, done.id))).toBe('already-given')
    expect(await reason(await anAsk(done.id, { validUntil: '2026-11-18' }))).toBe('over')
    expect(await reason(newId())).toBe('unknown')
    expect(await mailLines(bench.db)).toEqual([])
  })
})

describe('saying yes', () => {
  test('counts at once for what was ticked, and is confirmed with a link to withdraw', async () => {
    const { id, consentId } = await aCitizen()
    await askByLink(bench.ctx(), consentId)
    expect(await give(consentId, [website])).toEqual({ ok: true, value: 'given' })
    expect([await isCovered(id, 'website'), await isCovered(id, 'print')]).toEqual([true, false])
    const { db } = bench
    const consent = await db.selectFrom('consent').selectAll().where('id', '=', consentId).executeTakeFirst()
    expect(consent).toMatchObject({ form: 'other', givenOn: '2026-11-19', validFrom: '2026-11-19' })
    expect(consent?.formReason).toContain('Link')
    expect(await db.selectFrom('consentSignature').select('way').execute()).toEqual([{ way: 'link' }])
    expect(await eventKinds(consentId)).toContain('given person')
    expect(await mailLines(db)).toEqual([
      'consent-ask samira@post.example',
      'consent-given samira@post.example',
    ])
    expect(await db.selectFrom('consentLink').select('purpose').orderBy('purpose').execute()).toEqual([
      { purpose: 'give' },
      { purpose: 'withdraw' },
    ])
  })

  test('twice changes nothing', async () => {
    const { consentId } = await aCitizen()
    await askByLink(bench.ctx(), consentId)
    await give(consentId, [website])
    const before = [await eventKinds(consentId), await mailLines(bench.db)]
    expect(await give(consentId, [print])).toEqual({ ok: true, value: 'given' })
    expect([await eventKinds(consentId), await mailLines(bench.db)]).toEqual(before)
  })

  test('of one parent waits for the other, and only what both allow is granted', async () => {
    const { child, mother, father } = await aFamily(bench.db)
    const consentId = await anAsk(child.id)
    await askByLink(bench.ctx(), consentId)
    expect(await give(consentId, [website, print], mother)).toEqual({ ok: true, value: 'others-missing' })
    expect(await isCovered(child.id, 'website')).toBe(false)
    expect(await give(consentId, [print], father)).toEqual({ ok: true, value: 'given' })
    expect([await isCovered(child.id, 'website'), await isCovered(child.id, 'print')]).toEqual([false, true])
    expect(await mailLines(bench.db)).toEqual([
      'consent-ask anna@post.example',
      'consent-ask tom@post.example',
      'consent-given anna@post.example',
      'consent-given tom@post.example',
    ])
  })

  test('to what the other parent does not allow is nothing to agree to', async () => {
    const { child, mother, father } = await aFamily(bench.db)
    const consentId = await anAsk(child.id)
    await askByLink(bench.ctx(), consentId)
    await give(consentId, [print], mother)
    expect(await give(consentId, [website], father)).toEqual({ ok: false, reason: 'nothing-left' })
  })

  test('later, as a child of 14, joins what the parents signed; what is left out is withdrawn', async () => {
    const { child, mother, father } = await aFamily(bench.db, {
      bornOn: '2012-01-01',
      email: 'mila@post.example',
    })
    const consentId = await addConsent(bench.db, child.id, { scopes: asked, signers: [mother, father] })
    expect(await isCovered(child.id, 'website')).toBe(false)
    await askByLink(bench.ctx(), consentId)
    expect(await mailLines(bench.db)).toEqual(['consent-ask mila@post.example'])
    expect(await give(consentId, [website])).toEqual({ ok: true, value: 'given' })
    expect([await isCovered(child.id, 'website'), await isCovered(child.id, 'print')]).toEqual([true, false])
    expect(await mailLines(bench.db)).toContain('consent-given mila@post.example')
    expect((await eventKinds(consentId)).toSorted()).toEqual([
      'asked system',
      'corrected person',
      'partly-withdrawn person',
    ])
  })

  test('is refused to an employee, to a wrong, a foreign and an expired link', async () => {
    const person = await addDepictedPerson(bench.db, { email: 'kim@stadt.example' })
    const consentId = await anAsk(person.id)
    await askByLink(bench.ctx(), consentId)
    expect(await give(consentId, [website])).toEqual({ ok: false, reason: 'paper-needed' })
    expect(await giveByLink(bench.ctx(), { key, token: 'kein-link' }, [website])).toMatchObject({
      reason: 'unknown',
    })
    const foreign = { key: 'x'.repeat(32), token: await tokenOf(consentId) }
    expect(await giveByLink(bench.ctx(), foreign, [website])).toMatchObject({ reason: 'unknown' })
    const late = TEST_NOW.add({ hours: 24 * 30 })
    expect(await give(consentId, [website], null, late)).toEqual({ ok: false, reason: 'expired' })
  })

  test('is refused when the consent would have ended by then', async () => {
    const person = await addDepictedPerson(bench.db, { kind: 'citizen', email: 'a@post.example' })
    const consentId = await anAsk(person.id, { validUntil: '2026-11-20' })
    await askByLink(bench.ctx(), consentId)
    const late = TEST_NOW.add({ hours: 48 })
    expect(await give(consentId, [website], null, late)).toEqual({ ok: false, reason: 'over' })
  })
})

describe('saying no', () => {
  test('is an answer, once, and can be changed as long as the link is valid', async () => {
    const { id, consentId } = await aCitizen()
    await askByLink(bench.ctx(), consentId)
    expect(await decline(consentId)).toMatchObject({ ok: true })
    await decline(consentId)
    expect(await eventKinds(consentId)).toEqual(['asked system', 'declined person'])
    expect(await give(consentId, [website])).toEqual({ ok: true, value: 'given' })
    expect(await isCovered(id, 'website')).toBe(true)
  })

  test('takes a yes back as long as others are asked; the next one chooses among everything again', async () => {
    const { child, mother, father } = await aFamily(bench.db)
    const consentId = await anAsk(child.id)
    await askByLink(bench.ctx(), consentId)
    await give(consentId, [print], mother)
    await decline(consentId, mother)
    expect(await bench.db.selectFrom('consentSignature').selectAll().execute()).toEqual([])
    const token = await tokenOf(consentId, father)
    expect(await readConsentAsk(bench.ctx(), { key, token })).toMatchObject({
      value: { standing: 'open', offered: [pr('print'), pr('website')] },
    })
    expect(await give(consentId, [website], father)).toEqual({ ok: true, value: 'others-missing' })
  })

  test('comes too late once the consent counts: then it is withdrawn instead', async () => {
    const { consentId } = await aCitizen()
    await askByLink(bench.ctx(), consentId)
    await give(consentId, [website])
    expect(await decline(consentId)).toEqual({ ok: false, reason: 'already-given' })
  })

  test('of a link nobody made is refused', async () => {
    expect(await declineByLink(bench.ctx(), { key, token: 'x' })).toEqual({ ok: false, reason: 'unknown' })
  })
})

describe('reading', () => {
  test('says whom it is about, what is asked, and where the own answer stands', async () => {
    const { child, mother } = await aFamily(bench.db)
    const consentId = await anAsk(child.id, { occasion: 'Stadtfest' })
    await askByLink(bench.ctx(), consentId)
    const read = async () => readConsentAsk(bench.ctx(), { key, token: await tokenOf(consentId, mother) })
    const about = { about: 'Mila Klein', occasion: 'Stadtfest' }
    expect(await read()).toMatchObject({ value: { ...about, standing: 'open', withdrawalLinkId: null } })
    await give(consentId, [website], mother)
    expect(await read()).toMatchObject({ value: { standing: 'waiting-for-others' } })
  })

  test('leads whoever has agreed to withdrawing', async () => {
    const { consentId } = await aCitizen()
    await askByLink(bench.ctx(), consentId)
    await give(consentId, [website])
    const read = await readConsentAsk(bench.ctx(), { key, token: await tokenOf(consentId) })
    expect(read).toMatchObject({ value: { about: null, standing: 'given' } })
    expect(read.ok && read.value.withdrawalLinkId).toMatch(/^[0-9a-f-]{36}$/)
  })
})

test('the links of somebody who is no longer a guardian open nothing, neither to give nor to withdraw', async () => {
  const { child, mother, father } = await aFamily(bench.db)
  const consentId = await anAsk(child.id)
  await askByLink(bench.ctx(), consentId)
  await give(consentId, [website], mother)
  await give(consentId, [website], father)
  const withdrawal = await bench.db
    .selectFrom('consentLink')
    .select('id')
    .where('purpose', '=', 'withdraw')
    .where('guardianId', '=', father)
    .executeTakeFirstOrThrow()
  const open = async () => [
    await readConsentAsk(bench.ctx(), { key, token: await tokenOf(consentId, father) }),
    await readWithdrawal(bench.ctx(), { key, token: linkToken(key, withdrawal.id) }),
  ]
  expect((await open()).map(({ ok }) => ok)).toEqual([true, true])
  await removeGuardian(father)
  const unknown = { ok: false, reason: 'unknown' }
  expect(await open()).toEqual([unknown, unknown])
  expect(await give(consentId, [website], father)).toEqual(unknown)
})
