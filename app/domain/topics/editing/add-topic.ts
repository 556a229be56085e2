import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { inTransaction } from '#db/transaction.ts'
import type { TopicInput } from '../topic.schema.ts'
import { insertTies, insertTopics, selectKnownTies, selectSlugs } from './topic-change.queries.ts'
import { splitTies } from './topic-row.rules.ts'
import { slugFor } from './topic-slug.rules.ts'

/**
 * Adds a topic to the library; everybody finds it from now on.
 * @returns its id and its slug, made of the title for good
 */
export async function addTopic(
  ctx: Ctx<AccountActor>,
  input: TopicInput,
): Promise<{ id: string; slug: string }> {
  return inTransaction(ctx.db, async trx => {
    const id = newId()
    const slug = slugFor(input.title, await selectSlugs(trx))
    const at = ctx.now.toString()
    const { row, ties } = splitTies(input)
    await insertTopics(trx, [{ ...row, id, slug, createdAt: at, updatedAt: at }])
    await insertTies(trx, [{ topicId: id, ...(await selectKnownTies(trx, ties)) }])
    await writeAudit(
      { ...ctx, db: trx },
      { action: 'topic.added', subject: { type: 'topic', id }, detail: { slug, title: input.title } },
    )
    return { id, slug }
  })
}
