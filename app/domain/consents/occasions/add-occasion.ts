import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { selectCurrentTexts } from '../texts/consent-text.queries.ts'
import { insertOccasion, insertOccasionScopes } from './occasion.queries.ts'
import type { OccasionInput } from './occasion.schema.ts'

/**
 * Sets up an occasion with a list of its own, on the wording for events that applies now. 'ends-before-it-begins':
 * the last day lies before the occasion.
 * @returns the occasion's id
 */
export function addOccasion(
  ctx: Ctx<AccountActor>,
  { purposes, channels, ...input }: OccasionInput,
): Promise<Result<string, 'no-text' | 'ends-before-it-begins'>> {
  return inTransaction(ctx.db, async trx => {
    const text = (await selectCurrentTexts(trx)).find(({ key }) => key === 'event')
    if (!text) return failure('no-text')
    if (input.validUntil && input.validUntil < input.heldOn) return failure('ends-before-it-begins')
    const id = newId()
    await insertOccasion(trx, {
      ...input,
      ...{ id, textId: text.id, validUntil: input.validUntil ?? null },
      ...{ createdAt: ctx.now.toString(), createdBy: ctx.actor.accountId },
    })
    const scopes = purposes.flatMap(purpose => channels.map(channel => ({ purpose, channel })))
    await insertOccasionScopes(
      trx,
      scopes.map(scope => ({ ...scope, occasionId: id })),
    )
    await writeAudit({ ...ctx, db: trx }, { action: 'occasion.added', subject: { type: 'occasion', id } })
    return success(id)
  })
}
