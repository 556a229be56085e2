import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockEvent, replaceAgenda, type StoredEvent, selectAgenda, updateEvent } from '../event.queries.ts'
import { selectRecipients, updateReminded } from '../sign-up.queries.ts'
import { moveUp } from '../signing-up/move-up.ts'
import { tellPerson } from '../signing-up/tell-person.ts'
import { agendaText } from './agenda.rules.ts'
import type { EventInput } from './event.schema.ts'
import { type EventFacts, eventFacts, isMoved, isUnchanged, mustBeTold } from './event-change.rules.ts'

type Refusal = 'unknown-event' | 'cancelled' | 'stale' | 'in-the-past'

/**
 * Changes an event. People who come or wait get a mail when title, time, place or link are others than before;
 * more places let the first ones on the waiting list move up. An event that is over can still be given its
 * costs and material.
 * @param revision the state the form was filled from; 'stale' if somebody else saved since, and nothing changes
 * @returns how many people a mail tells about it
 */
export function editEvent(
  ctx: Ctx<AccountActor>,
  eventId: string,
  input: EventInput & { revision: number },
): Promise<Result<{ told: number }, Refusal>> {
  return inTransaction(ctx.db, async trx => {
    const before = isId(eventId) ? await lockEvent(trx, eventId) : undefined
    if (!before) return failure('unknown-event')
    const facts = eventFacts(input)
    const agenda = agendaText(await selectAgenda(trx, before.id))
    if (isUnchanged(before, facts) && agenda === agendaText(input.agenda)) return success({ told: 0 })
    if (before.cancelledAt !== null) return failure('cancelled')
    if (before.revision !== input.revision) return failure('stale')
    const begun = facts.startsAt.getTime() <= ctx.now.epochMilliseconds
    if (begun && isMoved(before, facts)) return failure('in-the-past')
    const scoped = { ...ctx, db: trx }
    const after = await store(scoped, before, facts, mustBeTold(before, facts) && !begun)
    await replaceAgenda(trx, before.id, input.agenda)
    const moved = await moveUp(scoped, after)
    return success({ told: after.sequence > before.sequence ? await tellOfChange(scoped, after, moved) : 0 })
  })
}

async function store(
  ctx: Ctx<AccountActor>,
  before: StoredEvent,
  facts: EventFacts,
  tells: boolean,
): Promise<StoredEvent> {
  const { id } = before
  const revision = before.revision + 1
  const sequence = before.sequence + (tells ? 1 : 0)
  const changedAt = new Date(ctx.now.epochMilliseconds)
  await updateEvent(ctx.db, id, { ...facts, revision, sequence, changedAt })
  // A reminder that named another time does not count.
  if (isMoved(before, facts)) await updateReminded(ctx.db, { eventId: id }, null)
  await writeAudit(ctx, {
    action: 'event.changed',
    subject: { type: 'event', id },
    detail: { title: facts.title, told: tells },
  })
  return { ...before, ...facts, revision, sequence, changedAt }
}

// Whoever moved up just now has a mail that says everything.
async function tellOfChange(ctx: Ctx, event: StoredEvent, moved: ReadonlySet<string>): Promise<number> {
  const recipients = await selectRecipients(ctx.db, event.id, dayOf(ctx.now))
  const others = recipients.filter(({ ambassadorId }) => !moved.has(ambassadorId))
  for (const { accountId, state } of others) {
    await tellPerson(ctx, { accountId, going: state === 'going' }, 'event-changed', event)
  }
  return others.length
}
