import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import type { StoredEvent } from '../event.queries.ts'
import { closedBecause } from '../planning/event-state.rules.ts'
import { selectQueue, selectRecipients, updateSignUpState } from '../sign-up.queries.ts'
import { whoMovesUp } from './places.rules.ts'
import { tellPerson } from './tell-person.ts'

/**
 * Gives free places to whoever waits longest, and tells them. Call it inside the transaction that holds the
 * event and made places free. Once the event has begun nobody moves up any more.
 * @returns whoever moved up
 */
export async function moveUp(ctx: Ctx, event: StoredEvent): Promise<ReadonlySet<string>> {
  if (closedBecause(event, ctx.now) !== null) return new Set()
  // Somebody who left the programme meanwhile keeps nobody waiting: their place in the list is passed over.
  const recipients = await selectRecipients(ctx.db, event.id, dayOf(ctx.now))
  const taking = new Set(recipients.map(({ ambassadorId }) => ambassadorId))
  const queue = await selectQueue(ctx.db, event.id)
  const open = queue.filter(({ state, ambassadorId }) => state === 'going' || taking.has(ambassadorId))
  const moved = new Set(whoMovesUp(event.places, open))
  const changedAt = ctx.now.toString()
  await updateSignUpState(
    ctx.db,
    { eventId: event.id, ambassadorIds: [...moved] },
    { state: 'going', changedAt },
  )
  for (const { ambassadorId, accountId } of recipients) {
    if (!moved.has(ambassadorId)) continue
    await tellPerson(ctx, { accountId, going: true }, 'event-moved-up', event)
    await writeAudit(ctx, {
      action: 'event.moved-up',
      subject: { type: 'event', id: event.id },
      detail: { ambassadorId },
    })
  }
  return moved
}
