import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { selectTopicId } from '../topic.queries.ts'
import { updateDraft } from './pick.queries.ts'

/** Keeps what the person has written on a topic they hold; an empty text empties the draft. */
export async function saveDraft(
  ctx: Ctx<AmbassadorActor>,
  slug: string,
  text: string,
): Promise<Result<undefined, 'not-held'>> {
  const { ambassadorId } = ctx.actor
  return inTransaction(ctx.db, async trx => {
    const topicId = await selectTopicId(trx, slug)
    if (topicId === undefined) return failure('not-held')
    const draft = { text: text === '' ? null : text, savedAt: ctx.now.toString() }
    return (await updateDraft(trx, { ambassadorId, topicId }, draft)) ? success() : failure('not-held')
  })
}
