import { lookAtOnboarding } from '#app/domain/ambassadors/ambassadors.server.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { type Failure, failure, type Success, success } from '#app/domain/kernel/result.ts'
import { recordPostPhoto } from '#app/domain/publications/publications.server.ts'
import { closePickByPost, listOpenPicks } from '#app/domain/topics/topics.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { type AlreadyLogged, whoLogged } from './check-post-url.ts'
import { lockIdentities } from './identities/identity.queries.ts'
import { settleIdentities } from './identities/settle-identities.ts'
import { topicFromPick } from './picked-topic.rules.ts'
import { insertPost, replaceChoices, selectDepartmentOn, updatePost } from './post.queries.ts'
import { choicesExist } from './post-choice.queries.ts'
import { completeFacts, type PostFacts, type PostFactsInput } from './post-facts.rules.ts'
import { type Publication, type PublicationReason, readPublication } from './publication.rules.ts'

/** A post that was logged; `photoClear` is false if the photo in it is not clear for LinkedIn, null without one. */
type LoggedPost = { postId: string; photoClear: boolean | null }

/**
 * Logs a post by its address. Publication time and counted month come from the number in the address, the
 * department is the person's on that day. Closes the pick of its topic, and records the photo in it if one is named. A
 * post is logged once, whoever comes first, and under whichever of its numbers. `fromConnection`: the connection with
 * LinkedIn named it and nobody pasted it; see the recruiting report.
 * 'unknown-choice': a topic, goal, value or job ad does not exist (any more).
 */
export async function logPost(
  ctx: Ctx<AmbassadorActor>,
  input: PostFactsInput & { url: string; photoId?: string | null; fromConnection?: boolean },
): Promise<Success<LoggedPost> | Failure<PublicationReason | 'unknown-choice'> | AlreadyLogged> {
  const read = readPublication(input.url, ctx.now)
  if (!read.ok) return read
  const publication = read.value
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    await lockIdentities(trx, ctx.actor.ambassadorId)
    const facts = completeFacts({ ...input, topicId: await topicOf(scoped, input.topicId, publication) })
    if (!(await choicesExist(trx, facts))) return failure('unknown-choice')
    const postId = newId()
    if (!(await storePost(scoped, postId, publication, { ...facts, fromConnection: input.fromConnection ?? false }))) {
      return (await whoLogged(trx, publication, ctx.actor.ambassadorId)) ?? failure('logged-by-other')
    }
    await replaceChoices(trx, postId, facts)
    await settleIdentities(trx, ctx.actor.ambassadorId)
    await closePick(scoped, postId, facts.topicId)
    await lookAtOnboarding(scoped, [ctx.actor.ambassadorId])
    const photoClear = await recordPhoto(scoped, { postId, ...publication }, input.photoId ?? null)
    return success({ postId, photoClear })
  })
}

async function topicOf(
  { db, actor, now }: Ctx<AmbassadorActor>,
  said: string | null | undefined,
  { day }: Publication,
): Promise<string | null> {
  return said === undefined ? topicFromPick(await listOpenPicks(db, [actor.ambassadorId], now), day) : said
}

async function storePost(
  { db, actor, now }: Ctx<AmbassadorActor>,
  id: string,
  { type, id: linkedInId, url, publishedAt, day, month }: Publication,
  { topicId, jobAdId, format, minutesSpent, note, fromConnection }: PostFacts & { fromConnection: boolean },
): Promise<boolean> {
  return insertPost(
    db,
    { type, id: linkedInId },
    {
      id,
      ambassadorId: actor.ambassadorId,
      departmentId: await selectDepartmentOn(db, actor.ambassadorId, day),
      url,
      publishedAt: publishedAt.toString(),
      month,
      topicId,
      jobAdId,
      format,
      minutesSpent,
      note,
      fromConnection,
      loggedAt: now.toString(),
      updatedAt: now.toString(),
    },
  )
}

// A photo that cannot be this person's, because the form is old or was made up, keeps nobody from logging a post.
async function recordPhoto(
  ctx: Ctx<AmbassadorActor>,
  { postId, url, day }: Publication & { postId: string },
  photoId: string | null,
): Promise<boolean | null> {
  if (photoId === null) return null
  const recorded = await recordPostPhoto(ctx, { postId, url, publishedOn: day }, photoId)
  return recorded.ok ? recorded.value.clear : null
}

async function closePick(ctx: Ctx<AmbassadorActor>, postId: string, topicId: string | null): Promise<void> {
  if (topicId === null) return
  const { ambassadorId } = ctx.actor
  const pickId = await closePickByPost(ctx, { ambassadorId, topicId })
  if (pickId !== null) await updatePost(ctx.db, ambassadorId, postId, { pickId })
}
