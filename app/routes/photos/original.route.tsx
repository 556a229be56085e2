import { readOriginal } from '#app/domain/photos/photos.server.ts'
import { attachment } from '#app/web/attachment.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'

// Always saved, never shown: the camera's own file, with the place and the device in it.
export const loader = guarded(['comms'], async ({ ctx, params }) => {
  const file = await readOriginal(ctx, params.id ?? '')
  if (!file) throw notFound()
  return new Response(file.bytes, {
    headers: {
      'Content-Type': file.mediaType,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Disposition': attachment(file.name),
    },
  })
})
