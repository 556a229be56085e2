import { readPreview } from '#app/domain/photos/photos.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'

// The small picture for whoever is choosing a photo.
export const loader = guarded(['ambassador', 'comms'], async ({ ctx, params }) => {
  const picture = await readPreview(ctx, params.id ?? '')
  if (!picture) throw notFound()
  return new Response(new Uint8Array(picture.bytes), {
    headers: { 'Content-Type': picture.mediaType },
  })
})
