import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { inTransaction } from '#db/transaction.ts'
import { insertNewGoals, insertNewValues } from './topic-change.queries.ts'

/**
 * Gives the programme its goals and the town its values, in the order they come in. What has the same slug
 * already is left alone, so that loading twice changes nothing.
 */
export async function loadGoalsAndValues(
  ctx: Pick<Ctx, 'db'>,
  programme: {
    goals: ReadonlyArray<{ slug: string; nameDe: string; nameEn: string }>
    values: ReadonlyArray<{ slug: string; name: string; sentence: string }>
  },
): Promise<void> {
  await inTransaction(ctx.db, async trx => {
    await insertNewGoals(trx, programme.goals.map(numbered))
    await insertNewValues(trx, programme.values.map(numbered))
  })
}

function numbered<Row>(row: Row, position: number): Row & { id: string; position: number } {
  return { ...row, id: newId(), position }
}
