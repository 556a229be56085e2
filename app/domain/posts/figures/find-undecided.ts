import type { Db } from '#db/open.ts'
import { findPostsByIdentity } from '../post.queries.ts'
import { identityKey, type PostIdentity } from '../post-identity.rules.ts'
import { selectTyped } from './figure-choice.queries.ts'
import { compareFigures, firstKnown, type ReadFigures, readMetrics } from './figure-comparison.rules.ts'

/** A logged post whose author typed in figures that a file sees differently, and has not said yet which counts. */
export type UndecidedFigures = {
  postId: string
  publishedAt: string
  typed: ReadFigures
  inFile: ReadFigures
}

/**
 * Which of a person's logged posts a file would show other figures of than they typed in, newest first. Posts the file
 * knows nothing about, and posts of others, are none. A post listed under several numbers is one.
 */
export async function findUndecided(
  db: Db,
  ambassadorId: string,
  posts: ReadonlyArray<PostIdentity & ReadFigures>,
): Promise<UndecidedFigures[]> {
  const telling = posts.filter(post => readMetrics.some(metric => post[metric] !== null))
  const logged = await findPostsByIdentity(db, telling)
  const own = new Map(
    logged.filter(post => post.ambassadorId === ambassadorId).map(post => [identityKey(post), post.postId]),
  )
  const listed = Map.groupBy(telling, post => own.get(identityKey(post)))
  const typed = await selectTyped(db, ambassadorId, [...new Set(own.values())])
  return [...Map.groupBy(typed, ({ postId }) => postId)].flatMap(([postId, readings]) => {
    const compared = compareFigures(readings, firstKnown(listed.get(postId) ?? []))
    if (!compared || compared.decided !== null) return []
    const publishedAt = readings[0]?.publishedAt.toISOString() ?? ''
    return [{ postId, publishedAt, typed: compared.typed, inFile: compared.inFile }]
  })
}
