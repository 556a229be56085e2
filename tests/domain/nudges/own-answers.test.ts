import { describe, expect, test } from 'vitest'
import { newId } from '#app/domain/kernel/ids.ts'
import {
  askForHelp,
  closeTask,
  isSnoozed,
  listOpenTasks,
  snoozeMonth,
} from '#app/domain/nudges/nudges.server.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()

describe('somebody signed in', () => {
  test('sets a month aside, twice like once, and only that month', async () => {
    const samira = await anAmbassador(bench.db)
    const own = bench.ctx({ actor: samira })
    for (let times = 0; times < 2; times += 1) await snoozeMonth(own, samira.ambassadorId, '2026-11')
    expect(await isSnoozed(bench.db, samira.ambassadorId, '2026-11')).toBe(true)
    expect(await isSnoozed(bench.db, samira.ambassadorId, '2026-12')).toBe(false)
  })

  test('cannot do so for anybody else', async () => {
    const own = bench.ctx({ actor: await anAmbassador(bench.db) })
    const { ambassadorId } = await anAmbassador(bench.db)
    await expect(snoozeMonth(own, ambassadorId, '2026-11')).rejects.toThrow('their own')
    await expect(askForHelp(own, ambassadorId)).rejects.toThrow('their own')
    expect(await isSnoozed(bench.db, ambassadorId, '2026-11')).toBe(false)
    expect(await listOpenTasks(bench.db)).toEqual([])
  })
})

describe('a task for comms', () => {
  async function aTask() {
    const samira = await anAmbassador(bench.db, { name: 'Samira' })
    await askForHelp(bench.ctx({ actor: samira }), samira.ambassadorId)
    const [task] = await listOpenTasks(bench.db)
    if (!task) throw new Error('No task')
    return task
  }
  const asRole = async (role: 'comms' | 'hr' | 'admin') =>
    bench.ctx({ actor: await anAccount(bench.db, [role]) })
  const entries = () =>
    bench.db.selectFrom('auditEntry').selectAll().where('action', '=', 'task.closed').execute()

  test('names the person and since when, nothing else about them', async () => {
    const task = await aTask()
    expect(task).toEqual({
      id: task.id,
      kind: 'help',
      month: '2026-11',
      openedAt: new Date(TEST_NOW.epochMilliseconds),
      ambassadorId: task.ambassadorId,
      name: 'Samira',
      departmentName: task.departmentName,
      personId: null,
    })
  })

  test('is closed by comms once; closing it again changes nothing', async () => {
    const task = await aTask()
    const comms = await asRole('comms')
    expect(await closeTask(comms, task.id)).toEqual({ ok: true })
    expect(await closeTask(comms, task.id)).toEqual({ ok: true })
    expect(await listOpenTasks(bench.db)).toEqual([])
    const [entry, ...more] = await entries()
    expect(more).toEqual([])
    expect(entry).toMatchObject({
      actorId: comms.actor.accountId,
      subjectId: task.id,
      detail: { kind: 'help' },
    })
    expect(JSON.stringify(entry)).not.toContain(task.ambassadorId)
  })

  test.each(['hr', 'admin'] as const)('is not closed by %s', async role => {
    const task = await aTask()
    expect(await closeTask(await asRole(role), task.id)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await listOpenTasks(bench.db)).toHaveLength(1)
  })

  test.each(['keine-id', newId()])('that does not exist cannot be closed: %s', async id => {
    expect(await closeTask(await asRole('comms'), id)).toEqual({ ok: false, reason: 'unknown' })
    expect(await entries()).toEqual([])
  })
})
