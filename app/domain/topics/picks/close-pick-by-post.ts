import type { Ctx } from '#app/domain/kernel/context.ts'
import { endPick } from './pick.queries.ts'

/**
 * Ends the person's open pick of the topic they have just logged a post on. Called inside the transaction
 * that stores the post. A post without a topic, or on one the person does not hold, ends nothing.
 * @returns the id of the pick, null if none ended
 */
export async function closePickByPost(
  ctx: Pick<Ctx, 'db' | 'now'>,
  post: { ambassadorId: string; topicId: string | null },
): Promise<string | null> {
  const { ambassadorId, topicId } = post
  if (topicId === null) return null
  const end = { at: ctx.now.toString(), reason: 'posted' } as const
  return (await endPick(ctx.db, { ambassadorId, topicId }, end)) ?? null
}
