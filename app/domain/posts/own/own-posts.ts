import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { selectOwnPosts } from './own-post.queries.ts'

/**
 * The signed-in person's posts with the figures that count now, newest first. `after` (a post's id) continues
 * behind that post.
 */
export async function listOwnPosts(
  ctx: Ctx<AmbassadorActor>,
  { limit, after = null }: { limit: number; after?: string | null },
) {
  const from = after !== null && isId(after) ? after : null
  const found = await selectOwnPosts(ctx.db, ctx.actor.ambassadorId, limit + 1, from)
  const posts = found.slice(0, limit)
  return { posts, next: found.length > limit ? (posts.at(-1)?.id ?? null) : null }
}
