import type { Db } from '#db/open.ts'

/** What these people have done, with who did it and the file handed in, if any. */
export async function selectCompletions(db: Db, ambassadorIds: readonly string[]) {
  if (ambassadorIds.length === 0) return []
  return db
    .selectFrom('onboardingCompletion as completion')
    .leftJoin('account as doer', 'doer.id', 'completion.doneBy')
    .leftJoin('onboardingFile as file', 'file.id', 'completion.fileId')
    .select([
      'completion.ambassadorId',
      'completion.stepId',
      'completion.doneAt',
      'completion.evidenceDay',
      'completion.fileId',
      'file.name as fileName',
      'doer.name as doneByName',
    ])
    .where('completion.ambassadorId', 'in', [...ambassadorIds])
    .orderBy('completion.doneAt')
    .execute()
}

/** Records a step as done. @returns false when it was done already */
export async function insertCompletion(
  db: Db,
  row: {
    ambassadorId: string
    stepId: string
    doneAt: string
    doneBy: string
    evidenceDay: string | null
    fileId: string | null
  },
): Promise<boolean> {
  const result = await db
    .insertInto('onboardingCompletion')
    .values(row)
    .onConflict(conflict => conflict.columns(['ambassadorId', 'stepId']).doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Takes a step back. @returns what stood there, undefined when nothing did */
export function deleteCompletion(db: Db, ambassadorId: string, stepId: string) {
  return db
    .deleteFrom('onboardingCompletion')
    .where('ambassadorId', '=', ambassadorId)
    .where('stepId', '=', stepId)
    .returning(['doneAt', 'doneBy', 'fileId'])
    .executeTakeFirst()
}
