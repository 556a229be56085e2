import type { Insertable, Updateable } from 'kysely'
import type { Db } from '#db/open.ts'
import type { OnboardingStep } from '#db/types.generated.ts'

/** The checklist's number and who changed it last; `changedBy` is null for what the program came with. */
export function selectChecklist(db: Db) {
  return db
    .selectFrom('onboardingChecklist as checklist')
    .leftJoin('account', 'account.id', 'checklist.changedBy')
    .select(['checklist.revision', 'checklist.changedAt', 'account.name as changedBy'])
    .executeTakeFirst()
}

/** Its number, held for this transaction: of two people who change it at once, the second sees the first's. */
export function lockChecklist(db: Db) {
  return db.selectFrom('onboardingChecklist').select('revision').forUpdate().executeTakeFirst()
}

export async function insertChecklist(db: Db, changedAt: string): Promise<void> {
  await db.insertInto('onboardingChecklist').values({ id: 1, revision: 1, changedAt }).execute()
}

export async function updateChecklist(
  db: Db,
  change: { revision: number; changedAt: string; changedBy: string },
): Promise<void> {
  await db.updateTable('onboardingChecklist').set(change).where('id', '=', 1).execute()
}

/** Every step in its order, with the text it asks for; retired ones as well. */
export function selectSteps(db: Db) {
  return db
    .selectFrom('onboardingStep as step')
    .leftJoin('agreement', 'agreement.id', 'step.agreementId')
    .selectAll('step')
    .select(['agreement.key as agreementKey'])
    .orderBy('step.position')
    .orderBy('step.id')
    .execute()
}

export async function insertSteps(db: Db, steps: Array<Insertable<OnboardingStep>>): Promise<void> {
  if (steps.length > 0) await db.insertInto('onboardingStep').values(steps).execute()
}

export async function updateStep(db: Db, id: string, change: Updateable<OnboardingStep>): Promise<void> {
  await db.updateTable('onboardingStep').set(change).where('id', '=', id).execute()
}
