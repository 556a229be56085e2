import { listAgreementNames } from '#app/domain/agreements/agreements.server.ts'
import { lookAtOnboarding } from '#app/domain/ambassadors/ambassadors.server.ts'
import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { insertSteps, lockChecklist, selectSteps, updateChecklist, updateStep } from './checklist.queries.ts'
import type { ChecklistStep } from './read-checklist.ts'
import type { Arrangement, StepInput } from './step.schema.ts'
import { movePast } from './step-order.rules.ts'

/** One change to the checklist. */
export type ChecklistChange =
  | { kind: 'add'; step: StepInput }
  | { kind: 'edit'; stepId: string; step: StepInput }
  | { kind: Arrangement; stepId: string }

/** 'stale': somebody has changed the checklist since it was opened. */
type ChecklistRefusal = 'unknown-step' | 'unknown-agreement' | 'stale'

/**
 * Changes the checklist as one of the communications team. `revision` is the number that was on the screen: when
 * it is no longer the newest, nothing is changed. Whoever is done with what is required now becomes active.
 * A step is never deleted, so that what people have done of it stays true.
 */
export function changeChecklist(
  ctx: Ctx<AccountActor>,
  revision: number,
  change: ChecklistChange,
): Promise<Result<undefined, ChecklistRefusal>> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const checklist = await lockChecklist(trx)
    const steps = await selectSteps(trx)
    const step = 'stepId' in change ? steps.find(({ id }) => id === change.stepId) : undefined
    if (!checklist || (change.kind !== 'add' && !step)) return failure('unknown-step')
    if (checklist.revision !== revision) return failure('stale')
    if (!(await textExists(scoped, change))) return failure('unknown-agreement')
    const subjectId = await carryOut(scoped, change, steps)
    await updateChecklist(trx, {
      revision: revision + 1,
      changedAt: ctx.now.toString(),
      changedBy: ctx.actor.accountId,
    })
    await writeAudit(scoped, {
      action: actions[change.kind],
      subject: { type: 'onboarding-step', id: subjectId },
    })
    if (change.kind === 'edit' || change.kind === 'retire') await lookAtOnboarding(scoped, 'everybody')
    return success()
  })
}

const actions = {
  add: 'onboarding-step.added',
  edit: 'onboarding-step.changed',
  up: 'onboarding-step.moved',
  down: 'onboarding-step.moved',
  retire: 'onboarding-step.retired',
  restore: 'onboarding-step.restored',
} as const satisfies Record<ChecklistChange['kind'], string>

async function textExists({ db }: Ctx, change: ChecklistChange): Promise<boolean> {
  const agreementId = 'step' in change ? change.step.agreementId : null
  return agreementId === null || (await listAgreementNames(db)).some(({ id }) => id === agreementId)
}

/** @returns the id of the step the change is about */
async function carryOut(
  { db, now }: Ctx,
  change: ChecklistChange,
  steps: readonly ChecklistStep[],
): Promise<string> {
  if (change.kind === 'add') {
    const id = newId()
    const position = 1 + Math.max(-1, ...steps.map(each => each.position))
    await insertSteps(db, [{ ...change.step, id, position }])
    return id
  }
  const { stepId } = change
  switch (change.kind) {
    case 'edit':
      await updateStep(db, stepId, change.step)
      break
    case 'retire':
      await updateStep(db, stepId, { retiredAt: now.toString() })
      break
    case 'restore':
      await updateStep(db, stepId, { retiredAt: null })
      break
    default:
      await renumber({ db }, steps, stepId, change.kind)
  }
  return stepId
}

async function renumber(
  { db }: Pick<Ctx, 'db'>,
  steps: readonly ChecklistStep[],
  stepId: string,
  direction: 'up' | 'down',
): Promise<void> {
  const inUse = new Set(steps.filter(({ retiredAt }) => retiredAt === null).map(({ id }) => id))
  const order = movePast(
    steps.map(({ id }) => id),
    inUse,
    stepId,
    direction,
  )
  for (const [position, id] of order.entries()) await updateStep(db, id, { position })
}
