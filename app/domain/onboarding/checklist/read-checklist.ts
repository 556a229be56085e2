import { isId } from '#app/domain/kernel/ids.ts'
import type { Db } from '#db/open.ts'
import { selectChecklist, selectSteps } from './checklist.queries.ts'

/** One step of the checklist as it is stored. */
export type ChecklistStep = Awaited<ReturnType<typeof selectSteps>>[number]

/** The checklist with its number, steps in use and steps that were retired; undefined before the first start. */
export async function readChecklist(db: Db) {
  const checklist = await selectChecklist(db)
  if (!checklist) return undefined
  const steps = await selectSteps(db)
  return {
    ...checklist,
    steps: steps.filter(({ retiredAt }) => retiredAt === null),
    retired: steps.filter(({ retiredAt }) => retiredAt !== null),
  }
}

/** One step by its id, retired or not; undefined where there is none. */
export async function readStep(db: Db, stepId: string): Promise<ChecklistStep | undefined> {
  if (!isId(stepId)) return undefined
  return (await selectSteps(db)).find(({ id }) => id === stepId)
}
