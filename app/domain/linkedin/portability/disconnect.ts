import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { inTransaction } from '#db/transaction.ts'
import { deleteConnection } from './connection.queries.ts'

/**
 * Ends the signed-in person's connection at once: the token is deleted, and a way to LinkedIn they may be on leads
 * nowhere any more. What they took over stays until they undo it. Twice is once.
 */
export function disconnect(ctx: Ctx<AmbassadorActor>): Promise<void> {
  return endConnectionOf(ctx, ctx.actor.ambassadorId)
}

/** The same for somebody who leaves the programme. */
export function endConnectionOf({ db }: Pick<Ctx, 'db'>, ambassadorId: string): Promise<void> {
  return inTransaction(db, trx => deleteConnection(trx, ambassadorId))
}
