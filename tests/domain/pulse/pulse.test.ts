import { describe, expect, test } from 'vitest'
import type { AmbassadorActor } from '#app/domain/kernel/context.ts'
import { answerPulse, pulseReport, readOwnPulse, runPulse } from '#app/domain/pulse/pulse.server.ts'
import { pulseAnswerSchema } from '#app/domain/pulse/pulse-answer.schema.ts'
import { changeSettings, readSettings } from '#app/domain/settings/settings.server.ts'
import { useTestBench } from '#tests/support/database.ts'
import { berlin } from '#tests/support/nudges.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'
import { aPulse, pulseState } from '#tests/support/pulse.ts'

const bench = useTestBench()
const run = (day: string) => runPulse(bench.ctx({ now: berlin(`${day} 08:00`) }))
const as = (actor: AmbassadorActor, day = '2026-11-05') => bench.ctx({ actor, now: berlin(`${day} 12:00`) })
const auditActions = async () =>
  (await bench.db.selectFrom('auditEntry').select('action').orderBy('id').execute()).map(row => row.action)

describe('the daily run', () => {
  test('opens the pulse on the first working day of November and invites everybody active once', async () => {
    await anAmbassador(bench.db, { name: 'Active' })
    await anAmbassador(bench.db, { name: 'Onboarding', state: 'onboarding' })
    await anAmbassador(bench.db, { name: 'Paused', state: 'paused' })
    await anAmbassador(bench.db, { name: 'Left', state: 'left' })
    const { accountId } = await anAmbassador(bench.db, { name: 'Closed' })
    const deactivatedAt = '2026-10-01T08:00:00Z'
    await bench.db.updateTable('account').set({ deactivatedAt }).where('id', '=', accountId).execute()
    expect(await run('2026-10-30')).toBe(0)
    expect(await run('2026-11-01')).toBe(0)
    expect(await run('2026-11-02')).toBe(1)
    expect(await pulseState(bench.db)).toEqual({
      pulses: [{ half: '2026-H2', opensOn: '2026-11-02', closesOn: '2026-11-22' }],
      participants: [{ name: 'Active', answered: false }],
      counts: [],
      mails: [
        {
          name: 'Active',
          template: 'pulse-opened',
          confidential: true,
          params: { closesOn: '2026-11-22' },
        },
      ],
    })
    expect(await auditActions()).toEqual(['pulse.opened'])
  })

  test('running twice, and on every other day, changes nothing: nobody is reminded', async () => {
    await anAmbassador(bench.db, { name: 'Active' })
    await run('2026-11-02')
    const before = await pulseState(bench.db)
    for (const day of ['2026-11-02', '2026-11-03', '2026-11-16', '2026-11-20', '2026-11-23', '2026-12-01'])
      expect(await run(day)).toBe(0)
    expect(await pulseState(bench.db)).toEqual(before)
  })

  test('invites who becomes active while it is open, on a working day, and nobody afterwards', async () => {
    await run('2026-11-02')
    await anAmbassador(bench.db, { name: 'New', since: '2026-11-07' })
    await anAmbassador(bench.db, { name: 'Late', since: '2026-11-23' })
    expect(await run('2026-11-07')).toBe(0)
    expect(await run('2026-11-09')).toBe(1)
    expect(await run('2026-11-23')).toBe(0)
    expect((await pulseState(bench.db)).mails.map(({ name }) => name)).toEqual(['New'])
  })

  test('opens later when days were missed, but not in the second half of the month', async () => {
    expect(await run('2026-05-11')).toBe(0)
    expect(await run('2026-11-16')).toBe(0)
    expect((await pulseState(bench.db)).pulses).toEqual([
      { half: '2026-H1', opensOn: '2026-05-11', closesOn: '2026-05-31' },
    ])
  })

  test('goes by the holidays of the federal state', async () => {
    const ctx = bench.ctx()
    await changeSettings(ctx, { ...(await readSettings(bench.db)), federalState: 'HH' })
    await run('2027-11-01')
    expect((await pulseState(bench.db)).pulses).toMatchObject([{ half: '2027-H2' }])
  })
})

describe('answering', () => {
  async function invited(...names: string[]): Promise<AmbassadorActor[]> {
    const people: AmbassadorActor[] = []
    for (const name of names) people.push(await anAmbassador(bench.db, { name }))
    await run('2026-11-02')
    return people
  }

  test('is counted, once, without a trace of who answered what', async () => {
    const [jana, mehmet] = (await invited('Jana', 'Mehmet')) as [AmbassadorActor, AmbassadorActor]
    expect(await readOwnPulse(as(jana))).toEqual({ state: 'open', closesOn: '2026-11-22' })
    const before = await auditActions()
    expect(await answerPulse(as(jana), { confidence: 4, joy: 5 })).toEqual({ ok: true })
    expect(await answerPulse(as(mehmet, '2026-11-06'), { confidence: 4, time: 1 })).toEqual({ ok: true })
    expect(await answerPulse(as(jana), { confidence: 1 })).toEqual({
      ok: false,
      reason: 'already-answered',
    })
    const { participants, counts } = await pulseState(bench.db)
    expect(participants).toEqual([
      { name: 'Jana', answered: true },
      { name: 'Mehmet', answered: true },
    ])
    expect(counts).toEqual([
      { question: 'confidence', answer: 4, people: 2 },
      { question: 'joy', answer: 5, people: 1 },
      { question: 'time', answer: 1, people: 1 },
    ])
    expect(await readOwnPulse(as(jana))).toEqual({ state: 'answered' })
    expect(await auditActions()).toEqual(before)
  })

  test('nothing in the tables says when, or joins people with answers', async () => {
    const [jana] = (await invited('Jana')) as [AmbassadorActor]
    await answerPulse(as(jana), { joy: 5 })
    const participant = await bench.db.selectFrom('pulseParticipant').selectAll().executeTakeFirstOrThrow()
    const count = await bench.db.selectFrom('pulseCount').selectAll().executeTakeFirstOrThrow()
    expect(Object.keys(participant).toSorted()).toEqual(['ambassadorId', 'answered', 'pulseId'])
    expect(Object.keys(count).toSorted()).toEqual(['answer', 'people', 'pulseId', 'question'])
  })

  test('works up to the last day, and only for who was invited', async () => {
    const [jana, mehmet] = (await invited('Jana', 'Mehmet')) as [AmbassadorActor, AmbassadorActor]
    const stranger = await anAmbassador(bench.db, { state: 'onboarding' })
    const none = { ok: false, reason: 'none-open' }
    expect(await answerPulse(as(stranger), { joy: 1 })).toEqual(none)
    expect(await readOwnPulse(as(stranger))).toEqual({ state: 'none' })
    expect(await answerPulse(as(jana, '2026-11-22'), { joy: 3 })).toEqual({ ok: true })
    expect(await answerPulse(as(mehmet, '2026-11-23'), { joy: 3 })).toEqual(none)
    expect(await readOwnPulse(as(mehmet, '2026-11-23'))).toEqual({ state: 'none' })
  })
})

describe('a form', () => {
  test('may leave out questions, but not all of them', () => {
    expect(pulseAnswerSchema.parse({ confidence: '4', joy: '1' })).toEqual({ confidence: 4, joy: 1 })
    expect(pulseAnswerSchema.safeParse({}).error?.issues).toMatchObject([
      { path: ['confidence'], message: 'nothing-chosen' },
    ])
  })

  test.each(['0', '6', '2.5', 'ja', '1e1'])('does not know the answer %s', answer => {
    expect(pulseAnswerSchema.safeParse({ joy: answer }).error?.issues).toMatchObject([
      { path: ['joy'], message: 'invalid' },
    ])
  })
})

describe('the results', () => {
  const spring = { half: '2026-H1', opensOn: '2026-05-04', closesOn: '2026-05-24' }
  const autumn = { half: '2026-H2', opensOn: '2026-11-02', closesOn: '2026-11-22' }
  const report = async (day: string, wanted: string | null = null) =>
    pulseReport(
      bench.ctx({ actor: await anAccount(bench.db, ['comms']), now: berlin(`${day} 09:00`) }),
      wanted,
    )

  test('of a pulse that is open are nowhere, however many have answered', async () => {
    await aPulse(bench.db, { ...autumn, counts: { joy: [9, 9, 9, 9, 9] } })
    expect(await report('2026-11-22')).toEqual({
      k: 5,
      openUntil: '2026-11-22',
      halves: [],
      shown: null,
    })
    expect(await report('2026-11-23')).toMatchObject({ openUntil: null, halves: ['2026-H2'] })
  })

  test('are released question by question, beside the pulse before', async () => {
    await aPulse(bench.db, { ...spring, counts: { joy: [2, 4, 5, 6, 3], time: [1, 1, 1, 1, 0] } })
    await aPulse(bench.db, { ...autumn, counts: { joy: [0, 1, 1, 1, 1], time: [2, 3, 2, 6, 3] } })
    const { shown } = await report('2026-12-01')
    expect(shown).toMatchObject({ half: '2026-H2', before: '2026-H1', opensOn: '2026-11-02' })
    const of = (question: string) => shown?.questions.find(each => each.question === question)
    expect(of('joy')).toMatchObject({ now: { status: 'suppressed' }, before: { people: 20, mean: 3.2 } })
    expect(of('time')).toMatchObject({
      now: { people: 16, mean: 3.3, blocks: [{ people: 7 }, { people: 9 }] },
      before: { status: 'suppressed' },
    })
    expect(of('contacts')).toMatchObject({ now: { status: 'suppressed' } })
  })

  test('of an older pulse are asked for by its half year; nonsense gives the newest', async () => {
    await aPulse(bench.db, spring)
    await aPulse(bench.db, autumn)
    expect(await report('2026-12-01', '2026-H1')).toMatchObject({
      halves: ['2026-H2', '2026-H1'],
      shown: { half: '2026-H1', before: null },
    })
    for (const wanted of ['2019-H1', "' or 1=1", ''])
      expect(await report('2026-12-01', wanted)).toMatchObject({ shown: { half: '2026-H2' } })
  })
})
