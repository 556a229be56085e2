import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { replaceJoins, settleIdentities } from '#app/domain/posts/posts.server.ts'
import { addToDepartedTotals } from '#app/domain/reports/reports.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockPerson, selectLastCompleted, updateAnonymised } from '../departure.queries.ts'
import { isGone } from '../departure.rules.ts'
import { deleteFigures, selectCountedIn } from './own-figures.queries.ts'

/**
 * Turns the figures of somebody who has left into totals without a name, and deletes them: the snapshots of their
 * posts, the days and files from LinkedIn, minutes and resonance. The posts stay, they are public. Nobody can undo
 * it; doing it twice changes nothing, and whoever has come back keeps theirs.
 * @returns whether there was something to do
 */
export async function turnFiguresIntoTotals(ctx: Ctx, ambassadorId: string): Promise<boolean> {
  return inTransaction(ctx.db, async trx => {
    const person = await lockPerson(trx, ambassadorId)
    const departure = await selectLastCompleted(trx, ambassadorId)
    if (!isGone(person?.state ?? null) || !departure || departure.anonymisedAt !== null) return false
    const countedIn = await selectCountedIn(trx, ambassadorId)
    await addToDepartedTotals(trx, ambassadorId, countedIn)
    await replaceJoins(trx, { ambassadorId, at: ctx.now.toString() })
    await deleteFigures(trx, ambassadorId)
    await settleIdentities(trx, ambassadorId)
    await updateAnonymised(trx, departure.id, { at: ctx.now.toString(), countedIn })
    await writeAudit(
      { ...ctx, db: trx },
      { action: 'departure.figures-anonymised', subject: { type: 'ambassador', id: ambassadorId } },
    )
    return true
  })
}
