import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { type Failure, failure, type Success, success } from '#app/domain/kernel/result.ts'
import { movePostPhoto } from '#app/domain/publications/publications.server.ts'
import { closePickByPost } from '#app/domain/topics/topics.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { type AlreadyLogged, whoLogged } from './check-post-url.ts'
import { deleteFiguresBefore } from './figures/post-figure.queries.ts'
import { lockIdentities } from './identities/identity.queries.ts'
import { deleteHandJoins, selectLoggedNumber } from './identities/joining.queries.ts'
import { settleIdentities } from './identities/settle-identities.ts'
import {
  claimIdentity,
  deleteOtherIdentities,
  lockOwnPost,
  replaceChoices,
  selectDepartmentOn,
  updatePost,
} from './post.queries.ts'
import { choicesExist } from './post-choice.queries.ts'
import { completeFacts, type PostFactsInput } from './post-facts.rules.ts'
import { type Publication, type PublicationReason, readPublication } from './publication.rules.ts'

/**
 * Sets an own post to what the person says now: every fact is replaced, one left open is taken away. Another
 * address means that the link was wrong: time, month and department follow the right one, and figures that
 * were read before it appeared go. A topic named only now closes its pick. Somebody else's post is
 * 'not-found'; so is one that never was.
 */
export async function correctPost(
  ctx: Ctx<AmbassadorActor>,
  postId: string,
  input: PostFactsInput & { url: string },
): Promise<Success<undefined> | Failure<PublicationReason | 'not-found' | 'unknown-choice'> | AlreadyLogged> {
  if (!isId(postId)) return failure('not-found')
  const read = readPublication(input.url, ctx.now)
  if (!read.ok) return read
  return inTransaction(ctx.db, async trx => {
    const { ambassadorId } = ctx.actor
    await lockIdentities(trx, ambassadorId)
    const before = await lockOwnPost(trx, ambassadorId, postId)
    if (!before) return failure('not-found')
    const { goals, values, resonance, ...facts } = completeFacts(input)
    if (!(await choicesExist(trx, { ...facts, goals, values }))) return failure('unknown-choice')

    const scoped = { ...ctx, db: trx }
    const taken = await moveTo(scoped, postId, read.value)
    if (taken) return taken
    const pickId = before.pickId ?? (await closePick(scoped, before.topicId, facts.topicId))
    await updatePost(trx, ambassadorId, postId, { ...facts, pickId, updatedAt: ctx.now.toString() })
    await replaceChoices(trx, postId, { goals, values, resonance })
    return success()
  })
}

// Gives the post the identity in the address, unless it has it already or another post does.
async function moveTo(
  { db, actor }: Ctx<AmbassadorActor>,
  postId: string,
  publication: Publication,
): Promise<AlreadyLogged | null> {
  const { type, id, url, publishedAt, day, month } = publication
  const wrong = await selectLoggedNumber(db, actor.ambassadorId, postId)
  if (!(await claimIdentity(db, { type, id }, postId))) {
    const logged = await whoLogged(db, publication, actor.ambassadorId)
    return logged && 'postId' in logged && logged.postId === postId ? null : logged
  }
  await deleteHandJoins(db, actor.ambassadorId, wrong ? [wrong] : [])
  await deleteOtherIdentities(db, { type, id }, postId)
  await deleteFiguresBefore(db, postId, day)
  await updatePost(db, actor.ambassadorId, postId, {
    url,
    publishedAt: publishedAt.toString(),
    month,
    departmentId: await selectDepartmentOn(db, actor.ambassadorId, day),
  })
  await settleIdentities(db, actor.ambassadorId)
  await movePostPhoto({ db }, { postId, url, publishedOn: day })
  return null
}

async function closePick(
  ctx: Ctx<AmbassadorActor>,
  before: string | null,
  topicId: string | null,
): Promise<string | null> {
  if (topicId === null || topicId === before) return null
  return closePickByPost(ctx, { ambassadorId: ctx.actor.ambassadorId, topicId })
}
