import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { canonicalPostUrl, type PostIdentity } from '#app/domain/posts/post-identity.rules.ts'
import { selectFoundPosts } from './found-post.queries.ts'

/** A post in a person's exports that is not logged. Figures show the state of `measuredOn`; null is unknown. */
export type FoundPost = PostIdentity & {
  url: string
  publishedAt: Date
  measuredOn: string
  impressions: number | null
  engagements: number | null
}

/** Posts that the signed-in person's exports list and nobody has logged yet, newest first. */
export async function listFoundPosts(
  { db, actor }: Ctx<AmbassadorActor>,
  { limit }: { limit: number } = { limit: 50 },
): Promise<FoundPost[]> {
  const posts = await selectFoundPosts(db, actor.ambassadorId, limit)
  return posts.map(post => ({ ...post, url: canonicalPostUrl(post) }))
}
