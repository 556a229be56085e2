import { describe, expect, test } from 'vitest'
import { readCoverFacts, readRegister } from '#app/domain/consents/consents.server.ts'
import {
  registerFilterOf,
  registerFilters,
  statesFor,
} from '#app/domain/consents/people/register-filter.rules.ts'
import { consentStateOf } from '#app/domain/consents/recording/consent-state.rules.ts'
import { addDays } from '#app/domain/kernel/calendar.ts'
import { addConsent, addDepictedPerson, addGuardian, everyScope } from '#tests/support/consents.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAccount } from '#tests/support/people.ts'

const bench = useTestBench()
const today = '2026-11-19'
const register = async (words = '', filter: Parameters<typeof statesFor>[0] = null) =>
  readRegister(bench.ctx({ actor: await anAccount(bench.db, ['comms']) }), { words, filter })
const names = async (...asked: Parameters<typeof register>) =>
  (await register(...asked)).people.map(({ name }) => name)
const employee = (name: string) => addDepictedPerson(bench.db, { name })

/** One person for each state a consent can be in. */
async function oneOfEach() {
  const give = async (name: string, change: Parameters<typeof addConsent>[2]) =>
    addConsent(bench.db, (await employee(name)).id, change)
  await give('offen', { givenOn: null, validFrom: null, signers: [] })
  await give('gültig', {})
  await give('dreißig', { validUntil: addDays(today, 30) })
  await give('vierzehn', { validUntil: addDays(today, 14) })
  await give('vorbei', { validUntil: addDays(today, -1) })
  await give('unvollständig', { signers: [] })
  await give('nein', { scopes: [] })
  const consentId = await give('zurück', {})
  await bench.db
    .updateTable('consentScope')
    .set({ withdrawnAt: TEST_NOW.toString() })
    .where('consentId', '=', consentId)
    .execute()
  await employee('ungefragt')
}

describe('the register', () => {
  test('shows everybody by name, with where their consents stand and what ends next', async () => {
    const departmentId = await aDepartment(bench.db, 'Bauhof')
    const person = await addDepictedPerson(bench.db, { departmentId })
    await addConsent(bench.db, person.id, { validUntil: '2026-12-10' })
    await addConsent(bench.db, person.id, { validUntil: '2028-01-01' })
    await addConsent(bench.db, person.id, { givenOn: null, validFrom: null, signers: [] })
    await employee('Anna')
    expect((await register()).people).toMatchObject([
      { name: 'Anna', states: [], endsOn: null },
      {
        name: 'Samira Demir',
        department: 'Bauhof',
        states: ['expires-30', 'open', 'valid'],
        endsOn: '2026-12-10',
      },
    ])
  })

  test('is narrowed down by where consents stand, and counts people on each filter', async () => {
    await oneOfEach()
    expect(await names('', 'valid')).toEqual(['dreißig', 'gültig', 'vierzehn'])
    expect(await names('', 'expires-30')).toEqual(['dreißig', 'vierzehn'])
    expect(await names('', 'expires-14')).toEqual(['vierzehn'])
    expect(await names('', 'expired')).toEqual(['vorbei'])
    expect(await names('', 'withdrawn')).toEqual(['zurück'])
    expect(await names('', 'open')).toEqual(['offen'])
    expect(await names('', 'incomplete')).toEqual(['unvollständig'])
    expect((await register()).counts).toEqual({
      ...{ valid: 3, 'expires-30': 2, 'expires-14': 1, expired: 1, withdrawn: 1, open: 1, incomplete: 1 },
    })
    expect((await register()).people).toHaveLength(9)
  })

  test('counts a person once, however many of their consents fit', async () => {
    const person = await employee('Samira')
    await addConsent(bench.db, person.id)
    await addConsent(bench.db, person.id, { validUntil: addDays(today, 20) })
    expect((await register()).counts).toMatchObject({ valid: 1, 'expires-30': 1, expired: 0 })
  })

  test('is searched by name, address and guardian, whatever signs are typed', async () => {
    await addDepictedPerson(bench.db, { name: 'Tom Weber', email: 'tom@example.org' })
    const mila = await addDepictedPerson(bench.db, { name: 'Mila', kind: 'child', bornOn: '2019-05-04' })
    await addGuardian(bench.db, mila.id, 'Ayla Kaya')
    expect(await names('WEBER')).toEqual(['Tom Weber'])
    expect(await names('example.org')).toEqual(['Tom Weber'])
    expect(await names(' kaya ')).toEqual(['Mila'])
    expect(await names('%')).toEqual([])
    expect(await names("'; drop table consent; --")).toEqual([])
    expect(await names('weber', 'open')).toEqual([])
  })

  test('shows two hundred at most and says that there are more', async () => {
    const rows = Array.from({ length: 201 }, (_, index) => ({
      ...{ id: crypto.randomUUID(), kind: 'citizen' as const, createdAt: TEST_NOW.toString() },
      name: `Person ${String(index).padStart(3, '0')}`,
    }))
    await bench.db.insertInto('depictedPerson').values(rows).execute()
    const { people, more } = await register()
    expect([people.length, more]).toEqual([200, true])
    expect((await register('Person 1')).more).toBe(false)
  })

  test('an address asks for a filter there is, or for everybody', () => {
    expect(registerFilters.map(filter => registerFilterOf(filter))).toEqual([...registerFilters])
    expect([registerFilterOf('alle'), registerFilterOf(null)]).toEqual([null, null])
    expect(statesFor(null)).toEqual([])
  })
})

describe('what the database says about a consent', () => {
  const births = [null, '2008-11-19', '2008-11-20', '2012-11-19', '2012-11-20', '2012-02-29', '2019-05-04']
  const ends = [
    null,
    addDays(today, -1),
    today,
    addDays(today, 14),
    addDays(today, 15),
    addDays(today, 30),
    addDays(today, 31),
  ]

  test('is what the rule says, for every age, custody, signature, end and departure', async () => {
    let tried = 0
    for (const [index, bornOn] of births.entries()) {
      for (const kind of ['employee', 'child'] as const) {
        if (kind === 'child' && bornOn === null) continue
        const [one, other] = [index % 2 === 0, index % 3 === 0]
        const leftOn = one ? today : addDays(today, 1)
        const person = await addDepictedPerson(bench.db, { kind, bornOn, leftOn, soleCustody: other })
        const mother = await addGuardian(bench.db, person.id, 'Ayla', 1)
        const father = other ? null : await addGuardian(bench.db, person.id, 'Jan', 2)
        for (const signers of [[], [null], [mother], [mother, father], [null, mother, father]]) {
          const all = [...new Set(signers)]
          const validUntil = ends[tried % ends.length] ?? null
          const endsWithEmployment = tried % 4 === 0
          await addConsent(bench.db, person.id, {
            signers: all,
            validUntil,
            endsWithEmployment,
            scopes: everyScope().slice(0, 2),
          })
          tried += 1
        }
        const [facts] = await readCoverFacts(bench.ctx(), [person.id])
        const said = facts?.consents.map(consent => consentStateOf(consent, facts, today)) ?? []
        const row = (await register()).people.find(({ id }) => id === person.id)
        expect(row?.states).toEqual([...new Set(said)].sort())
      }
    }
    expect(tried).toBe(65)
  })
})
