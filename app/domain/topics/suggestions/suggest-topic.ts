import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { inTransaction } from '#db/transaction.ts'
import { insertSuggestion } from './suggestion.queries.ts'
import type { SuggestionInput } from './suggestion.schema.ts'

/** Suggests a topic to comms. @returns the suggestion's id */
export async function suggestTopic(ctx: Ctx<AccountActor>, input: SuggestionInput): Promise<string> {
  const id = newId()
  await inTransaction(ctx.db, async trx => {
    await insertSuggestion(trx, {
      ...input,
      id,
      suggestedBy: ctx.actor.accountId,
      suggestedAt: ctx.now.toString(),
    })
    await writeAudit({ ...ctx, db: trx }, { action: 'suggestion.made', subject: { type: 'suggestion', id } })
  })
  return id
}
