import { checkPostUrl } from '#app/domain/posts/posts.server.ts'
import { guarded } from '#app/web/guard.ts'

/** Says what logging an address would do, while somebody is still typing. `asked` is the address meant. */
export const loader = guarded(['ambassador'], async ({ ctx, url }) => {
  const asked = url.searchParams.get('url') ?? ''
  return { asked, answer: await checkPostUrl(ctx, asked) }
})
