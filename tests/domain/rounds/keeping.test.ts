import { describe, expect, test } from 'vitest'
import { newId } from '#app/domain/kernel/ids.ts'
import {
  addQuestion,
  addRound,
  closeRound,
  deleteOldApplications,
  editRound,
  listOpenRounds,
  listRounds,
  moveQuestion,
  readPublicRound,
  readRound,
  removeQuestion,
  reopenRound,
} from '#app/domain/rounds/rounds.server.ts'
import { auditOf } from '#tests/support/ambassadors.ts'
import { TEST_NOW, useTestBench } from '#tests/support/database.ts'
import { aDepartment, anAccount } from '#tests/support/people.ts'
import {
  aConfirmedApplication,
  anApplicationInput,
  applicationsOf,
  applyTo,
  aQuestion,
  aRound,
} from '#tests/support/rounds.ts'

const bench = useTestBench()
const comms = async (now = TEST_NOW) => bench.ctx({ actor: await anAccount(bench.db, ['comms']), now })
const input = {
  ...{ title: 'Zweite Runde', invitation: 'Kommt.', opensOn: '2026-11-20', closesOn: '2026-12-04' },
  ...{ kickOffOn: '2027-01-12', places: 12, selfDescription: true },
}
const later = (days: number) => TEST_NOW.add({ hours: 24 * days })

describe('a call', () => {
  test('is added with an address of its own and opens by itself', async () => {
    const ctx = await comms()
    const id = await addRound(ctx, input)
    const twin = await addRound(ctx, input)
    expect(await readRound(ctx, id)).toMatchObject({ ...input, slug: 'zweite-runde', phase: 'planned' })
    expect(await readRound(ctx, twin)).toMatchObject({ slug: 'zweite-runde-2' })
    expect((await auditOf(bench.db, id)).map(({ action }) => action)).toEqual(['round.added'])
    expect(await listOpenRounds(ctx)).toEqual([])
    expect(await readPublicRound(ctx, 'zweite-runde')).toBeUndefined()
    const tomorrow = await comms(later(1))
    expect((await listOpenRounds(tomorrow)).map(({ slug }) => slug)).toEqual([
      'zweite-runde',
      'zweite-runde-2',
    ])
    expect(await readPublicRound(tomorrow, 'zweite-runde')).toMatchObject({ phase: 'open' })
  })

  test('changes and keeps its address; what was left out is empty', async () => {
    const ctx = await comms()
    const id = await addRound(ctx, input)
    const { kickOffOn: _kickOffOn, places: _places, ...less } = input
    expect((await editRound(ctx, id, { ...less, title: 'Anders' })).ok).toBe(true)
    expect(await readRound(ctx, id)).toMatchObject({
      ...{ title: 'Anders', slug: 'zweite-runde', kickOffOn: null, places: null },
    })
    expect((await auditOf(bench.db, id)).map(({ action }) => action)).toEqual([
      'round.added',
      'round.changed',
    ])
  })

  test('closes early, twice is once, and opens again without asking about people', async () => {
    const { id, slug } = await aRound(bench.db)
    const ctx = await comms()
    expect(await readPublicRound(ctx, slug)).toMatchObject({ phase: 'open', asksSelfDescription: true })
    for (let time = 0; time < 2; time += 1) expect((await closeRound(ctx, id)).ok).toBe(true)
    expect(await readPublicRound(ctx, slug)).toMatchObject({ phase: 'closed' })
    expect(await listOpenRounds(ctx)).toEqual([])
    for (let time = 0; time < 2; time += 1) expect((await reopenRound(ctx, id)).ok).toBe(true)
    expect(await readPublicRound(ctx, slug)).toMatchObject({ phase: 'open', asksSelfDescription: false })
    expect((await auditOf(bench.db, id)).map(({ action }) => action)).toEqual([
      'round.closed',
      'round.reopened',
    ])
  })

  test('that is given new days after its end asks nobody about themselves, whatever is ticked', async () => {
    const { id } = await aRound(bench.db, { closesOn: '2026-11-18' })
    const ctx = await comms()
    await editRound(ctx, id, { ...input, opensOn: '2026-11-01' })
    await editRound(ctx, id, { ...input, opensOn: '2026-11-01' })
    expect(await readRound(ctx, id)).toMatchObject({ phase: 'open', asksSelfDescription: false })
  })

  test.each([newId(), 'egal'])('nobody knows: %s', async id => {
    const ctx = await comms()
    const unknown = { ok: false, reason: 'unknown-round' }
    expect(await readRound(ctx, id)).toBeUndefined()
    expect(await editRound(ctx, id, input)).toEqual(unknown)
    expect(await closeRound(ctx, id)).toEqual(unknown)
    expect(await reopenRound(ctx, id)).toEqual(unknown)
    expect(await addQuestion(ctx, id, { question: 'Wer?', required: true })).toEqual(unknown)
    expect(await removeQuestion(ctx, id, newId())).toEqual(unknown)
    expect(await moveQuestion(ctx, id, { questionId: newId(), direction: 'up' })).toEqual(unknown)
  })
})

describe('questions of one’s own', () => {
  async function withThree() {
    const { id } = await aRound(bench.db)
    const ctx = await comms()
    for (const question of ['A', 'B', 'C']) await addQuestion(ctx, id, { question, required: false })
    const questions = async () => (await readRound(ctx, id))?.questions ?? []
    const order = async () => (await questions()).map(({ question }) => question).join('')
    const idOf = async (text: string) => (await questions()).find(each => each.question === text)?.id ?? ''
    return { id, ctx, order, idOf }
  }

  test('stand in the order in which they were added, and move', async () => {
    const { id, ctx, order, idOf } = await withThree()
    expect(await order()).toBe('ABC')
    await moveQuestion(ctx, id, { questionId: await idOf('C'), direction: 'up' })
    expect(await order()).toBe('ACB')
    await moveQuestion(ctx, id, { questionId: await idOf('A'), direction: 'up' })
    await moveQuestion(ctx, id, { questionId: await idOf('A'), direction: 'down' })
    expect(await order()).toBe('CAB')
  })

  test('are removed once and for all, with their answers; a new one comes last', async () => {
    const { id, ctx, order, idOf } = await withThree()
    const questionId = await idOf('B')
    const { slug } = (await readRound(ctx, id)) ?? { slug: '' }
    const answers = { [questionId]: 'Ja.' }
    await applyTo(ctx, slug, anApplicationInput(await aDepartment(bench.db), { answers }))
    await removeQuestion(ctx, id, questionId)
    await removeQuestion(ctx, id, questionId)
    await addQuestion(ctx, id, { question: 'D', required: true })
    expect(await order()).toBe('ACD')
    expect(await bench.db.selectFrom('applicationAnswer').selectAll().execute()).toEqual([])
  })

  test('are eight at most', async () => {
    const { id } = await aRound(bench.db)
    for (let position = 1; position <= 8; position += 1) await aQuestion(bench.db, id, position)
    expect(await addQuestion(await comms(), id, { question: 'Neun?', required: false })).toEqual({
      ok: false,
      reason: 'too-many',
    })
  })

  test('of another call are out of reach', async () => {
    const [mine, other] = [await aRound(bench.db), await aRound(bench.db)]
    const questionId = await aQuestion(bench.db, other.id, 1)
    const ctx = await comms()
    await removeQuestion(ctx, mine.id, questionId)
    await moveQuestion(ctx, mine.id, { questionId, direction: 'down' })
    expect((await readRound(ctx, other.id))?.questions).toMatchObject([{ id: questionId, position: 1 }])
  })
})

describe('the list for comms', () => {
  test('counts what is confirmed and not withdrawn, and names the phase', async () => {
    const { slug } = await aRound(bench.db)
    const ctx = await comms()
    const departmentId = await aDepartment(bench.db)
    await aConfirmedApplication(ctx, slug, anApplicationInput(departmentId))
    await applyTo(ctx, slug, anApplicationInput(departmentId, { email: 'offen@stadt.example' }))
    expect(await listRounds(ctx)).toMatchObject([
      { slug, phase: 'open', applied: 1, undecided: 1, accepted: 0 },
    ])
  })
})

describe('applications do not stay', () => {
  const email = 'mona.neu@stadt.example'
  const left = async () => (await applicationsOf(bench.db, email)).length

  async function oneIn(given: Parameters<typeof aRound>[1], confirmed = true) {
    const { slug } = await aRound(bench.db, given)
    const typed = anApplicationInput(await aDepartment(bench.db))
    const ctx = bench.ctx()
    if (confirmed) await aConfirmedApplication(ctx, slug, typed)
    else await applyTo(ctx, slug, typed)
    return async (now: string) =>
      deleteOldApplications({ db: bench.db, now: TEST_NOW.add(TEST_NOW.until(now)) })
  }

  test('longer than six months after the last day', async () => {
    const cleanUp = await oneIn({ closesOn: '2026-11-30' })
    expect(await cleanUp('2027-05-31T09:00:00Z')).toBe(0)
    expect(await left()).toBe(1)
    expect(await cleanUp('2027-06-01T09:00:00Z')).toBe(1)
    expect(await left()).toBe(0)
  })

  test('longer than six months after an early end', async () => {
    const cleanUp = await oneIn({ closesOn: '2027-03-31' })
    await bench.db.updateTable('round').set({ closedAt: '2026-11-20T09:00:00Z' }).execute()
    expect(await cleanUp('2027-05-20T09:00:00Z')).toBe(0)
    expect(await cleanUp('2027-05-21T09:00:00Z')).toBe(1)
  })

  test('longer than thirty days if nobody confirmed', async () => {
    const cleanUp = await oneIn({ closesOn: '2027-03-31' }, false)
    expect(await cleanUp('2026-12-19T08:00:00Z')).toBe(0)
    expect(await cleanUp('2026-12-19T10:00:00Z')).toBe(1)
  })
})
