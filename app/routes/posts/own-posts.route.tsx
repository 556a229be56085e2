import { listFoundPosts } from '#app/domain/linkedin/linkedin.server.ts'
import { listOwnPosts, readCompleteness } from '#app/domain/posts/posts.server.ts'
import { guarded } from '#app/web/guard.ts'

export { OwnPostsPage as default } from './own-posts.page.tsx'

const PAGE_SIZE = 40
const FOUND_AT_ONCE = 20

export const loader = guarded(['ambassador'], async ({ ctx, url }) => {
  const after = url.searchParams.get('nach')
  return {
    ...(await listOwnPosts(ctx, { limit: PAGE_SIZE, after })),
    completeness: await readCompleteness(ctx),
    found: after === null ? await listFoundPosts(ctx, { limit: FOUND_AT_ONCE }) : [],
    first: after === null,
  }
})
