import { describe, expect, test } from 'vitest'
import { coverOf } from '#app/domain/consents/consent-cover.rules.ts'
import {
  addPerson,
  correctPerson,
  findPeople,
  listConsentsOf,
  personOfAccount,
  readCoverFacts,
  readDepictedPerson,
  readPersonNames,
  readPersonSheet,
} from '#app/domain/consents/consents.server.ts'
import { type PersonInput, personSchema } from '#app/domain/consents/people/person.schema.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { addConsent, addDepictedPerson, addGuardian } from '#tests/support/consents.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAccount, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()
const comms = async () => bench.ctx({ actor: await anAccount(bench.db, ['comms']) })
const refused = (reason: string) => ({ ok: false, reason })

const input = (change: Partial<PersonInput> = {}): PersonInput => ({
  ...{ kind: 'employee', name: 'Samira Demir', email: undefined, locale: 'de', departmentId: undefined },
  ...{ bornOn: undefined, soleCustody: false, note: '', guardians: [] },
  ...change,
})
const mila = input({
  ...{ kind: 'child', name: 'Mila', bornOn: '2019-05-04' },
  guardians: [{ name: 'Ayla', email: 'ayla@example.org' }, { name: 'Jan' }],
})

async function added(ctx: Awaited<ReturnType<typeof comms>>, person: PersonInput): Promise<string> {
  const result = await addPerson(ctx, person)
  return result.ok ? result.value : ''
}

describe('the person behind an account', () => {
  test('joins the register once, as an employee with what the account says', async () => {
    const departmentId = await aDepartment(bench.db)
    const jana = await anAmbassador(bench.db, { departmentId })
    const ctx = bench.ctx({ actor: jana })
    const id = await personOfAccount(ctx, jana.accountId)
    expect(await personOfAccount(ctx, jana.accountId)).toBe(id)
    expect(await readDepictedPerson(ctx, id ?? '')).toMatchObject({
      ...{ kind: 'employee', name: jana.name, email: jana.email, accountId: jana.accountId },
      departmentId,
    })
    const entries = await bench.db
      .selectFrom('auditEntry')
      .select('action')
      .where('subjectId', '=', id ?? '')
      .execute()
    expect(entries).toEqual([{ action: 'depicted-person.added' }])
  })

  test('is whoever comms has entered for it', async () => {
    const account = await anAccount(bench.db, ['comms'])
    const person = await addDepictedPerson(bench.db, { accountId: account.accountId })
    expect(await personOfAccount(bench.ctx(), account.accountId)).toBe(person.id)
  })

  test('is the employee comms entered with the same address, and nobody else', async () => {
    const jana = await anAmbassador(bench.db, { email: 'jana@stadt.example' })
    await addDepictedPerson(bench.db, { kind: 'citizen', email: 'jana@stadt.example' })
    const { id } = await addDepictedPerson(bench.db, { email: 'Jana@Stadt.example' })
    expect(await personOfAccount(bench.ctx({ actor: jana }), jana.accountId)).toBe(id)
    expect(await readDepictedPerson(bench.ctx(), id)).toMatchObject({ accountId: jana.accountId })
  })

  test('is a new one if two employees have the address: nobody knows which', async () => {
    const jana = await anAmbassador(bench.db, { email: 'jana@stadt.example' })
    const two = [
      await addDepictedPerson(bench.db, { email: 'jana@stadt.example' }),
      await addDepictedPerson(bench.db, { email: 'jana@stadt.example' }),
    ].map(({ id }) => id)
    const id = await personOfAccount(bench.ctx({ actor: jana }), jana.accountId)
    expect([id === undefined, two.includes(id ?? '')]).toEqual([false, false])
  })

  test('is known from the start when comms enters or corrects an employee with its address', async () => {
    const ctx = await comms()
    const jana = await anAmbassador(bench.db, { email: 'jana@stadt.example' })
    const tim = await anAmbassador(bench.db, { email: 'tim@stadt.example' })
    const id = await added(ctx, input({ email: 'jana@stadt.example' }))
    const namesake = await added(ctx, input({ email: 'jana@stadt.example' }))
    const citizen = await added(ctx, input({ kind: 'citizen', email: 'tim@stadt.example' }))
    const typo = await added(ctx, input({ email: 'tm@stadt.example' }))
    await correctPerson(ctx, typo, input({ email: 'tim@stadt.example' }))
    const accounts = await Promise.all(
      [id, namesake, citizen, typo].map(async each => (await readDepictedPerson(ctx, each))?.accountId),
    )
    expect(accounts).toEqual([jana.accountId, null, null, tim.accountId])
  })

  test('of an account that does not exist is nobody', async () => {
    expect(await personOfAccount(bench.ctx(), newId())).toBeUndefined()
  })
})

describe('finding people', () => {
  test('by a part of their name, for comms and nobody else', async () => {
    const ctx = await comms()
    const departmentId = await aDepartment(bench.db, 'Bauhof')
    const samira = await addDepictedPerson(bench.db, { departmentId })
    await addDepictedPerson(bench.db, { name: 'Tom Weber', kind: 'citizen' })
    expect(await findPeople(ctx, ' DEMI ')).toEqual([
      { id: samira.id, name: 'Samira Demir', kind: 'employee', department: 'Bauhof' },
    ])
    expect(await findPeople(ctx, 's')).toEqual([])
    expect(await findPeople(ctx, '%%')).toEqual([])
    expect(await findPeople(ctx, '_a')).toEqual([])
    expect(await findPeople(bench.ctx({ actor: await anAmbassador(bench.db) }), 'Demir')).toEqual([])
    const hr = bench.ctx({ actor: await anAccount(bench.db, ['hr', 'admin', 'oversight']) })
    expect(await findPeople(hr, 'Demir')).toEqual([])
  })

  test('at most twenty, by name', async () => {
    for (let number = 10; number < 35; number += 1)
      await addDepictedPerson(bench.db, { name: `Kim ${number}` })
    const names = (await findPeople(await comms(), 'Kim')).map(({ name }) => name)
    expect(names).toHaveLength(20)
    expect([names[0], names[19]]).toEqual(['Kim 10', 'Kim 29'])
  })

  test('their names are read by id, unknown ids left out', async () => {
    const samira = await addDepictedPerson(bench.db)
    const names = await readPersonNames(bench.ctx(), [samira.id, newId()])
    expect([...names]).toEqual([[samira.id, 'Samira Demir']])
    expect([...(await readPersonNames(bench.ctx(), []))]).toEqual([])
  })
})

describe('taking somebody into the register', () => {
  test('a child comes with everybody who has custody', async () => {
    const ctx = await comms()
    const id = await added(ctx, mila)
    expect(await readDepictedPerson(ctx, id)).toMatchObject({
      ...{ kind: 'child', name: 'Mila', bornOn: '2019-05-04', email: null },
      guardians: [
        { name: 'Ayla', email: 'ayla@example.org', position: 1, removedAt: null },
        { name: 'Jan', email: null, position: 2, removedAt: null },
      ],
    })
    const audit = await bench.db
      .selectFrom('auditEntry')
      .select('detail')
      .where('subjectId', '=', id)
      .execute()
    expect(audit).toEqual([{ detail: { kind: 'child', guardians: 2 } }])
  })

  test('a department has to exist, and correcting somebody keeps the end of their work', async () => {
    const ctx = await comms()
    expect(await addPerson(ctx, input({ departmentId: newId() }))).toEqual(refused('unknown-department'))
    const { id } = await addDepictedPerson(bench.db, { leftOn: '2026-01-01' })
    expect(await correctPerson(ctx, id, input({ kind: 'citizen', name: 'Samira Kaya' }))).toMatchObject({
      ok: true,
    })
    expect(await readDepictedPerson(ctx, id)).toMatchObject({ kind: 'citizen', leftOn: '2026-01-01' })
    expect(await readDepictedPerson(ctx, 'nobody')).toBeUndefined()
  })

  test('the form wants a name, and a birth date for a child; empty rows are nobody', () => {
    const codes = (value: object) =>
      personSchema.safeParse(value).error?.issues.map(({ path, message }) => [path[0], message])
    expect(codes({})).toEqual([
      ['kind', 'required'],
      ['name', 'required'],
    ])
    expect(codes({ kind: 'child', name: 'Mila' })).toEqual([['bornOn', 'required']])
    expect(codes({ kind: 'citizen', name: 'Tom', email: 'tom', bornOn: '2026-02-30' })).toEqual([
      ['email', 'not-an-email'],
      ['bornOn', 'not-a-date'],
    ])
    const rows = {
      kind: 'child',
      name: 'Mila',
      bornOn: '2019-05-04',
      guardians: [{ name: 'Ayla' }, { name: ' ' }, {}],
    }
    expect(personSchema.parse(rows).guardians).toEqual([{ name: 'Ayla' }])
  })
})

describe('correcting what the register says', () => {
  const question = { purpose: 'recruiting', channel: 'website', today: '2026-11-19' } as const
  const cover = async (id: string) => {
    const [facts] = await readCoverFacts(bench.ctx(), [id])
    return facts && coverOf(facts, question)
  }

  test('is noted with every consent, with what stood there before', async () => {
    const ctx = await comms()
    const person = await addDepictedPerson(bench.db)
    await addConsent(bench.db, person.id)
    expect(await correctPerson(ctx, person.id, input({ name: 'Samira Kaya' }))).toMatchObject({ ok: true })
    const [consent] = await listConsentsOf(ctx, person.id)
    expect(consent?.events).toMatchObject([
      {
        ...{ kind: 'corrected', by: 'comms', account: ctx.actor.name },
        detail: { person: { name: 'Samira Demir' }, guardians: { added: 0, changed: 0, removed: 0 } },
      },
    ])
    const audit = await bench.db
      .selectFrom('auditEntry')
      .select('detail')
      .where('subjectId', '=', person.id)
      .execute()
    expect(audit).toEqual([{ detail: { fields: ['name'], guardians: 0 } }])
  })

  test('saving what is there already changes nothing', async () => {
    const ctx = await comms()
    const person = await addDepictedPerson(bench.db)
    await addConsent(bench.db, person.id)
    await correctPerson(ctx, person.id, input())
    expect((await listConsentsOf(ctx, person.id))[0]?.events).toEqual([])
  })

  test('a guardian taken out stays as proof, and a new one has to sign', async () => {
    const ctx = await comms()
    const id = await added(ctx, mila)
    const [ayla, jan] = (await readDepictedPerson(ctx, id))?.guardians ?? []
    const signers = [ayla?.id ?? '', jan?.id ?? '']
    const consentId = await addConsent(bench.db, id, { signers })
    expect(await cover(id)).toEqual({ covered: true, consentId })
    const guardians = [{ id: ayla?.id, name: 'Ayla Kaya' }, { name: 'Kim' }]
    await correctPerson(ctx, id, { ...mila, guardians })
    expect(await cover(id)).toEqual({ covered: false, reason: 'guardian-missing' })
    expect((await readDepictedPerson(ctx, id))?.guardians).toMatchObject([
      { name: 'Ayla Kaya', email: null, removedAt: null },
      { name: 'Jan', removedAt: new Date(TEST_NOW.epochMilliseconds) },
      { name: 'Kim', position: 3, removedAt: null },
    ])
    const [consent] = await listConsentsOf(ctx, id)
    expect(consent?.signatures.map(({ guardian }) => guardian).sort()).toEqual(['Ayla Kaya', 'Jan'])
  })

  test('a guardian of another child is nobody here', async () => {
    const ctx = await comms()
    const other = await addDepictedPerson(bench.db, { kind: 'child', bornOn: '2019-01-01' })
    const stranger = await addGuardian(bench.db, other.id, 'Fremd')
    const id = await added(ctx, mila)
    await correctPerson(ctx, id, { ...mila, guardians: [{ id: stranger, name: 'Neu' }] })
    expect((await readDepictedPerson(ctx, other.id))?.guardians).toMatchObject([
      { name: 'Fremd', removedAt: null },
    ])
    const current = (await readDepictedPerson(ctx, id))?.guardians.filter(
      ({ removedAt }) => removedAt === null,
    )
    expect(current?.map(({ name }) => name)).toEqual(['Neu'])
  })

  test('a birth date that is known is not forgotten: it would make a child an adult', async () => {
    const ctx = await comms()
    const id = await added(ctx, mila)
    await correctPerson(ctx, id, input({ kind: 'citizen', name: 'Mila' }))
    expect(await readDepictedPerson(ctx, id)).toMatchObject({ kind: 'citizen', bornOn: '2019-05-04' })
    await addConsent(bench.db, id)
    expect(await cover(id)).toEqual({ covered: false, reason: 'guardian-missing' })
  })

  test('of nobody, or into no department, is refused; a retired department may stay', async () => {
    const ctx = await comms()
    expect(await correctPerson(ctx, newId(), input())).toEqual(refused('unknown-person'))
    expect(await correctPerson(ctx, 'nobody', input())).toEqual(refused('unknown-person'))
    const departmentId = await aDepartment(bench.db)
    const person = await addDepictedPerson(bench.db, { departmentId })
    expect(await correctPerson(ctx, person.id, input({ departmentId: newId() }))).toEqual(
      refused('unknown-department'),
    )
    await bench.db.updateTable('department').set({ retiredAt: TEST_NOW.toString() }).execute()
    expect(await correctPerson(ctx, person.id, input({ departmentId, note: 'Blau' }))).toMatchObject({
      ok: true,
    })
  })
})

describe('a person’s sheet', () => {
  test('says for every channel and purpose what holds today, and where each consent stands', async () => {
    const ctx = await comms()
    const person = await addDepictedPerson(bench.db)
    const website = { purpose: 'recruiting', channel: 'website' } as const
    await addConsent(bench.db, person.id, { scopes: [website], validUntil: '2026-11-30' })
    const sheet = await readPersonSheet(ctx, person.id)
    const row = sheet?.cover.find(({ channel }) => channel === 'website')
    expect(row?.purposes).toMatchObject([
      { purpose: 'public-relations', cover: { covered: false, reason: 'not-for-this-channel' } },
      { purpose: 'recruiting', cover: { covered: true } },
    ])
    expect(sheet?.consents).toMatchObject([{ state: 'expires-14', scopes: [{ ...website, granted: true }] }])
    expect(await readPersonSheet(ctx, newId())).toBeUndefined()
  })
})
