import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { noFiles } from '#app/cli/no-files.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { changeChecklist, readChecklist } from '#app/domain/onboarding/onboarding.server.ts'
import { startBoss } from '#app/jobs/boss.ts'
import { jobQueue } from '#app/jobs/queue.ts'
import { type OpenDatabase, openPostgres } from '#db/open.ts'
import { openTestDatabase, TEST_NOW } from '#tests/support/database.ts'
import { aChecklist, aStepInput } from '#tests/support/onboarding.ts'
import { anAccount } from '#tests/support/people.ts'

// Two of the communications team have the checklist open. Nothing is rolled back here, and on PostgreSQL two
// connections really meet; the embedded database lets one in after the other. The outcome must be the same.

let first: OpenDatabase
let second: OpenDatabase
let stop: () => Promise<void>
let kim: Ctx<AccountActor>
let nora: Ctx<AccountActor>

beforeAll(async () => {
  first = await openTestDatabase()
  second = first.engine.kind === 'postgres' ? openPostgres(first.engine.url) : first
  const boss = await startBoss(first, { quiet: true })
  const common = { jobs: jobQueue(boss), files: noFiles, now: TEST_NOW, requestId: 'test' }
  kim = { ...common, db: first.db, actor: await anAccount(first.db, ['comms'], { name: 'Kim' }) }
  nora = { ...common, db: second.db, actor: await anAccount(first.db, ['comms'], { name: 'Nora' }) }
  await aChecklist(kim)
  stop = async () => {
    await boss.stop({ graceful: false })
    if (second !== first) await second.close()
    await first.close()
  }
})
afterAll(() => stop())

let revision = 0
let titles: string[] = []
let stepId = ''

async function look() {
  const checklist = await readChecklist(first.db)
  if (!checklist) throw new Error('There is no checklist')
  return { revision: checklist.revision, steps: checklist.steps }
}

beforeEach(async () => {
  const opened = await look()
  revision = opened.revision
  titles = opened.steps.map(({ titleDe }) => titleDe)
  stepId = opened.steps[1]?.id ?? ''
})

const added = (titleDe: string) => ({ kind: 'add' as const, step: aStepInput({ titleDe }) })
const outcome = (result: Awaited<ReturnType<typeof changeChecklist>>) => (result.ok ? 'saved' : result.reason)

describe('at the same moment', () => {
  test('two steps are added: one is, and the other one is told', async () => {
    const outcomes = await Promise.all([
      changeChecklist(kim, revision, added('Von Kim')),
      changeChecklist(nora, revision, added('Von Nora')),
    ])
    expect(outcomes.map(outcome).toSorted()).toEqual(['saved', 'stale'])
    const winner = outcomes[0].ok ? 'Von Kim' : 'Von Nora'
    const now = await look()
    expect(now.revision).toBe(revision + 1)
    expect(now.steps.map(({ titleDe }) => titleDe)).toEqual([...titles, winner])
  })

  test('a step is moved and retired: only one of it happens', async () => {
    const outcomes = await Promise.all([
      changeChecklist(kim, revision, { kind: 'up', stepId }),
      changeChecklist(nora, revision, { kind: 'retire', stepId }),
    ])
    expect(outcomes.map(outcome).toSorted()).toEqual(['saved', 'stale'])
    const { steps } = await look()
    const at = steps.findIndex(({ id }) => id === stepId)
    expect(at).toBe(outcomes[0].ok ? 0 : -1)
  })

  test('the same button pressed six times moves a step by one', async () => {
    const presses = [kim, nora, kim, nora, kim, nora]
    const outcomes = await Promise.all(
      presses.map(ctx => changeChecklist(ctx, revision, { kind: 'down', stepId })),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const { steps } = await look()
    expect(steps.findIndex(({ id }) => id === stepId)).toBe(2)
    // Positions stay what they are for: one for each step, in order.
    const positions = await first.db
      .selectFrom('onboardingStep')
      .select('position')
      .where('retiredAt', 'is', null)
      .orderBy('position')
      .execute()
    expect(new Set(positions.map(({ position }) => position)).size).toBe(positions.length)
  })
})

describe('one after the other', () => {
  test('whoever looks again gets through', async () => {
    expect(outcome(await changeChecklist(kim, revision, added('Erst Kim')))).toBe('saved')
    expect(outcome(await changeChecklist(nora, revision, added('Dann Nora')))).toBe('stale')
    const { revision: newest } = await look()
    expect(outcome(await changeChecklist(nora, newest, added('Dann Nora')))).toBe('saved')
    const { steps } = await look()
    expect(steps.slice(-2).map(({ titleDe }) => titleDe)).toEqual(['Erst Kim', 'Dann Nora'])
  })

  test('a number nobody has seen yet is no better than an old one', async () => {
    for (const number of [revision - 1, revision + 1, 0, 999])
      expect(outcome(await changeChecklist(kim, number, added('Geraten')))).toBe('stale')
    expect((await look()).revision).toBe(revision)
  })
})
