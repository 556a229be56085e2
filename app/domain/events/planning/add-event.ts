import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { insertEvent, replaceAgenda } from '../event.queries.ts'
import type { EventInput } from './event.schema.ts'
import { eventFacts } from './event-change.rules.ts'

/** Plans an event, open for signing up at once. @returns its id, or 'in-the-past' if it would have begun already */
export async function addEvent(
  ctx: Ctx<AccountActor>,
  input: EventInput,
): Promise<Result<string, 'in-the-past'>> {
  const facts = eventFacts(input)
  if (facts.startsAt.getTime() <= ctx.now.epochMilliseconds) return failure('in-the-past')
  const id = newId()
  await inTransaction(ctx.db, async trx => {
    const at = ctx.now.toString()
    await insertEvent(trx, { id, ...facts, createdAt: at, createdBy: ctx.actor.accountId, changedAt: at })
    await replaceAgenda(trx, id, input.agenda)
    await writeAudit(
      { ...ctx, db: trx },
      { action: 'event.added', subject: { type: 'event', id }, detail: { title: facts.title } },
    )
  })
  return success(id)
}
