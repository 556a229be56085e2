import { photoFilterSchema } from '#app/domain/photos/looking/photo-facts.schema.ts'
import { listPhotoOccasions, listPhotos, listUploaders } from '#app/domain/photos/photos.server.ts'
import { guarded } from '#app/web/guard.ts'

export { PhotosPage as default } from './photos.page.tsx'

/** One's own photos; for comms those of everybody. */
export const loader = guarded(['ambassador', 'comms'], async ({ ctx, url }) => {
  const filter = photoFilterSchema.parse(Object.fromEntries(url.searchParams))
  return {
    filter,
    ...(await listPhotos(ctx, filter)),
    uploaders: await listUploaders(ctx),
    occasions: await listPhotoOccasions(ctx),
    everybodys: ctx.actor.roles.includes('comms'),
  }
})
