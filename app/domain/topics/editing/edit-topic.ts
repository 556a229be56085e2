import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import type { TopicInput } from '../topic.schema.ts'
import { readTopicForEditing } from './read-topic-for-editing.ts'
import { deleteTies, insertTies, selectKnownTies, updateTopic } from './topic-change.queries.ts'
import { changedFields, splitTies } from './topic-row.rules.ts'

/**
 * Changes a topic; its slug stays, so that links keep leading to it. Saving what is there already leaves no
 * trace.
 * @returns the names of the fields that changed
 */
export async function editTopic(
  ctx: Ctx<AccountActor>,
  slug: string,
  input: TopicInput,
): Promise<Result<string[], 'unknown-topic'>> {
  return inTransaction(ctx.db, async trx => {
    const topic = await readTopicForEditing(trx, slug)
    if (topic === undefined) return failure('unknown-topic')
    const { row, ties } = splitTies(input)
    const known = await selectKnownTies(trx, ties)
    const changed = changedFields(topic.input, { ...row, ...known })
    if (changed.length === 0) return success(changed)
    await updateTopic(trx, topic.id, { ...row, updatedAt: ctx.now.toString() })
    await deleteTies(trx, topic.id)
    await insertTies(trx, [{ topicId: topic.id, ...known }])
    await writeAudit(
      { ...ctx, db: trx },
      { action: 'topic.edited', subject: { type: 'topic', id: topic.id }, detail: { slug, changed } },
    )
    return success(changed)
  })
}
