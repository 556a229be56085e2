import type { Month } from '#app/domain/kernel/calendar.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { type Failure, failure, type Success, success } from '#app/domain/kernel/result.ts'
import type { Db } from '#db/open.ts'
import { findPostsByIdentity } from './post.queries.ts'
import type { PostIdentity } from './post-identity.rules.ts'
import { type PublicationReason, readPublication } from './publication.rules.ts'

/** The post is logged: by oneself (`postId` leads to it), or by somebody else. */
export type AlreadyLogged = (Failure<'already-logged'> & { postId: string }) | Failure<'logged-by-other'>

/** What logging an address would do: when the post appeared (ISO instant) and the month it counts in. */
export type CheckedPost = { url: string; publishedAt: string; month: Month }

/** Answers what logging this address would do, without doing it. */
export async function checkPostUrl(
  ctx: Ctx<AmbassadorActor>,
  url: string,
): Promise<Success<CheckedPost> | Failure<PublicationReason> | AlreadyLogged> {
  const publication = readPublication(url, ctx.now)
  if (!publication.ok) return publication
  const { url: canonical, publishedAt, month } = publication.value
  const free = success({ url: canonical, publishedAt: publishedAt.toString(), month })
  return (await whoLogged(ctx.db, publication.value, ctx.actor.ambassadorId)) ?? free
}

/** The answer to somebody who wants to log a post that is logged already; null if it is not. */
export async function whoLogged(
  db: Db,
  identity: PostIdentity,
  ambassadorId: string,
): Promise<AlreadyLogged | null> {
  const [logged] = await findPostsByIdentity(db, [identity])
  if (!logged) return null
  if (logged.ambassadorId !== ambassadorId) return failure('logged-by-other')
  return { ...failure('already-logged'), postId: logged.postId }
}
