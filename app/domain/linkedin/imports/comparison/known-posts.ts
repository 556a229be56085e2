import type { UndecidedFigures } from '#app/domain/posts/figures/find-undecided.ts'
import { identityKey, type PostIdentity } from '#app/domain/posts/post-identity.rules.ts'
import { findPostsByIdentity, findUndecided } from '#app/domain/posts/posts.server.ts'
import type { Db } from '#db/open.ts'
import { selectPairs } from '../../found-posts/found-post.queries.ts'
import type { ImportContent } from '../import-content.rules.ts'
import { type IdentityPair, type LoggedPost, underLoggedNumbers } from '../import-preview.rules.ts'

/** Who has logged posts of a file, and which numbers are one post: known before it, and with what it proves itself. */
export type KnownNumbers = { logged: LoggedPost[]; joins: IdentityPair[]; joinsBefore: IdentityPair[] }

/**
 * Looks up the posts of a file under every number they are known by, those included that the file itself and the files
 * before it prove. That two files hold one text is found when identities are settled, and not before.
 */
export async function findKnownNumbers(
  db: Db,
  ambassadorId: string,
  { posts, joins: own }: Pick<ImportContent, 'posts' | 'joins'>,
  earlier: readonly IdentityPair[],
): Promise<KnownNumbers> {
  const joinsBefore = [...(await selectPairs(db, ambassadorId)), ...earlier]
  const joins = [...joinsBefore, ...own]
  const numbers: PostIdentity[] = [...posts, ...joins.flatMap(({ one, other }) => [one, other])]
  const distinct = new Map(numbers.map(({ type, id }) => [identityKey({ type, id }), { type, id }]))
  return { logged: await findPostsByIdentity(db, [...distinct.values()]), joins, joinsBefore }
}

/** Logged posts whose author typed in something else than the file says and has not said yet which counts. */
export function findUndecidedIn(
  db: Db,
  ambassadorId: string,
  posts: ImportContent['posts'],
  known: KnownNumbers,
): Promise<UndecidedFigures[]> {
  return findUndecided(db, ambassadorId, underLoggedNumbers(posts, known, ambassadorId))
}
