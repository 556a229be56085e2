import { describe, expect, test } from 'vitest'
import { listParticipation, readAmbassador } from '#app/domain/ambassadors/ambassadors.server.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import type { Db } from '#db/open.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()

/** Counts the statements that a piece of work sends through a handle. */
async function countingQueries(db: Db, work: (db: Db) => Promise<unknown>): Promise<number> {
  let count = 0
  const counting = db.withPlugin({
    transformQuery: ({ node }) => {
      count += 1
      return node
    },
    transformResult: async ({ result }) => result,
  })
  await work(counting)
  return count
}

async function awayFrom(ambassadorId: string, fromDay: string, toDay: string) {
  await bench.db
    .insertInto('absence')
    .values({ id: newId(), ambassadorId, fromDay, toDay, enteredAt: '2026-01-01T08:00:00Z' })
    .execute()
}

async function chooses(ambassadorId: string, fromMonth: string, postsPerMonth: number, setAt: string) {
  await bench.db
    .insertInto('targetChange')
    .values({ id: newId(), ambassadorId, fromMonth, postsPerMonth, setAt })
    .execute()
}

describe('everything that decides what is expected of people', () => {
  test('belongs to the right person, in the right order', async () => {
    const kita = await aDepartment(bench.db, 'Kita')
    const berta = await anAmbassador(bench.db, {
      name: 'Berta',
      email: 'berta@stadt.example',
      departmentId: kita,
    })
    const anton = await anAmbassador(bench.db, { name: 'Anton', state: 'left', since: '2026-03-01' })
    await bench.db
      .insertInto('participationSpell')
      .values({
        id: newId(),
        ambassadorId: anton.ambassadorId,
        state: 'active',
        validFrom: '2026-01-01',
        validTo: '2026-03-01',
        setAt: '2026-04-01T08:00:00Z',
      })
      .execute()
    await awayFrom(berta.ambassadorId, '2026-12-01', '2026-12-05')
    await awayFrom(berta.ambassadorId, '2026-10-01', '2026-10-05')
    await chooses(berta.ambassadorId, '2026-12', 4, '2026-11-01T08:00:00Z')
    await chooses(berta.ambassadorId, '2026-11', 1, '2026-11-02T08:00:00Z')

    const [first, second, ...rest] = await listParticipation(bench.db)
    expect(rest).toEqual([])
    expect(first).toMatchObject({
      ambassadorId: anton.ambassadorId,
      name: 'Anton',
      spells: [
        { state: 'active', from: '2026-01-01', to: '2026-03-01' },
        { state: 'left', from: '2026-03-01', to: null },
      ],
      absences: [],
      targets: [],
    })
    expect(second).toEqual({
      ambassadorId: berta.ambassadorId,
      accountId: berta.accountId,
      name: 'Berta',
      email: 'berta@stadt.example',
      locale: 'de',
      departmentId: kita,
      departmentName: 'Kita',
      spells: [{ state: 'active', from: '2025-01-01', to: null }],
      absences: [
        { id: expect.any(String), from: '2026-10-01', to: '2026-10-05' },
        { id: expect.any(String), from: '2026-12-01', to: '2026-12-05' },
      ],
      targets: [
        { from: '2026-12', postsPerMonth: 4 },
        { from: '2026-11', postsPerMonth: 1 },
      ],
      mailOptOut: false,
    })
  })

  test('is read for the people asked for, and for nobody if nobody is', async () => {
    const [one, , three] = [
      await anAmbassador(bench.db, { name: 'A' }),
      await anAmbassador(bench.db, { name: 'B' }),
      await anAmbassador(bench.db, { name: 'C' }),
    ]
    const ambassadorIds = [three.ambassadorId, one.ambassadorId, newId()]
    const names = (await listParticipation(bench.db, { ambassadorIds })).map(person => person.name)
    expect(names).toEqual(['A', 'C'])
    expect(await listParticipation(bench.db, { ambassadorIds: [] })).toEqual([])
  })

  test('names the department a person is in now, not the one before', async () => {
    const { ambassadorId } = await anAmbassador(bench.db)
    await bench.db.updateTable('departmentMembership').set({ validTo: '2026-06-01' }).execute()
    await bench.db
      .insertInto('departmentMembership')
      .values({
        id: newId(),
        ambassadorId,
        departmentId: await aDepartment(bench.db, 'IT'),
        validFrom: '2026-06-01',
      })
      .execute()
    expect(await listParticipation(bench.db)).toMatchObject([{ ambassadorId, departmentName: 'IT' }])
  })

  test('takes as many statements for many people as for one', async () => {
    await anAmbassador(bench.db)
    const forOne = await countingQueries(bench.db, db => listParticipation(db))
    for (let count = 0; count < 5; count += 1) await anAmbassador(bench.db)
    expect(await countingQueries(bench.db, db => listParticipation(db))).toBe(forOne)
    expect(forOne).toBe(4)
  })

  test('can be read for one person alone, and nobody has an unknown id', async () => {
    const { ambassadorId } = await anAmbassador(bench.db, { name: 'Samira', target: 3 })
    expect(await readAmbassador(bench.db, ambassadorId)).toMatchObject({
      name: 'Samira',
      targets: [{ from: '2025-01', postsPerMonth: 3 }],
    })
    expect(await readAmbassador(bench.db, newId())).toBeUndefined()
  })
})
