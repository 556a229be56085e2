import type { PostIdentity } from '#app/domain/posts/post-identity.rules.ts'
import type { ListedPost } from '../listed-post.rules.ts'
import type { ExportWarning } from '../personal-export/export-warning.rules.ts'

/**
 * What LinkedIn's export about one post says. `identities` are the numbers the file gives this post, the one in its
 * address first: the address may hold the share, the file name the activity, and so the file proves that both are one.
 */
export type SinglePostExport = {
  kind: 'single-post'
  member: string | null
  identities: PostIdentity[]
  post: ListedPost
  warnings: ExportWarning[]
}
