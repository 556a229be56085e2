import { readAmbassador } from '#app/domain/ambassadors/ambassadors.server.ts'
import { stateOn } from '#app/domain/ambassadors/participation.rules.ts'
import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockEvent } from '../event.queries.ts'
import { closedBecause } from '../planning/event-state.rules.ts'
import { selectQueue, selectSignUp, upsertSignUp } from '../sign-up.queries.ts'
import { stateFor } from './places.rules.ts'
import { takesPart } from './takes-part.rules.ts'
import { tellPerson } from './tell-person.ts'

export type SignUpRefusal = 'unknown-event' | 'cancelled' | 'started' | 'not-taking-part'

/**
 * Signs the signed-in person up, or puts them on the waiting list when every place is taken. Saying it twice
 * changes nothing.
 */
export function signUp(
  ctx: Ctx<AmbassadorActor>,
  eventId: string,
): Promise<Result<'going' | 'waiting', SignUpRefusal>> {
  return signUpPerson(ctx, eventId, ctx.actor.ambassadorId)
}

/** The same for somebody who asked comms to do it; the list is the same for everybody. */
export function signUpPerson(
  ctx: Ctx<AccountActor>,
  eventId: string,
  ambassadorId: string,
): Promise<Result<'going' | 'waiting', SignUpRefusal>> {
  return inTransaction(ctx.db, async trx => {
    const event = isId(eventId) ? await lockEvent(trx, eventId) : undefined
    if (!event) return failure('unknown-event')
    const closed = closedBecause(event, ctx.now)
    if (closed) return failure(closed)
    const person = await readAmbassador(trx, ambassadorId)
    if (!person || !takesPart(stateOn(person.spells, dayOf(ctx.now)))) return failure('not-taking-part')
    const before = await selectSignUp(trx, event.id, ambassadorId)
    if (before && before.state !== 'cancelled') return success(before.state)
    const state = stateFor(event.places, await selectQueue(trx, event.id))
    const at = ctx.now.toString()
    await upsertSignUp(trx, { eventId: event.id, ambassadorId, state, signedUpAt: at, changedAt: at })
    const scoped = { ...ctx, db: trx }
    await writeAudit(scoped, {
      action: 'event.signed-up',
      subject: { type: 'event', id: event.id },
      detail: { ambassadorId, state },
    })
    const template = state === 'going' ? 'event-signed-up' : 'event-waiting'
    await tellPerson(scoped, { accountId: person.accountId, going: state === 'going' }, template, event)
    return success(state)
  })
}
