import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { type Failure, failure } from '#app/domain/kernel/result.ts'
import { canonicalPostUrl, type PostIdentity } from '#app/domain/posts/post-identity.rules.ts'
import { logPost } from '#app/domain/posts/posts.server.ts'
import { selectWhereListed } from './found-post.queries.ts'

/**
 * Logs a post that a file of the signed-in person lists, with the figures of that file, as if they had pasted its
 * address. It is noted if only the connection with LinkedIn knows the post. Answers as `logPost` does, or 'not-found'.
 */
export async function logFoundPost(
  ctx: Ctx<AmbassadorActor>,
  post: PostIdentity,
): Promise<Awaited<ReturnType<typeof logPost>> | Failure<'not-found'>> {
  const listed = await selectWhereListed(ctx.db, ctx.actor.ambassadorId, post)
  if (listed === 'nowhere') return failure('not-found')
  return logPost(ctx, { url: canonicalPostUrl(post), fromConnection: listed === 'connection' })
}
