import { redirect } from '@remix-run/node'
import {
  listFoundPosts,
  listImports,
  readConnection,
  readOwnDays,
} from '#app/domain/linkedin/linkedin.server.ts'
import { summarise } from '#app/domain/linkedin/own-days/own-days.rules.ts'
import { readCompleteness } from '#app/domain/posts/posts.server.ts'
import { guarded } from '#app/web/guard.ts'

export { UploadsPage as default } from './uploads.page.tsx'

export const loader = guarded(['ambassador'], async ({ ctx, app }) => {
  const { posts, withFigures, missing, nextUseful } = await readCompleteness(ctx)
  return {
    imports: await listImports(ctx),
    found: await listFoundPosts(ctx),
    ownDays: summarise((await readOwnDays(ctx)) ?? []),
    connection: app.linkedIn ? await readConnection(ctx) : null,
    completeness: { posts, withFigures, missing, nextUseful },
  }
})

export const action = guarded(['ambassador'], () => redirect('/hochladen'))
