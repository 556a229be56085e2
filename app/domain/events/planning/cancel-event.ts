import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockEvent, type StoredEvent, updateEvent } from '../event.queries.ts'
import { selectRecipients } from '../sign-up.queries.ts'
import { tellPerson } from '../signing-up/tell-person.ts'
import { closedBecause } from './event-state.rules.ts'

/** Calls an event off and tells everybody who comes or waits. Saying it twice changes nothing. */
export function cancelEvent(
  ctx: Ctx<AccountActor>,
  eventId: string,
): Promise<Result<undefined, 'unknown-event' | 'started'>> {
  return inTransaction(ctx.db, async trx => {
    const event = isId(eventId) ? await lockEvent(trx, eventId) : undefined
    if (!event) return failure('unknown-event')
    const closed = closedBecause(event, ctx.now)
    if (closed === 'cancelled') return success()
    if (closed === 'started') return failure('started')
    const scoped = { ...ctx, db: trx }
    const at = new Date(ctx.now.epochMilliseconds)
    const change = {
      cancelledAt: at,
      changedAt: at,
      sequence: event.sequence + 1,
      revision: event.revision + 1,
    }
    await updateEvent(trx, event.id, change)
    await writeAudit(scoped, {
      action: 'event.cancelled',
      subject: { type: 'event', id: event.id },
      detail: { title: event.title },
    })
    await tellEverybody(scoped, { ...event, ...change })
    return success()
  })
}

async function tellEverybody(ctx: Ctx, event: StoredEvent): Promise<void> {
  for (const { accountId, state } of await selectRecipients(ctx.db, event.id, dayOf(ctx.now))) {
    await tellPerson(ctx, { accountId, going: state === 'going' }, 'event-cancelled', event)
  }
}
