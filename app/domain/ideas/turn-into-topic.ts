import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import type { TopicInput } from '#app/domain/topics/topic.schema.ts'
import { addTopic } from '#app/domain/topics/topics.server.ts'
import type { Db } from '#db/open.ts'
import { inTransaction } from '#db/transaction.ts'
import { selectIdea, updateIdea } from './idea.queries.ts'

/**
 * Turns an idea into a topic of the library, as comms has written it; the idea leads to its topic from
 * then on. Of two people who do it at once the second finds the topic of the first.
 * @returns the slug of the new topic
 */
export async function turnIntoTopic(
  ctx: Ctx<AccountActor>,
  eventId: string,
  ideaId: string,
  topic: TopicInput,
): Promise<Result<string, 'unknown-idea' | 'already-a-topic'>> {
  return inTransaction(ctx.db, async trx => {
    const known = isId(eventId) && isId(ideaId)
    const idea = known ? await selectIdea(trx, eventId, ideaId, { lock: true }) : undefined
    if (idea === undefined) return failure('unknown-idea')
    if (idea.topicId !== null) return failure('already-a-topic')
    const scoped = { ...ctx, db: trx }
    const { id: topicId, slug } = await addTopic(scoped, topic)
    await updateIdea(trx, ideaId, { topicId, setAsideAt: null })
    await writeAudit(scoped, {
      action: 'idea.turned-into-topic',
      subject: { type: 'idea', id: ideaId },
      detail: { slug },
    })
    return success(slug)
  })
}

/** One idea of a workshop, for comms; undefined if there is none. */
export async function readIdea(
  db: Db,
  eventId: string,
  ideaId: string,
): Promise<{ text: string; isTopic: boolean } | undefined> {
  if (!isId(eventId) || !isId(ideaId)) return undefined
  const idea = await selectIdea(db, eventId, ideaId, { lock: false })
  return idea && { text: idea.text, isTopic: idea.topicId !== null }
}
