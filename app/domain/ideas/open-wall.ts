import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { instantOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId, newBytes } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { selectEvent, selectWall, updateWallEnd, upsertWall } from './wall.queries.ts'
import { CODE_BYTES, codeOf, openUntil, stateOf } from './wall.rules.ts'

/**
 * Opens the wall of a workshop: from now on, and until an hour after the workshop, whoever has its code
 * adds ideas without an account. Opening a wall again keeps its code; opening an open one changes nothing.
 */
export async function openWall(
  ctx: Ctx<AccountActor>,
  eventId: string,
): Promise<Result<undefined, 'unknown-event' | 'cancelled' | 'too-early'>> {
  return inTransaction(ctx.db, async trx => {
    const event = isId(eventId) ? await selectEvent(trx, eventId) : undefined
    if (event === undefined) return failure('unknown-event')
    const times = { startsAt: instantOf(event.startsAt), endsAt: instantOf(event.endsAt) }
    const until = openUntil({ ...times, cancelled: event.cancelledAt !== null }, ctx.now)
    if (!until.ok) return until
    const before = await selectWall(trx, eventId)
    if (before && stateOf({ openUntil: instantOf(before.openUntil) }, ctx.now) === 'open') return success()
    await upsertWall(trx, {
      eventId,
      code: codeOf(newBytes(CODE_BYTES)),
      openedAt: ctx.now.toString(),
      openedBy: ctx.actor.accountId,
      openUntil: until.value.toString(),
    })
    await writeAudit(
      { ...ctx, db: trx },
      { action: 'idea-wall.opened', subject: { type: 'event', id: eventId } },
    )
    return success()
  })
}

/** Ends a wall at once; what is on it stays for comms. A wall that is closed stays as it is. */
export async function endWall(
  ctx: Ctx<AccountActor>,
  eventId: string,
): Promise<Result<undefined, 'unknown-event'>> {
  return inTransaction(ctx.db, async trx => {
    const wall = isId(eventId) ? await selectWall(trx, eventId) : undefined
    if (wall === undefined) return failure('unknown-event')
    if (stateOf({ openUntil: instantOf(wall.openUntil) }, ctx.now) === 'closed') return success()
    await updateWallEnd(trx, eventId, ctx.now.toString())
    await writeAudit(
      { ...ctx, db: trx },
      { action: 'idea-wall.ended', subject: { type: 'event', id: eventId } },
    )
    return success()
  })
}
