import { describe, expect, test } from 'vitest'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { defaultChecklist } from '#app/domain/onboarding/checklist/default-checklist.rules.ts'
import { stepSchema } from '#app/domain/onboarding/checklist/step.schema.ts'
import { formOfStep } from '#app/domain/onboarding/checklist/step-form.rules.ts'
import { movePast } from '#app/domain/onboarding/checklist/step-order.rules.ts'
import { helpPathOf } from '#app/domain/onboarding/help-pages.rules.ts'
import {
  changeChecklist,
  loadDefaultChecklist,
  readChecklist,
  readStep,
} from '#app/domain/onboarding/onboarding.server.ts'
import { auditOf } from '#tests/support/ambassadors.ts'
import { useTestBench } from '#tests/support/database.ts'
import {
  aChecklist,
  agreementIdOf,
  aStepInput,
  queuedFinishes,
  stepNamed,
} from '#tests/support/onboarding.ts'
import { anAccount, anAmbassador } from '#tests/support/people.ts'

const bench = useTestBench()
const NOBODY = '00000000-0000-4000-8000-000000000000'

async function comms(name = 'Katharina'): Promise<Ctx<AccountActor>> {
  return bench.ctx({ actor: await anAccount(bench.db, ['comms'], { name }) })
}

const titles = async () => (await readChecklist(bench.db))?.steps.map(({ titleDe }) => titleDe) ?? []

describe('the default checklist', () => {
  test('is loaded once, in its order, with the town’s own texts', async () => {
    await aChecklist(bench.ctx())
    expect(await titles()).toEqual(defaultChecklist.map(({ titleDe }) => titleDe))
    expect(await stepNamed(bench.db, 'Leitlinien gelesen')).toMatchObject({
      agreementKey: 'guidelines',
      agreementId: await agreementIdOf(bench.db, 'guidelines'),
    })
    expect(await readChecklist(bench.db)).toMatchObject({ revision: 1, changedBy: null })
    expect(await loadDefaultChecklist(bench.ctx())).toBe(0)
  })

  test('leaves out what asks to read a text the town does not have', async () => {
    expect(await loadDefaultChecklist(bench.ctx())).toBe(defaultChecklist.length - 2)
  })

  test('says why in both languages, and points only to help that exists', () => {
    for (const step of defaultChecklist) {
      const { agreementKey, ...fields } = step
      const agreementId = agreementKey === null ? null : NOBODY
      const form = { ...formOfStep({ ...fields, agreementId }), revision: '1' }
      expect(stepSchema.safeParse({ ...form, required: step.required }).error).toBeUndefined()
      if (step.helpPage !== null) expect(helpPathOf(step.helpPage)).toMatch(/^\/hilfe\//)
    }
    expect(helpPathOf('gibt-es-nicht')).toBeNull()
    expect(helpPathOf(null)).toBeNull()
  })
})

describe('moving a step', () => {
  const inUse = new Set(['a', 'c', 'd'])

  test.each<[string, 'up' | 'down', string]>([
    ['c', 'up', 'c a b d'],
    ['a', 'down', 'b c a d'],
    ['a', 'up', 'a b c d'],
    ['d', 'down', 'a b c d'],
    ['d', 'up', 'a b d c'],
    ['b', 'up', 'a b c d'],
    ['x', 'down', 'a b c d'],
  ])('%s %s: %s (b is retired)', (id, direction, order) => {
    expect(movePast(['a', 'b', 'c', 'd'], inUse, id, direction).join(' ')).toBe(order)
  })
})

describe('changing the checklist', () => {
  test('adds at the end, edits, moves, retires and restores, each with its entry in the log', async () => {
    await aChecklist(bench.ctx())
    const ctx = await comms()
    expect(await changeChecklist(ctx, 1, { kind: 'add', step: aStepInput() })).toEqual({
      ok: true,
      value: undefined,
    })
    expect((await titles()).at(-1)).toBe('Schreibtisch gezeigt')
    const { id: stepId } = await stepNamed(bench.db, 'Schreibtisch gezeigt')
    await changeChecklist(ctx, 2, { kind: 'edit', stepId, step: aStepInput({ titleDe: 'Büro gezeigt' }) })
    await changeChecklist(ctx, 3, { kind: 'up', stepId })
    expect((await titles()).at(-2)).toBe('Büro gezeigt')
    await changeChecklist(ctx, 4, { kind: 'down', stepId })
    expect((await titles()).at(-1)).toBe('Büro gezeigt')
    await changeChecklist(ctx, 5, { kind: 'retire', stepId })
    expect(await titles()).not.toContain('Büro gezeigt')
    expect((await readChecklist(bench.db))?.retired.map(({ id }) => id)).toEqual([stepId])
    await changeChecklist(ctx, 6, { kind: 'restore', stepId })
    expect((await titles()).at(-1)).toBe('Büro gezeigt')
    expect((await auditOf(bench.db, stepId)).map(({ action }) => action)).toEqual([
      'onboarding-step.added',
      'onboarding-step.changed',
      'onboarding-step.moved',
      'onboarding-step.moved',
      'onboarding-step.retired',
      'onboarding-step.restored',
    ])
    expect(await readChecklist(bench.db)).toMatchObject({ revision: 7, changedBy: 'Katharina' })
  })

  test('by two people at once: the second changes nothing and can be told who was first', async () => {
    await aChecklist(bench.ctx())
    const [first, second] = [await comms('Katharina'), await comms('Murat')]
    const { id: stepId } = await stepNamed(bench.db, 'Willkommen gelesen')
    await changeChecklist(first, 1, { kind: 'edit', stepId, step: aStepInput({ titleDe: 'Von Katharina' }) })
    const before = await readChecklist(bench.db)
    for (const change of [
      { kind: 'edit', stepId, step: aStepInput({ titleDe: 'Von Murat' }) },
      { kind: 'add', step: aStepInput() },
      { kind: 'down', stepId },
      { kind: 'retire', stepId },
    ] as const) {
      expect(await changeChecklist(second, 1, change)).toEqual({ ok: false, reason: 'stale' })
    }
    expect(await readChecklist(bench.db)).toEqual(before)
    expect(before).toMatchObject({ revision: 2, changedBy: 'Katharina' })
    // With the number they have seen now, it goes through.
    expect((await changeChecklist(second, 2, { kind: 'retire', stepId })).ok).toBe(true)
  })

  test('knows only steps and texts there are', async () => {
    await aChecklist(bench.ctx())
    const ctx = await comms()
    expect(await changeChecklist(ctx, 1, { kind: 'retire', stepId: NOBODY })).toMatchObject({
      reason: 'unknown-step',
    })
    const step = aStepInput({ evidence: 'acknowledgement', agreementId: NOBODY })
    expect(await changeChecklist(ctx, 1, { kind: 'add', step })).toMatchObject({
      reason: 'unknown-agreement',
    })
    expect(await readStep(bench.db, 'kein-echter-schritt')).toBeUndefined()
    expect(await readChecklist(bench.db)).toMatchObject({ revision: 1 })
  })

  test('looks at everybody in onboarding when something may no longer be required', async () => {
    await aChecklist(bench.ctx())
    const ctx = await comms()
    const fresh = await anAmbassador(bench.db, { state: 'onboarding' })
    await anAmbassador(bench.db)
    const { id: stepId } = await stepNamed(bench.db, 'Willkommen gelesen')
    await changeChecklist(ctx, 1, { kind: 'down', stepId })
    expect(await queuedFinishes(bench.db)).toEqual([])
    await changeChecklist(ctx, 2, { kind: 'edit', stepId, step: aStepInput({ required: false }) })
    await changeChecklist(ctx, 3, { kind: 'retire', stepId })
    expect(await queuedFinishes(bench.db)).toEqual([fresh.ambassadorId, fresh.ambassadorId])
  })
})

describe('the form of a step', () => {
  const form = { ...formOfStep(aStepInput()), revision: '3', required: true }
  const fieldsOf = (change: Record<string, unknown>) =>
    stepSchema.safeParse({ ...form, ...change }).error?.issues.map(({ path }) => path.join('.'))

  test('comes back as it was', () => {
    expect(stepSchema.parse(form)).toEqual({ ...aStepInput(), revision: 3 })
  })

  test.each([
    [{ titleDe: ' ' }, ['titleDe']],
    [{ titleEn: 'x'.repeat(121) }, ['titleEn']],
    [{ whyEn: undefined }, ['whyEn']],
    [{ owner: 'hr' }, ['owner']],
    [{ evidence: 'oath' }, ['evidence']],
    [{ dueDays: '366' }, ['dueDays']],
    [{ dueDays: '-1' }, ['dueDays']],
    [{ dueDays: 'bald' }, ['dueDays']],
    [{ revision: '' }, ['revision']],
    [{ helpPage: '../../geheim' }, ['helpPage']],
    [{ agreementId: 'leitlinien' }, ['agreementId']],
    [{ evidence: 'fact' }, ['fact']],
    [{ evidence: 'acknowledgement' }, ['agreementId']],
    [{ evidence: 'acknowledgement', agreementId: NOBODY, owner: 'comms' }, ['owner']],
  ])('refuses %j', (change, fields) => {
    expect(fieldsOf(change)).toEqual(fields)
  })

  test('drops what the evidence does not need', () => {
    const both = { ...form, fact: 'post', agreementId: NOBODY }
    expect(stepSchema.parse(both)).toMatchObject({ fact: null, agreementId: null })
    expect(stepSchema.parse({ ...both, evidence: 'fact' })).toMatchObject({ fact: 'post', agreementId: null })
  })
})
