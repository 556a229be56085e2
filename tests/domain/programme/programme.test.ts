import { describe, expect, test } from 'vitest'
import { changeDepartment } from '#app/domain/ambassadors/ambassadors.server.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { listWaiting, readProgrammeMonth } from '#app/domain/programme/programme.server.ts'
import { aPostWithFigures } from '#tests/support/ambassadors.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAccount, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()
const ago = (hours: number) => TEST_NOW.subtract({ hours }).toString()

async function aRun(job: string, startedAt: string, outcome: { counted?: number; error?: string } = {}) {
  await bench.db
    .insertInto('jobRun')
    .values({ id: newId(), job, startedAt, endedAt: startedAt, ...outcome })
    .execute()
}

async function aTask(kind: 'help' | 'talk', ambassadorId: string, openedAt: string, doneAt?: string) {
  const id = newId()
  await bench.db
    .insertInto('commsTask')
    .values({ id, kind, ambassadorId, month: '2026-11', openedAt, ...(doneAt ? { doneAt } : {}) })
    .execute()
  return id
}

describe('what waits for comms today', () => {
  test('is nothing when all is well', async () => {
    await anAmbassador(bench.db)
    await aRun('check-nudges', ago(1), { counted: 2 })
    expect(await listWaiting(bench.ctx())).toEqual([])
  })

  test('is nothing in a town that opened its doors today', async () => {
    expect(await listWaiting(bench.ctx())).toEqual([])
  })

  test('names who asked for help or should be spoken to, the longest waiting first', async () => {
    await aRun('clean-up', ago(1))
    const mona = await anAmbassador(bench.db, { name: 'Mona' })
    const otto = await anAmbassador(bench.db, { name: 'Otto' })
    await aTask('help', mona.ambassadorId, ago(30), ago(2))
    const talk = await aTask('talk', mona.ambassadorId, ago(3))
    const help = await aTask('help', otto.ambassadorId, ago(20))
    const since = (hours: number) => new Date(ago(hours))
    expect(await listWaiting(bench.ctx())).toEqual([
      { kind: 'help', taskId: help, ambassadorId: otto.ambassadorId, name: 'Otto', since: since(20) },
      { kind: 'talk', taskId: talk, ambassadorId: mona.ambassadorId, name: 'Mona', since: since(3) },
    ])
  })

  test('names people stuck on their way in', async () => {
    await aRun('clean-up', ago(1))
    const slow = await anAmbassador(bench.db, { name: 'Anna', state: 'onboarding', since: '2026-11-01' })
    await anAmbassador(bench.db, { state: 'onboarding', since: '2026-11-10' })
    const silent = await anAmbassador(bench.db, { name: 'Bert', state: 'invited', since: '2026-10-01' })
    expect(await listWaiting(bench.ctx())).toEqual([
      { kind: 'onboarding', ambassadorId: slow.ambassadorId, name: 'Anna', since: '2026-11-01' },
      { kind: 'invited', ambassadorId: silent.ambassadorId, name: 'Bert', since: '2026-10-01' },
    ])
  })

  test('counts suggestions without an answer and mails that did not get through', async () => {
    await aRun('clean-up', ago(1))
    const { accountId } = await anAccount(bench.db, ['ambassador'])
    const suggestion = { suggestedBy: accountId, title: 'Wald', description: 'Im Wald', suggestedAt: ago(5) }
    await bench.db
      .insertInto('topicSuggestion')
      .values([
        { id: newId(), ...suggestion },
        { id: newId(), ...suggestion },
        { id: newId(), ...suggestion, decision: 'declined', decidedAt: ago(1) },
      ])
      .execute()
    const mail = { accountId, template: 'welcome', params: '{}', confidential: true, createdAt: ago(1) }
    await bench.db
      .insertInto('mail')
      .values([
        { id: newId(), ...mail, state: 'failed' },
        { id: newId(), ...mail, state: 'sent' },
        { id: newId(), ...mail, state: 'queued' },
      ])
      .execute()
    expect(await listWaiting(bench.ctx())).toEqual([
      { kind: 'suggestions', count: 2 },
      { kind: 'failed-mails', count: 1 },
    ])
  })

  test('says when a job failed last time, until it works again', async () => {
    await aRun('check-nudges', ago(25), { error: 'no connection' })
    await aRun('clean-up', ago(5))
    expect(await listWaiting(bench.ctx())).toEqual([
      { kind: 'failed-job', job: 'check-nudges', since: new Date(ago(25)) },
    ])
    await aRun('check-nudges', ago(1))
    expect(await listWaiting(bench.ctx())).toEqual([])
  })

  test('says when the job runner has been quiet for more than a day', async () => {
    await aRun('clean-up', ago(60))
    await aRun('check-nudges', ago(25))
    expect(await listWaiting(bench.ctx())).toEqual([{ kind: 'quiet-runner', since: new Date(ago(25)) }])
  })

  test('says so too when it never ran although there are accounts', async () => {
    await anAccount(bench.db, ['comms'])
    expect(await listWaiting(bench.ctx())).toEqual([
      { kind: 'quiet-runner', since: new Date('2025-01-01T08:00:00Z') },
    ])
  })
})

describe('the month', () => {
  const november = () => readProgrammeMonth(bench.db, '2026-11')

  test('names who is active, paused and in onboarding, and nobody else', async () => {
    for (const state of ['applied', 'invited', 'onboarding', 'active', 'paused', 'left'] as const) {
      await anAmbassador(bench.db, { name: `Person ${state}`, state })
    }
    const { active, paused, onboarding } = await november()
    const names = [active, paused, onboarding].map(people => people.map(person => person.name))
    expect(names).toEqual([['Person active'], ['Person paused'], ['Person onboarding']])
  })

  test('counts posts of the month, whoever wrote them', async () => {
    const { ambassadorId } = await anAmbassador(bench.db)
    for (const publishedAt of ['2026-10-30T10:00:00Z', '2026-11-02T10:00:00Z', '2026-11-03T10:00:00Z']) {
      await aPostWithFigures(bench.db, { ambassadorId, publishedAt })
    }
    expect((await november()).posts).toBe(2)
  })

  test('shows each department in use as seen, not seen, or without anybody active', async () => {
    const kita = await aDepartment(bench.db, 'Kita')
    const it = await aDepartment(bench.db, 'IT')
    await aDepartment(bench.db, 'Finanzen')
    const { ambassadorId } = await anAmbassador(bench.db, { departmentId: kita })
    await anAmbassador(bench.db, { departmentId: it })
    await aPostWithFigures(bench.db, { ambassadorId, publishedAt: '2026-11-02T10:00:00Z' })
    const { departments } = await november()
    expect(departments.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Finanzen', 'nobody-active'],
      ['IT', 'not-seen'],
      ['Kita', 'seen'],
    ])
  })

  test('a post was seen for the department its author was in on that day', async () => {
    const kita = await aDepartment(bench.db, 'Kita')
    const it = await aDepartment(bench.db, 'IT')
    const { ambassadorId } = await anAmbassador(bench.db, { departmentId: kita })
    const ctx = bench.ctx({ actor: await anAccount(bench.db, ['comms']) })
    await changeDepartment(ctx, ambassadorId, it)
    const seen = async () =>
      (await november()).departments.filter(each => each.visibility === 'seen').map(each => each.name)
    // The evening before the move, in Berlin; in London it is the same day.
    await aPostWithFigures(bench.db, { ambassadorId, publishedAt: '2026-11-18T22:59:00Z' })
    expect(await seen()).toEqual(['Kita'])
    await aPostWithFigures(bench.db, { ambassadorId, publishedAt: '2026-11-18T23:01:00Z' })
    expect(await seen()).toEqual(['IT', 'Kita'])
  })

  test('shows the newest run of each job with what it counted', async () => {
    await aRun('lapse-picks', ago(40), { counted: 1 })
    await aRun('lapse-picks', ago(4), { counted: 0 })
    await aRun('check-nudges', ago(2), { error: 'no connection' })
    expect((await november()).runs).toMatchObject([
      { job: 'check-nudges', startedAt: new Date(ago(2)), counted: null, error: 'no connection' },
      { job: 'lapse-picks', startedAt: new Date(ago(4)), counted: 0, error: null },
    ])
  })

  test('holds no figure of anybody', async () => {
    const { ambassadorId } = await anAmbassador(bench.db, { target: 7 })
    await aPostWithFigures(bench.db, {
      ambassadorId,
      publishedAt: '2026-11-02T10:00:00Z',
      impressions: 987_654_321,
    })
    const everything = JSON.stringify(await november())
    for (const secret of ['987654321', '1234567890', 'mpressions', 'target'])
      expect(everything).not.toContain(secret)
  })
})
