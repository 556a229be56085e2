import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { type Day, dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId, newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { mayLookAfter } from './complete-take-down.ts'
import {
  insertPublication,
  insertTakeDowns,
  lockTakeDown,
  selectOpenAbout,
  updateDone,
} from './take-down.queries.ts'

/** Where a photo that was handed out has been used. */
export type Use = { url: string; place: string; day: Day }

/**
 * A photo that was handed out turns out to be used: that becomes a publication, and the question about it becomes a
 * take-down of that publication, due on the same day, for everybody who asked.
 * @returns the id of the take-down to go on with
 */
export function enterUse(
  ctx: Ctx<AccountActor>,
  id: string,
  { url, place, day }: Use,
): Promise<Result<string, 'unknown' | 'not-open' | 'day-to-come'>> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const takeDown = isId(id) ? await lockTakeDown(trx, id) : undefined
    if (!takeDown || !mayLookAfter(ctx.actor, takeDown)) return failure('unknown')
    if (takeDown.doneAt !== null || takeDown.handOutId === null) return failure('not-open')
    if (day > dayOf(ctx.now)) return failure('day-to-come')
    const { photoId, channel, assignee } = takeDown
    const publicationId = newId()
    const at = ctx.now.toString()
    const enteredBy = assignee ?? ctx.actor.accountId
    await insertPublication(trx, {
      ...{ id: publicationId, photoId, channel, url: url || null, place },
      ...{ publishedOn: day, enteredBy, enteredAt: at },
    })
    const asking = await selectOpenAbout(trx, takeDown.handOutId)
    const rows = asking.map(({ id: _, ...asked }) => ({ ...asked, id: newId(), publicationId, openedAt: at }))
    await insertTakeDowns(trx, rows)
    const done = { doneAt: at, doneBy: ctx.actor.accountId, proof: 'used' as const }
    await updateDone(trx, takeDown, { ...done, proofNote: '', screenshotId: null })
    const subject = { type: 'take-down', id }
    await writeAudit(scoped, { action: 'take-down.use-entered', subject, detail: { publicationId } })
    const next = rows.find(({ personId }) => personId === takeDown.personId)
    return success(next?.id ?? id)
  })
}
