import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { type Failure, failure } from '#app/domain/kernel/result.ts'
import { canonicalPostUrl, type PostIdentity } from '#app/domain/posts/post-identity.rules.ts'
import { logPost } from '#app/domain/posts/posts.server.ts'
import { isFound } from './found-post.queries.ts'

/**
 * Logs a post that an export of the signed-in person lists, with the figures of that export, as if they had
 * pasted its address. Answers as `logPost` does, or 'not-found'.
 */
export async function logFoundPost(
  ctx: Ctx<AmbassadorActor>,
  post: PostIdentity,
): Promise<Awaited<ReturnType<typeof logPost>> | Failure<'not-found'>> {
  if (!(await isFound(ctx.db, ctx.actor.ambassadorId, post))) return failure('not-found')
  return logPost(ctx, { url: canonicalPostUrl(post) })
}
