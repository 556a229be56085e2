import { describe, expect, test } from 'vitest'
import { coverOf } from '#app/domain/consents/consent-cover.rules.ts'
import {
  addSignature,
  askForConsent,
  attachScan,
  correctConsent,
  extendConsent,
  readConsent,
  readCoverFacts,
  recordAnswers,
} from '#app/domain/consents/consents.server.ts'
import type { AskInput } from '#app/domain/consents/recording/consent.schema.ts'
import { suggestedEnd } from '#app/domain/consents/recording/recording.rules.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { addConsentText, addDepictedPerson, addGuardian } from '#tests/support/consents.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { anAccount } from '#tests/support/people.ts'
import { aPdf, aPicture } from '#tests/support/scans.ts'

const bench = useTestBench()
const comms = async () => bench.ctx({ actor: await anAccount(bench.db, ['comms']) })
type Comms = Awaited<ReturnType<typeof comms>>
const refused = (reason: string) => ({ ok: false, reason })
const done = { ok: true, value: undefined }
const website = { purpose: 'recruiting', channel: 'website' } as const
const today = '2026-11-19'

async function anAsk(change: Partial<AskInput> = {}): Promise<AskInput> {
  return {
    ...{ textId: await addConsentText(bench.db), occasion: 'Teamtag', form: 'written' },
    ...{ purposes: ['recruiting'], channels: ['website', 'print'], validUntil: '2028-11-19' },
    ...{ endsWithEmployment: false, showName: true },
    ...change,
  }
}

/** Somebody asked, whose signed form has come back. */
async function asked(ctx: Comms, personId: string, change: Partial<AskInput> = {}): Promise<string> {
  const result = await askForConsent(ctx, personId, await anAsk(change))
  const id = result.ok ? result.value : ''
  await attachScan(ctx, id, await aPicture())
  return id
}

const signedBySelf = { givenOn: '2026-11-18', granted: [website], signers: ['person'] }
const isCovered = async (personId: string) => {
  const [facts] = await readCoverFacts(bench.ctx(), [personId])
  return facts && coverOf(facts, { ...website, today })
}
const auditOf = async (id: string) =>
  (
    await bench.db
      .selectFrom('auditEntry')
      .select('action')
      .where('subjectId', '=', id)
      .orderBy('id')
      .execute()
  ).map(({ action }) => action)

describe('asking', () => {
  test('makes a record without an answer: every purpose in every channel, nothing ticked', async () => {
    const ctx = await comms()
    const person = await addDepictedPerson(bench.db)
    const result = await askForConsent(ctx, person.id, await anAsk())
    const id = result.ok ? result.value : ''
    expect(await readConsent(ctx, id)).toMatchObject({
      ...{
        personId: person.id,
        givenOn: null,
        validFrom: null,
        validUntil: '2028-11-19',
        occasion: 'Teamtag',
      },
      ...{ form: 'written', askedBy: ctx.actor.name, showName: true },
      scopes: [
        { purpose: 'recruiting', channel: 'print', granted: false },
        { purpose: 'recruiting', channel: 'website', granted: false },
      ],
      events: [{ kind: 'asked', by: 'comms', account: ctx.actor.name }],
    })
    expect(await isCovered(person.id)).toEqual({ covered: false, reason: 'not-answered' })
    expect(await auditOf(id)).toEqual(['consent.asked'])
  })

  test('suggests two years, also from a day the other year does not have', () => {
    expect(suggestedEnd('2026-11-19')).toBe('2028-11-19')
    expect(suggestedEnd('2028-02-29')).toBe('2030-02-28')
  })

  test('refuses what cannot be', async () => {
    const ctx = await comms()
    const citizen = await addDepictedPerson(bench.db, { kind: 'citizen' })
    const ask = async (change: Partial<AskInput>) => askForConsent(ctx, citizen.id, await anAsk(change))
    expect(await ask({ textId: newId() })).toEqual(refused('unknown-text'))
    expect(await ask({ endsWithEmployment: true })).toEqual(refused('only-employees'))
    expect(await ask({ validUntil: '2026-11-18' })).toEqual(refused('already-over'))
    expect(await askForConsent(ctx, newId(), await anAsk())).toEqual(refused('unknown-person'))
    expect(await askForConsent(ctx, 'nobody', await anAsk())).toEqual(refused('unknown-person'))
  })
})

describe('writing down the answers', () => {
  test('an employee is covered for what they ticked on the signed sheet', async () => {
    const ctx = await comms()
    const person = await addDepictedPerson(bench.db)
    const id = await asked(ctx, person.id)
    expect(await recordAnswers(ctx, id, signedBySelf)).toEqual(done)
    expect(await isCovered(person.id)).toEqual({ covered: true, consentId: id })
    const record = await readConsent(ctx, id)
    expect(record).toMatchObject({
      ...{ givenOn: '2026-11-18', validFrom: '2026-11-18', collectedBy: ctx.actor.name },
      signatures: [{ guardianId: null, signedOn: '2026-11-18', way: 'paper' }],
    })
    expect(record?.scopes.map(({ channel, granted }) => [channel, granted])).toEqual([
      ['print', false],
      ['website', true],
    ])
    expect(record?.events.find(({ kind }) => kind === 'given')).toMatchObject({
      scanId: record?.scanId,
      detail: { granted: ['recruiting/website'], signers: [null] },
    })
    expect(await auditOf(id)).toEqual(['consent.asked', 'consent.scan-added', 'consent.given'])
  })

  test('an employee does not agree by a click: without the sheet nothing is recorded', async () => {
    const ctx = await comms()
    const person = await addDepictedPerson(bench.db)
    const result = await askForConsent(ctx, person.id, await anAsk())
    const id = result.ok ? result.value : ''
    expect(await recordAnswers(ctx, id, signedBySelf)).toEqual(refused('scan-missing'))
    expect(await isCovered(person.id)).toEqual({ covered: false, reason: 'not-answered' })
  })

  test('another form has its reason and needs no sheet', async () => {
    const ctx = await comms()
    const person = await addDepictedPerson(bench.db, { kind: 'citizen' })
    const other = { form: 'other', formReason: 'Zusage per Mail vom 12.11.' } as const
    const result = await askForConsent(ctx, person.id, await anAsk(other))
    expect(await recordAnswers(ctx, result.ok ? result.value : '', signedBySelf)).toEqual(done)
    expect(await isCovered(person.id)).toMatchObject({ covered: true })
  })

  test('a no is kept as well', async () => {
    const ctx = await comms()
    const person = await addDepictedPerson(bench.db)
    const id = await asked(ctx, person.id)
    expect(await recordAnswers(ctx, id, { ...signedBySelf, granted: [] })).toEqual(done)
    expect(await isCovered(person.id)).toEqual({ covered: false, reason: 'not-for-this-channel' })
  })

  test('only once, only what was asked, only by who may sign, and not tomorrow', async () => {
    const ctx = await comms()
    const person = await addDepictedPerson(bench.db)
    const id = await asked(ctx, person.id)
    const record = (change: object) => recordAnswers(ctx, id, { ...signedBySelf, ...change })
    const press = { purpose: 'recruiting', channel: 'press' } as const
    expect(await record({ granted: [press] })).toEqual(refused('not-asked'))
    expect(await record({ signers: [newId()] })).toEqual(refused('unknown-signer'))
    expect(await record({ givenOn: '2026-11-20' })).toEqual(refused('day-to-come'))
    expect(await recordAnswers(ctx, newId(), signedBySelf)).toEqual(refused('unknown-consent'))
    expect(await isCovered(person.id)).toEqual({ covered: false, reason: 'not-answered' })
    await record({})
    expect(await record({})).toEqual(refused('already-answered'))
    const short = await asked(ctx, person.id, { validUntil: today })
    const late = bench.ctx({ actor: ctx.actor, now: TEST_NOW.add({ hours: 72 }) })
    const afterwards = { ...signedBySelf, givenOn: '2026-11-21' }
    expect(await recordAnswers(late, short, afterwards)).toEqual(refused('ends-before-it-begins'))
  })

  test('who took the paper may be somebody else', async () => {
    const ctx = await comms()
    const colleague = await anAccount(bench.db, ['comms'])
    const person = await addDepictedPerson(bench.db)
    const id = await asked(ctx, person.id)
    await recordAnswers(ctx, id, { ...signedBySelf, collectedBy: colleague.accountId })
    expect((await readConsent(ctx, id))?.collectedBy).toBe(colleague.name)
  })
})

describe('a child', () => {
  async function aChild(ctx: Comms, bornOn = '2012-12-24') {
    const child = await addDepictedPerson(bench.db, { kind: 'child', name: 'Mila', bornOn })
    const mother = await addGuardian(bench.db, child.id, 'Ayla', 1)
    const father = await addGuardian(bench.db, child.id, 'Jan', 2)
    return { child, mother, father, id: await asked(ctx, child.id) }
  }

  test('is covered when the second guardian has signed, on a sheet of their own', async () => {
    const ctx = await comms()
    const { child, mother, father, id } = await aChild(ctx)
    await recordAnswers(ctx, id, { ...signedBySelf, signers: [mother] })
    expect(await isCovered(child.id)).toEqual({ covered: false, reason: 'guardian-missing' })
    const later = { signer: father, signedOn: today }
    expect(await addSignature(ctx, id, later, null)).toEqual(refused('scan-missing'))
    expect(await addSignature(ctx, id, later, new TextEncoder().encode('Ja'))).toEqual(refused('wrong-type'))
    expect(await addSignature(ctx, id, later, await aPdf())).toEqual(done)
    expect(await isCovered(child.id)).toEqual({ covered: true, consentId: id })
    const record = await readConsent(ctx, id)
    expect(record?.signatures.map(({ guardian }) => guardian)).toEqual(['Ayla', 'Jan'])
    const event = record?.events.find(({ kind }) => kind === 'corrected')
    expect(event?.scanId).not.toBeNull()
    expect(event?.scanId).not.toBe(record?.scanId)
  })

  test('does not sign for itself before 14, whoever ticks the box', async () => {
    const ctx = await comms()
    const { child, mother, father, id } = await aChild(ctx)
    await recordAnswers(ctx, id, { ...signedBySelf, signers: [mother, father, 'person'] })
    const [facts] = await readCoverFacts(ctx, [child.id])
    expect(facts && coverOf(facts, { ...website, today: '2026-12-23' })).toMatchObject({ covered: true })
    const at14 = { covered: false, reason: 'young-person-missing' }
    expect(facts && coverOf(facts, { ...website, today: '2026-12-24' })).toEqual(at14)
  })

  test('a signature is refused before the first answer, of strangers, and twice is once', async () => {
    const ctx = await comms()
    const { mother, father, id } = await aChild(ctx)
    const sign = async (signer: string, signedOn = today) =>
      addSignature(ctx, id, { signer, signedOn }, await aPicture())
    expect(await sign(mother)).toEqual(refused('not-answered'))
    await recordAnswers(ctx, id, { ...signedBySelf, signers: [mother] })
    expect(await sign(newId())).toEqual(refused('unknown-signer'))
    expect(await sign(father, '2026-11-20')).toEqual(refused('day-to-come'))
    expect([await sign(father), await sign(father)]).toEqual([done, done])
    expect((await readConsent(ctx, id))?.signatures).toHaveLength(2)
    expect(await addSignature(ctx, newId(), { signer: father, signedOn: today }, null)).toEqual(
      refused('unknown-consent'),
    )
  })
})

describe('extending', () => {
  test('moves the last day, with what was agreed and the new sheet', async () => {
    const ctx = await comms()
    const person = await addDepictedPerson(bench.db)
    const id = await asked(ctx, person.id, { validUntil: '2026-12-31' })
    const longer = { validUntil: '2028-12-31', note: 'Neues Blatt vom 19.11.' }
    expect(await extendConsent(ctx, id, longer, null)).toEqual(refused('not-answered'))
    await recordAnswers(ctx, id, signedBySelf)
    expect(await extendConsent(ctx, id, longer, null)).toEqual(refused('scan-missing'))
    expect(await extendConsent(ctx, id, longer, new Uint8Array())).toEqual(refused('empty-file'))
    expect(await extendConsent(ctx, id, { ...longer, validUntil: '2026-12-31' }, await aPicture())).toEqual(
      refused('not-later'),
    )
    expect(await extendConsent(ctx, id, longer, await aPicture())).toEqual(done)
    const record = await readConsent(ctx, id)
    expect(record?.validUntil).toBe('2028-12-31')
    expect(record?.events.find(({ kind }) => kind === 'extended')?.detail).toEqual({
      ...{ from: '2026-12-31', to: '2028-12-31' },
      note: 'Neues Blatt vom 19.11.',
    })
  })

  test('of another form takes a note alone; one without an end has nothing to move', async () => {
    const ctx = await comms()
    const person = await addDepictedPerson(bench.db, { kind: 'partner' })
    const other = { form: 'other', formReason: 'Mail', validUntil: '2026-12-31' } as const
    const id = await asked(ctx, person.id, other)
    await recordAnswers(ctx, id, signedBySelf)
    const longer = { validUntil: '2027-12-31', note: 'Mail vom 19.11.' }
    expect(await extendConsent(ctx, id, longer, null)).toEqual(done)
    const { validUntil: _, ...endless } = await anAsk()
    const result = await askForConsent(ctx, person.id, endless)
    const open = result.ok ? result.value : ''
    await attachScan(ctx, open, await aPicture())
    await recordAnswers(ctx, open, signedBySelf)
    expect(await extendConsent(ctx, open, longer, await aPicture())).toEqual(refused('not-later'))
  })
})

describe('correcting', () => {
  test('puts right what was written down wrongly and keeps what stood there before', async () => {
    const ctx = await comms()
    const person = await addDepictedPerson(bench.db)
    const id = await asked(ctx, person.id)
    const right = { ...signedBySelf, givenOn: '2026-11-17', occasion: 'Teamtag', note: 'Zahlendreher' }
    expect(await correctConsent(ctx, id, right)).toEqual(refused('not-answered'))
    await recordAnswers(ctx, id, signedBySelf)
    const print = { purpose: 'recruiting', channel: 'print' } as const
    expect(await correctConsent(ctx, id, { ...right, granted: [print] })).toEqual(done)
    const record = await readConsent(ctx, id)
    expect(record).toMatchObject({ givenOn: '2026-11-17', validFrom: '2026-11-17', validUntil: null })
    expect(await isCovered(person.id)).toEqual({ covered: false, reason: 'not-for-this-channel' })
    expect(record?.events.find(({ kind }) => kind === 'corrected')?.detail).toMatchObject({
      note: 'Zahlendreher',
      before: { givenOn: '2026-11-18', granted: ['recruiting/website'], signers: [null] },
    })
  })

  test('brings back nothing that was withdrawn', async () => {
    const ctx = await comms()
    const person = await addDepictedPerson(bench.db)
    const id = await asked(ctx, person.id)
    await recordAnswers(ctx, id, signedBySelf)
    await bench.db.updateTable('consentScope').set({ withdrawnAt: TEST_NOW.toString() }).execute()
    await correctConsent(ctx, id, { ...signedBySelf, occasion: '', note: 'Anlass' })
    expect(await isCovered(person.id)).toEqual({ covered: false, reason: 'withdrawn' })
  })

  test('refuses what recording refuses', async () => {
    const ctx = await comms()
    const person = await addDepictedPerson(bench.db)
    const id = await asked(ctx, person.id)
    await recordAnswers(ctx, id, signedBySelf)
    const correct = (change: object) =>
      correctConsent(ctx, id, { ...signedBySelf, occasion: '', note: 'x', ...change })
    const press = { purpose: 'recruiting', channel: 'press' } as const
    expect(await correct({ granted: [press] })).toEqual(refused('not-asked'))
    expect(await correct({ signers: [newId()] })).toEqual(refused('unknown-signer'))
    expect(await correct({ givenOn: '2026-11-20' })).toEqual(refused('day-to-come'))
    expect(await correct({ validUntil: '2026-11-17' })).toEqual(refused('ends-before-it-begins'))
  })
})
