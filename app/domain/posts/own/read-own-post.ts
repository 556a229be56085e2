import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { compareFigures, firstKnown, type TypedReading } from '../figures/figure-comparison.rules.ts'
import { selectFigureHistory } from '../figures/post-figure.queries.ts'
import { mayBeSame, nearby } from '../identities/join-candidates.rules.ts'
import {
  isJoinedByHand,
  selectAddresses,
  selectMergedEntries,
  selectNearby,
} from '../identities/joining.queries.ts'
import { selectOwnPost, selectStandsFor } from './own-post.queries.ts'

export type OwnPost = NonNullable<Awaited<ReturnType<typeof readOwnPost>>>

/**
 * One own post with its facts, every reading of its figures, and whether typed-in figures and files differ; its other
 * addresses, what was noted in further entries of it, and own posts that its author may know to be the same one.
 * Undefined for anybody else's, and for an entry that belongs to another post by now: {@link findStandingPost}.
 */
export async function readOwnPost(ctx: Ctx<AmbassadorActor>, postId: string) {
  if (!isId(postId)) return undefined
  const { db } = ctx
  const { ambassadorId } = ctx.actor
  const post = await selectOwnPost(db, ambassadorId, postId)
  if (!post) return undefined
  const history = await selectFigureHistory(db, ambassadorId, postId)
  const addresses = await selectAddresses(db, ambassadorId, postId)
  const near = await selectNearby(db, ambassadorId, { postId, ...nearby(post.publishedAt) })
  return {
    ...post,
    history,
    compared: compareFigures(history.filter(isTyped), firstKnown(history.filter(row => !isTyped(row)))),
    addresses,
    joinedByHand: await isJoinedByHand(db, ambassadorId, addresses),
    entries: await selectMergedEntries(db, ambassadorId, postId),
    candidates: near.filter(other => mayBeSame(addresses, other)),
  }
}

/** The post that an own entry belongs to, if it does not stand on its own; undefined for anybody else's. */
export async function findStandingPost(
  { db, actor }: Ctx<AmbassadorActor>,
  postId: string,
): Promise<string | undefined> {
  return isId(postId) ? selectStandsFor(db, actor.ambassadorId, postId) : undefined
}

function isTyped(reading: TypedReading & { figureId: number | null }): boolean {
  return reading.figureId !== null
}
