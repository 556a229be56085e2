import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Actor, AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockEvent } from '../event.queries.ts'
import { closedBecause } from '../planning/event-state.rules.ts'
import { selectEventsSignedUpFor, selectSignUp, updateSignUpState } from '../sign-up.queries.ts'
import { moveUp } from './move-up.ts'

export type SignOffRefusal = 'unknown-event' | 'cancelled' | 'started'

/** Takes the signed-in person's sign-up back; whoever waits longest moves up. Saying it twice changes nothing. */
export function signOff(
  ctx: Ctx<AmbassadorActor>,
  eventId: string,
): Promise<Result<undefined, SignOffRefusal>> {
  return signOffPerson(ctx, eventId, ctx.actor.ambassadorId)
}

/** The same for somebody who told comms that they cannot come. */
export function signOffPerson(
  ctx: Ctx<AccountActor>,
  eventId: string,
  ambassadorId: string,
): Promise<Result<undefined, SignOffRefusal>> {
  return release(ctx, eventId, ambassadorId)
}

/**
 * Frees every place a person holds in events that have not begun, because they leave the programme. They get
 * no mail about it; whoever moves up does.
 * @returns how many places that were
 */
export async function signOffEverywhere(ctx: Ctx, ambassadorId: string): Promise<number> {
  const eventIds = await selectEventsSignedUpFor(ctx.db, ambassadorId, ctx.now.toString())
  for (const eventId of eventIds) await release(ctx, eventId, ambassadorId)
  return eventIds.length
}

function release(
  ctx: Ctx<Actor>,
  eventId: string,
  ambassadorId: string,
): Promise<Result<undefined, SignOffRefusal>> {
  return inTransaction(ctx.db, async trx => {
    const event = isId(eventId) ? await lockEvent(trx, eventId) : undefined
    if (!event) return failure('unknown-event')
    const closed = closedBecause(event, ctx.now)
    if (closed) return failure(closed)
    const before = await selectSignUp(trx, event.id, ambassadorId)
    if (!before || before.state === 'cancelled') return success()
    const changedAt = ctx.now.toString()
    const whom = { eventId: event.id, ambassadorIds: [ambassadorId] }
    await updateSignUpState(trx, whom, { state: 'cancelled', changedAt })
    const scoped = { ...ctx, db: trx }
    await writeAudit(scoped, {
      action: 'event.signed-off',
      subject: { type: 'event', id: event.id },
      detail: { ambassadorId },
    })
    await moveUp(scoped, event)
    return success()
  })
}
