import { describe, expect, test } from 'vitest'
import { changeDepartment, moveAmbassador } from '#app/domain/ambassadors/ambassadors.server.ts'
import { checkTransition, participationStates } from '#app/domain/ambassadors/participation.rules.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { auditOf, mailsTo, membershipsOf, spellsOf } from '#tests/support/ambassadors.ts'
import { openTestDatabase, TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAccount, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()
const later = (days: number) => TEST_NOW.add({ hours: 24 * days })

async function comms(now = TEST_NOW) {
  return bench.ctx({ actor: await anAccount(bench.db, ['comms']), now })
}

describe('comms moves people between states', () => {
  // Leaving is more than a state, and has a way of its own.
  const destinations = participationStates.filter(state => state !== 'left')
  const everyMove = participationStates.flatMap(from => destinations.map(to => [from, to] as const))

  test.each(everyMove)('%s to %s: as the rules say', async (from, to) => {
    const { ambassadorId } = await anAmbassador(bench.db, { state: from })
    const allowed = checkTransition(from, to, 'comms')
    const moved = await moveAmbassador(await comms(), ambassadorId, to)
    expect(moved).toEqual(allowed.ok ? { ok: true, value: undefined } : allowed)
    expect(await spellsOf(bench.db, ambassadorId)).toEqual(
      allowed.ok ? [`${from} 2025-01-01 – 2026-11-19`, `${to} 2026-11-19 –`] : [`${from} 2025-01-01 –`],
    )
    expect(await auditOf(bench.db, ambassadorId)).toHaveLength(allowed.ok ? 1 : 0)
  })

  test.each([
    ['applied', 'invited', ['invitation']],
    ['left', 'invited', ['invitation']],
    ['onboarding', 'active', ['welcome']],
    ['paused', 'active', []],
    ['invited', 'onboarding', []],
  ] as const)('from %s to %s sends %j', async (from, to, mails) => {
    const { ambassadorId, accountId } = await anAmbassador(bench.db, { state: from })
    await moveAmbassador(await comms(), ambassadorId, to)
    expect(await mailsTo(bench.db, accountId)).toEqual(mails)
  })

  test('the spell keeps who set it and when', async () => {
    const { ambassadorId } = await anAmbassador(bench.db)
    const ctx = await comms()
    await moveAmbassador(ctx, ambassadorId, 'paused')
    const spell = await bench.db
      .selectFrom('participationSpell')
      .select(['setBy', 'setAt'])
      .where('ambassadorId', '=', ambassadorId)
      .where('validTo', 'is', null)
      .executeTakeFirstOrThrow()
    expect(spell).toEqual({ setBy: ctx.actor.accountId, setAt: new Date(TEST_NOW.epochMilliseconds) })
  })

  test('the day it counts from is the day in Berlin', async () => {
    const { ambassadorId } = await anAmbassador(bench.db)
    await moveAmbassador(await comms(TEST_NOW.add({ hours: 14, minutes: 30 })), ambassadorId, 'paused')
    expect(await spellsOf(bench.db, ambassadorId)).toEqual([
      'active 2025-01-01 – 2026-11-20',
      'paused 2026-11-20 –',
    ])
  })

  test('several moves on one day leave the last one', async () => {
    const { ambassadorId, accountId } = await anAmbassador(bench.db, {
      state: 'invited',
      since: '2026-11-19',
    })
    const ctx = await comms()
    await moveAmbassador(ctx, ambassadorId, 'onboarding')
    await moveAmbassador(ctx, ambassadorId, 'active')
    await moveAmbassador(ctx, ambassadorId, 'paused')
    await moveAmbassador(ctx, ambassadorId, 'active')
    expect(await spellsOf(bench.db, ambassadorId)).toEqual(['active 2026-11-19 –'])
    expect(await mailsTo(bench.db, accountId)).toEqual(['welcome'])
    expect(await auditOf(bench.db, ambassadorId)).toHaveLength(4)
  })

  test('nobody knows this person', async () => {
    expect(await moveAmbassador(await comms(), newId(), 'active')).toEqual({ ok: false, reason: 'unknown' })
  })

  test('whose department was retired meanwhile gets another one first, but may always leave', async () => {
    const { ambassadorId } = await anAmbassador(bench.db, { state: 'left' })
    await bench.db.updateTable('department').set({ retiredAt: TEST_NOW.toString() }).execute()
    const ctx = await comms()
    expect(await moveAmbassador(ctx, ambassadorId, 'invited')).toEqual({
      ok: false,
      reason: 'department-retired',
    })
    await changeDepartment(ctx, ambassadorId, await aDepartment(bench.db))
    expect((await moveAmbassador(ctx, ambassadorId, 'invited')).ok).toBe(true)
  })
})

describe('two members of comms move the same person at the same time', () => {
  test('one does it, the other is told that it is done', async () => {
    const database = await openTestDatabase()
    try {
      const { ambassadorId } = await anAmbassador(database.db)
      const [one, other] = [await anAccount(database.db, ['comms']), await anAccount(database.db, ['comms'])]
      const answers = await Promise.all(
        [one, other].map(actor =>
          moveAmbassador({ ...bench.ctx({ actor }), db: database.db }, ambassadorId, 'paused'),
        ),
      )
      expect(answers.map(answer => (answer.ok ? 'moved' : answer.reason)).sort()).toEqual([
        'already-there',
        'moved',
      ])
      expect(await spellsOf(database.db, ambassadorId)).toEqual([
        'active 2025-01-01 – 2026-11-19',
        'paused 2026-11-19 –',
      ])
    } finally {
      await database.close()
    }
  })
})

describe('comms moves somebody to another department', () => {
  async function somebodyIn(name: string) {
    const home = await aDepartment(bench.db, name)
    const { ambassadorId } = await anAmbassador(bench.db, { departmentId: home })
    return { home, ambassadorId, memberships: () => membershipsOf(bench.db, ambassadorId) }
  }

  test('from today; where they were before stays known', async () => {
    const { ambassadorId, memberships } = await somebodyIn('Kita')
    const ctx = await comms()
    expect(await changeDepartment(ctx, ambassadorId, await aDepartment(bench.db, 'IT'))).toEqual({
      ok: true,
      value: undefined,
    })
    expect(await memberships()).toEqual(['Kita 2025-01-01 – 2026-11-19', 'IT 2026-11-19 –'])
    expect(await auditOf(bench.db, ambassadorId)).toEqual([
      {
        action: 'ambassador.department-changed',
        actorKind: 'account',
        actorId: ctx.actor.accountId,
        detail: { department: 'IT' },
      },
    ])
  })

  test('twice on one day: the second place takes the place of the first', async () => {
    const { ambassadorId, memberships } = await somebodyIn('Kita')
    await changeDepartment(await comms(), ambassadorId, await aDepartment(bench.db, 'IT'))
    await changeDepartment(await comms(), ambassadorId, await aDepartment(bench.db, 'Finanzen'))
    expect(await memberships()).toEqual(['Kita 2025-01-01 – 2026-11-19', 'Finanzen 2026-11-19 –'])
  })

  test('there and back on one day: nothing was', async () => {
    const { home, ambassadorId, memberships } = await somebodyIn('Kita')
    await changeDepartment(await comms(), ambassadorId, await aDepartment(bench.db, 'IT'))
    await changeDepartment(await comms(), ambassadorId, home)
    expect(await memberships()).toEqual(['Kita 2025-01-01 –'])
  })

  test('back after some time: a second spell in the same department', async () => {
    const { home, ambassadorId, memberships } = await somebodyIn('Kita')
    await changeDepartment(await comms(), ambassadorId, await aDepartment(bench.db, 'IT'))
    await changeDepartment(await comms(later(10)), ambassadorId, home)
    expect(await memberships()).toEqual([
      'Kita 2025-01-01 – 2026-11-19',
      'IT 2026-11-19 – 2026-11-29',
      'Kita 2026-11-29 –',
    ])
  })

  test('on their very first day', async () => {
    const { ambassadorId } = await anAmbassador(bench.db, { state: 'invited', since: '2026-11-19' })
    await changeDepartment(await comms(), ambassadorId, await aDepartment(bench.db, 'IT'))
    expect(await membershipsOf(bench.db, ambassadorId)).toEqual(['IT 2026-11-19 –'])
  })

  test('not to where they are, nor to a department that is not in use, nor if nobody knows them', async () => {
    const { home, ambassadorId, memberships } = await somebodyIn('Kita')
    const ctx = await comms()
    expect(await changeDepartment(ctx, ambassadorId, home)).toEqual({ ok: false, reason: 'already-there' })
    expect(await changeDepartment(ctx, ambassadorId, newId())).toEqual({
      ok: false,
      reason: 'unknown-department',
    })
    expect(await changeDepartment(ctx, newId(), home)).toEqual({ ok: false, reason: 'unknown' })
    expect(await memberships()).toEqual(['Kita 2025-01-01 –'])
    expect(await auditOf(bench.db, ambassadorId)).toEqual([])
  })
})
