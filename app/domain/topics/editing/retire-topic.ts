import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { selectTopicRetirement } from '../topic.queries.ts'
import { updateTopic } from './topic-change.queries.ts'

/**
 * Takes a topic out of the library. Whoever holds it may still finish; posts on it keep their topic.
 * Retiring it twice changes nothing.
 */
export function retireTopic(
  ctx: Ctx<AccountActor>,
  slug: string,
): Promise<Result<undefined, 'unknown-topic'>> {
  return setRetired(ctx, slug, true)
}

/** Puts a retired topic back into the library. Restoring it twice changes nothing. */
export function restoreTopic(
  ctx: Ctx<AccountActor>,
  slug: string,
): Promise<Result<undefined, 'unknown-topic'>> {
  return setRetired(ctx, slug, false)
}

async function setRetired(
  ctx: Ctx<AccountActor>,
  slug: string,
  retired: boolean,
): Promise<Result<undefined, 'unknown-topic'>> {
  return inTransaction(ctx.db, async trx => {
    const topic = await selectTopicRetirement(trx, slug)
    if (topic === undefined) return failure('unknown-topic')
    if ((topic.retiredAt !== null) === retired) return success()
    await updateTopic(trx, topic.id, { retiredAt: retired ? ctx.now.toString() : null })
    const action = retired ? 'topic.retired' : 'topic.restored'
    await writeAudit(
      { ...ctx, db: trx },
      { action, subject: { type: 'topic', id: topic.id }, detail: { slug } },
    )
    return success()
  })
}
