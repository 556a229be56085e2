import type { PostType } from '#app/domain/posts/post-identity.rules.ts'
import type { ListedPost } from '../listed-post.rules.ts'
import type { ExportWarning } from '../personal-export/export-warning.rules.ts'

/** What a person did under others' posts; `at` is an ISO instant, `type` and `id` name the post where the link does. */
export type MemberInteraction = {
  kind: 'comment' | 'reaction' | 'repost'
  at: string
  type: PostType | null
  id: string | null
}

/** What is read of an archive beyond the own posts: only what its owner ticks. */
export type ArchiveChoices = { comments: boolean; reactions: boolean }

/**
 * What LinkedIn's data archive says about the own posts. It holds no figures, and no name: `member` is null. Its
 * period is the one from the first to the last post.
 */
export type DataArchive = {
  kind: 'archive'
  member: null
  period: { from: string; to: string } | null
  posts: ListedPost[]
  interactions: MemberInteraction[]
  warnings: ExportWarning[]
}
