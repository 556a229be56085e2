import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { canonicalPostUrl, type PostIdentity } from '#app/domain/posts/post-identity.rules.ts'
import { selectDismissed, selectPairs, selectUnlogged } from './found-post.queries.ts'
import { offerOnce } from './found-post.rules.ts'

/**
 * A post in a person's files that is not logged. Figures show the state of `measuredOn`; null is unknown. `excerpt` is the
 * beginning of its text, where a file holds it.
 */
export type FoundPost = PostIdentity & {
  url: string
  publishedAt: Date
  measuredOn: string
  impressions: number | null
  engagements: number | null
  excerpt: string | null
}

/** Posts that the signed-in person's files list and nobody has logged yet, newest first, each once. */
export async function listFoundPosts(
  { db, actor }: Ctx<AmbassadorActor>,
  { limit }: { limit: number } = { limit: 50 },
): Promise<FoundPost[]> {
  const { ambassadorId } = actor
  const unlogged = await selectUnlogged(db, ambassadorId)
  if (unlogged.length === 0) return []
  const known = {
    pairs: await selectPairs(db, ambassadorId),
    dismissed: await selectDismissed(db, ambassadorId),
  }
  return offerOnce(unlogged, known)
    .slice(0, limit)
    .map(({ textDigest: _, ...post }) => ({ ...post, url: canonicalPostUrl(post) }))
}
