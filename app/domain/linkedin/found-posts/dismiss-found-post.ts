import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import type { PostIdentity } from '#app/domain/posts/post-identity.rules.ts'
import { markDismissed, selectWhereListed } from './found-post.queries.ts'

/** Stops offering a post that a file lists, also when later files list it again. It can still be logged. */
export async function dismissFoundPost(
  { db, actor, now }: Ctx<AmbassadorActor>,
  post: PostIdentity,
): Promise<Result<undefined, 'not-found'>> {
  const { ambassadorId } = actor
  if ((await selectWhereListed(db, ambassadorId, post)) === 'nowhere') return failure('not-found')
  await markDismissed(db, ambassadorId, post, now.toString())
  return success()
}
