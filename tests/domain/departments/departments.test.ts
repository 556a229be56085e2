import { describe, expect, test } from 'vitest'
import { type DepartmentInput, departmentSchema } from '#app/domain/departments/department.schema.ts'
import {
  addDepartment,
  listDepartments,
  readDepartment,
  renameDepartment,
  retireDepartment,
} from '#app/domain/departments/departments.server.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { auditOf } from '#tests/support/ambassadors.ts'
import { useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAccount, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()

const kita: DepartmentInput = { name: 'Kita', shortName: 'Kita', colour: '#2a5d9f', parentId: null }

async function comms() {
  return bench.ctx({ actor: await anAccount(bench.db, ['comms']) })
}

async function added(input: Partial<DepartmentInput> = {}) {
  const result = await addDepartment(await comms(), { ...kita, ...input })
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

const names = async () => (await listDepartments(bench.db)).map(department => department.name)

describe('the list of departments', () => {
  test('is sorted as people look names up, umlauts beside their vowels', async () => {
    for (const name of ['Werkstudierende', 'Öffentlichkeitsarbeit', 'Ordnung', 'Bürgerbüro', 'it']) {
      await added({ name })
    }
    expect(await names()).toEqual(['Bürgerbüro', 'it', 'Öffentlichkeitsarbeit', 'Ordnung', 'Werkstudierende'])
  })

  test('shows what a screen needs and nothing else', async () => {
    const parentId = await added({ name: 'Bildung', shortName: 'Bildung' })
    const id = await added({ parentId })
    expect(await readDepartment(bench.db, id)).toEqual({ ...kita, id, parentId })
  })

  test('is empty in a new town', async () => {
    expect(await names()).toEqual([])
    expect(await readDepartment(bench.db, newId())).toBeUndefined()
  })
})

describe('adding a department', () => {
  test('puts it into the list and into the log, with who did it', async () => {
    const ctx = await comms()
    const result = await addDepartment(ctx, kita)
    expect(result.ok).toBe(true)
    expect(await names()).toEqual(['Kita'])
    expect(await auditOf(bench.db, result.ok ? result.value : '')).toEqual([
      {
        action: 'department.added',
        actorKind: 'account',
        actorId: ctx.actor.accountId,
        detail: { name: 'Kita' },
      },
    ])
  })

  test('is refused when the name is taken, whatever its case', async () => {
    await added()
    expect(await addDepartment(await comms(), { ...kita, name: 'KITA' })).toEqual({
      ok: false,
      reason: 'name-taken',
    })
    expect(await names()).toEqual(['Kita'])
  })

  test('is refused below a department that is not in use', async () => {
    const retired = await added({ name: 'Früher' })
    await retireDepartment(await comms(), retired)
    for (const parentId of [newId(), retired]) {
      expect(await addDepartment(await comms(), { ...kita, parentId })).toEqual({
        ok: false,
        reason: 'unknown-parent',
      })
    }
    expect(await names()).toEqual([])
  })

  test('brings a retired one back under its old name, as the same department', async () => {
    const id = await added()
    await retireDepartment(await comms(), id)
    expect(await added({ name: 'kita', colour: '#ffffff' })).toBe(id)
    expect(await readDepartment(bench.db, id)).toMatchObject({ name: 'kita', colour: '#ffffff' })
  })
})

describe('renaming a department', () => {
  test('changes everything that was entered, and the log keeps both names', async () => {
    const id = await added()
    const parentId = await added({ name: 'Bildung' })
    const change = { name: 'Kitas und Horte', shortName: 'Kitas', colour: '#112233', parentId }
    expect(await renameDepartment(await comms(), id, change)).toEqual({ ok: true, value: undefined })
    expect(await readDepartment(bench.db, id)).toEqual({ id, ...change })
    expect((await auditOf(bench.db, id)).at(-1)).toMatchObject({
      action: 'department.changed',
      detail: { before: 'Kita', after: 'Kitas und Horte' },
    })
  })

  test('may change the case of its own name', async () => {
    const id = await added()
    expect((await renameDepartment(await comms(), id, { ...kita, name: 'KITA' })).ok).toBe(true)
  })

  test.each([
    ['an unknown department', 'unknown'],
    ['the name of another one', 'name-taken'],
    ['the name of a retired one', 'name-taken'],
    ['an unknown parent', 'unknown-parent'],
    ['itself as its parent', 'circle'],
  ])('is refused for %s', async (wrong, reason) => {
    const id = await added()
    await added({ name: 'IT' })
    await retireDepartment(await comms(), await added({ name: 'Früher' }))
    const [target, input] = {
      'an unknown department': [newId(), kita] as const,
      'the name of another one': [id, { ...kita, name: 'it' }] as const,
      'the name of a retired one': [id, { ...kita, name: 'früher' }] as const,
      'an unknown parent': [id, { ...kita, parentId: newId() }] as const,
      'itself as its parent': [id, { ...kita, parentId: id }] as const,
    }[wrong] ?? [id, kita]
    expect(await renameDepartment(await comms(), target, input)).toEqual({ ok: false, reason })
    expect(await readDepartment(bench.db, id)).toEqual({ ...kita, id })
  })
})

describe('retiring a department', () => {
  test('takes it out of the list and into the log', async () => {
    const id = await added()
    expect(await retireDepartment(await comms(), id)).toEqual({ ok: true, value: undefined })
    expect(await names()).toEqual([])
    expect((await auditOf(bench.db, id)).at(-1)).toMatchObject({ action: 'department.retired' })
  })

  test.each(['applied', 'invited', 'onboarding', 'active', 'paused'] as const)(
    'is refused while somebody in it is %s',
    async state => {
      const departmentId = await aDepartment(bench.db)
      await anAmbassador(bench.db, { departmentId, state })
      expect(await retireDepartment(await comms(), departmentId)).toEqual({ ok: false, reason: 'has-people' })
      expect(await readDepartment(bench.db, departmentId)).toBeDefined()
    },
  )

  test('is possible when everybody in it has left or moved elsewhere', async () => {
    const departmentId = await aDepartment(bench.db)
    await anAmbassador(bench.db, { departmentId, state: 'left' })
    const moved = await anAmbassador(bench.db, { departmentId })
    await bench.db
      .updateTable('departmentMembership')
      .set({ validTo: '2026-01-01' })
      .where('ambassadorId', '=', moved.ambassadorId)
      .execute()
    expect((await retireDepartment(await comms(), departmentId)).ok).toBe(true)
  })

  test('is refused while another department is part of it', async () => {
    const parentId = await added({ name: 'Bildung' })
    await added({ parentId })
    expect(await retireDepartment(await comms(), parentId)).toEqual({ ok: false, reason: 'has-parts' })
  })

  test('is refused for one that is unknown or retired already', async () => {
    const id = await added()
    await retireDepartment(await comms(), id)
    for (const each of [id, newId()]) {
      expect(await retireDepartment(await comms(), each)).toEqual({ ok: false, reason: 'unknown' })
    }
  })
})

describe('what comms types in', () => {
  const typed = { name: ' Kita ', shortName: 'Kita', colour: '#2A5D9F', parentId: '' }

  test('is trimmed, colours are written small, no choice means no parent', () => {
    expect(departmentSchema.parse(typed)).toEqual(kita)
    expect(departmentSchema.parse({ ...typed, parentId: undefined })).toEqual(kita)
  })

  test.each([
    ['name', ' ', 'required'],
    ['name', 'x'.repeat(81), 'too-long'],
    ['shortName', '', 'required'],
    ['shortName', 'x'.repeat(17), 'too-long'],
    ['colour', 'blau', 'not-a-colour'],
    ['colour', '#12', 'not-a-colour'],
    ['parentId', 'Bildung', 'invalid'],
  ])('%s "%s" is %s', (field, value, code) => {
    const parsed = departmentSchema.safeParse({ ...typed, [field]: value })
    expect(parsed.error?.issues.map(issue => [issue.path[0], issue.message])).toEqual([[field, code]])
  })
})
