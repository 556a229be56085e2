import { describe, expect, test } from 'vitest'
import {
  changeDepartment,
  countPeopleByDepartment,
  enterOwnAbsence,
  inviteAmbassador,
  listPeople,
  moveAmbassador,
  pauseOwn,
  readPerson,
} from '#app/domain/ambassadors/ambassadors.server.ts'
import {
  type PeopleFilter,
  peopleFilterSchema,
} from '#app/domain/ambassadors/by-comms/people-filter.schema.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { aPostWithFigures } from '#tests/support/ambassadors.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAccount, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()
const nothing: PeopleFilter = { state: null, departmentId: null, search: '' }

async function comms() {
  return bench.ctx({ actor: await anAccount(bench.db, ['comms'], { name: 'Katharina Vogt' }) })
}

describe('the list of people', () => {
  async function threePeople() {
    const kita = await aDepartment(bench.db, 'Kita')
    await anAmbassador(bench.db, { name: 'Zoë Blum', departmentId: kita })
    await anAmbassador(bench.db, {
      name: 'Özlem Aydın',
      departmentId: kita,
      state: 'paused',
      since: '2026-10-01',
    })
    await anAmbassador(bench.db, { name: 'Otto Brandt', state: 'left' })
    return { kita }
  }
  const found = async (filter: Partial<PeopleFilter> = {}) =>
    (await listPeople(bench.db, { ...nothing, ...filter })).map(person => person.name)

  test('has everybody, by name as people sort names', async () => {
    await threePeople()
    expect(await found()).toEqual(['Otto Brandt', 'Özlem Aydın', 'Zoë Blum'])
  })

  test('says who, where, in which state since when', async () => {
    const { kita } = await threePeople()
    expect((await listPeople(bench.db, { ...nothing, state: 'paused' }))[0]).toEqual({
      ambassadorId: expect.any(String),
      name: 'Özlem Aydın',
      departmentId: kita,
      departmentName: 'Kita',
      departmentShortName: 'Kita',
      departmentColour: '#2a5d9f',
      state: 'paused',
      since: '2026-10-01',
    })
  })

  test('is narrowed down by state, department and part of a name', async () => {
    const { kita } = await threePeople()
    expect(await found({ state: 'left' })).toEqual(['Otto Brandt'])
    expect(await found({ departmentId: kita })).toEqual(['Özlem Aydın', 'Zoë Blum'])
    expect(await found({ search: 'BLUM' })).toEqual(['Zoë Blum'])
    expect(await found({ state: 'active', departmentId: kita, search: 'o' })).toEqual(['Zoë Blum'])
  })

  test('takes signs in a name as they are', async () => {
    await threePeople()
    expect(await found({ search: '%' })).toEqual([])
    expect(await found({ search: "'" })).toEqual([])
  })

  test('names each person once, however often they changed', async () => {
    const { ambassadorId } = await anAmbassador(bench.db, { name: 'Mona' })
    const ctx = await comms()
    await changeDepartment(ctx, ambassadorId, await aDepartment(bench.db))
    await moveAmbassador(ctx, ambassadorId, 'paused')
    expect(await found()).toEqual(['Mona'])
  })

  test('reads its filter from the address and ignores what makes no sense', () => {
    const departmentId = newId()
    expect(peopleFilterSchema.parse({ state: 'active', departmentId, search: ' Mona ' })).toEqual({
      state: 'active',
      departmentId,
      search: 'Mona',
    })
    expect(peopleFilterSchema.parse({ state: 'asleep', departmentId: '1 or 1=1', search: null })).toEqual(
      nothing,
    )
    expect(peopleFilterSchema.parse({})).toEqual(nothing)
  })
})

describe('people per department', () => {
  test('are counted by their state today', async () => {
    const kita = await aDepartment(bench.db)
    const empty = await aDepartment(bench.db)
    await anAmbassador(bench.db, { departmentId: kita })
    await anAmbassador(bench.db, { departmentId: kita })
    await anAmbassador(bench.db, { departmentId: kita, state: 'left' })
    const counts = await countPeopleByDepartment(bench.db)
    expect(counts.get(kita)).toEqual({ active: 2, left: 1 })
    expect(counts.has(empty)).toBe(false)
  })
})

describe('a person as comms sees them', () => {
  test('shows what happened in which order, and who set it', async () => {
    const departmentId = await aDepartment(bench.db, 'Kita')
    const ctx = await comms()
    const mona = await anAmbassador(bench.db, { name: 'Mona', email: 'mona@stadt.example', departmentId })
    await pauseOwn(bench.ctx({ actor: mona }))
    await moveAmbassador({ ...ctx, now: TEST_NOW.add({ hours: 48 }) }, mona.ambassadorId, 'active')
    expect(await readPerson(ctx, mona.ambassadorId)).toEqual({
      ambassadorId: mona.ambassadorId,
      name: 'Mona',
      email: 'mona@stadt.example',
      departmentId,
      departmentName: 'Kita',
      state: 'active',
      moves: ['paused', 'left'],
      spells: [
        { state: 'active', from: '2026-11-21', to: null, setByName: 'Katharina Vogt', bySelf: false },
        { state: 'paused', from: '2026-11-19', to: '2026-11-21', setByName: 'Mona', bySelf: true },
        { state: 'active', from: '2025-01-01', to: '2026-11-19', setByName: null, bySelf: false },
      ],
      memberships: [{ name: 'Kita', from: '2025-01-01', to: null }],
      absences: [],
      posts: [],
      invitation: undefined,
    })
  })

  test('shows absences that are not over', async () => {
    const mona = await anAmbassador(bench.db)
    await enterOwnAbsence(bench.ctx({ actor: mona }), { from: '2026-11-19', to: '2026-11-20' })
    const seen = async (days: number) => {
      const ctx = { ...(await comms()), now: TEST_NOW.add({ hours: 24 * days }) }
      return (await readPerson(ctx, mona.ambassadorId))?.absences
    }
    expect(await seen(1)).toMatchObject([{ from: '2026-11-19', to: '2026-11-20' }])
    expect(await seen(2)).toEqual([])
  })

  test('shows where posts are, newest first, and none of their figures, minutes and notes', async () => {
    const mona = await anAmbassador(bench.db, { target: 7 })
    const publishedAt = '2026-11-12T08:14:00Z'
    await aPostWithFigures(bench.db, {
      ambassadorId: mona.ambassadorId,
      publishedAt,
      impressions: 987_654_321,
    })
    await aPostWithFigures(bench.db, { ...mona, publishedAt: '2026-11-18T08:00:00Z' })
    await aPostWithFigures(bench.db, { ...(await anAmbassador(bench.db)), publishedAt })
    const person = await readPerson(await comms(), mona.ambassadorId)
    expect(person?.posts.map(post => post.publishedAt.toISOString().slice(0, 10))).toEqual([
      '2026-11-18',
      '2026-11-12',
    ])
    expect(Object.keys(person?.posts[0] ?? {})).toEqual(['id', 'url', 'publishedAt', 'topicTitle'])
    const everything = JSON.stringify(person)
    for (const secret of ['987654321', '1234567890', 'minutes', 'Notiz', 'mpressions', 'target', 'OptOut']) {
      expect(everything.includes(secret) && secret).toBe(false)
    }
  })

  test('shows whether an invitation went out, while it is open', async () => {
    const ctx = await comms()
    const departmentId = await aDepartment(bench.db)
    const invited = await inviteAmbassador(ctx, { name: 'Neu', email: 'neu@stadt.example', departmentId })
    const id = invited.ok ? invited.value : ''
    expect((await readPerson(ctx, id))?.invitation).toMatchObject({
      state: 'queued',
      createdAt: new Date(TEST_NOW.epochMilliseconds),
    })
    await moveAmbassador(ctx, id, 'onboarding')
    expect((await readPerson(ctx, id))?.invitation).toBeUndefined()
  })

  test('is nobody for an unknown id', async () => {
    expect(await readPerson(await comms(), newId())).toBeUndefined()
  })
})
