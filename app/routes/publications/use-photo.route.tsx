import { readPhotoForUse } from '#app/domain/photos/photos.server.ts'
import { listOwnHandOuts } from '#app/domain/publications/publications.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'

export { UsePhotoPage as default } from './use-photo.page.tsx'

export const loader = guarded(['ambassador', 'comms'], async ({ ctx, params }) => {
  const photo = await readPhotoForUse(ctx, params.id ?? '')
  if (!photo) throw notFound()
  const mayPost = ctx.actor.ambassadorId !== null && ctx.actor.roles.includes('ambassador')
  return { photo, mayPost, taken: await listOwnHandOuts(ctx, photo.id) }
})
