import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import type { PostIdentity } from '#app/domain/posts/post-identity.rules.ts'
import { markDismissed } from './found-post.queries.ts'

/** Stops offering a post that an export lists, also when later exports list it again. It can still be logged. */
export async function dismissFoundPost(
  { db, actor, now }: Ctx<AmbassadorActor>,
  post: PostIdentity,
): Promise<Result<undefined, 'not-found'>> {
  const dismissed = await markDismissed(db, actor.ambassadorId, post, now.toString())
  return dismissed ? success() : failure('not-found')
}
