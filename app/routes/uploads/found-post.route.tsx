import { redirect } from '@remix-run/node'
import { foundPostSchema } from '#app/domain/linkedin/found-posts/found-post.schema.ts'
import { dismissFoundPost, logFoundPost } from '#app/domain/linkedin/linkedin.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { localPath, redirectWithNotice } from '#app/web/respond.ts'

export const loader = guarded(['ambassador'], () => redirect('/zahlen'))

/** Logs or hides a post that an export has found, and returns to the page the button stood on. */
export const action = guarded(['ambassador'], async ({ ctx, request }) => {
  const submission = await parseForm(request, foundPostSchema)
  if (submission.status !== 'success') return redirectWithNotice('/zahlen', 'unknown')
  const { intent, back, ...post } = submission.value
  const page = localPath(back, '/zahlen')
  if (intent === 'dismiss') {
    const dismissed = await dismissFoundPost(ctx, post)
    return redirectWithNotice(page, dismissed.ok ? 'found-post-dismissed' : 'unknown')
  }
  const logged = await logFoundPost(ctx, post)
  if (logged.ok) return redirectWithNotice(page, 'found-post-logged')
  return redirectWithNotice(page, logged.reason === 'not-found' ? 'unknown' : 'found-post-refused')
})
