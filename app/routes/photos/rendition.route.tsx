import { readRendition } from '#app/domain/photos/photos.server.ts'
import { renditionFormats, shownSizes } from '#app/domain/photos/processing/renditions.rules.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'

// A photo on a screen of ours. Every request asks again whether the person may see it: the browser may keep the
// bytes, but not take them for valid by itself.
export const loader = guarded(['ambassador', 'comms'], async ({ ctx, params, request }) => {
  const size = shownSizes.find(known => known === params.size)
  if (!size) throw notFound()
  const accepted = request.headers.get('Accept') ?? ''
  const format = renditionFormats.find(known => accepted.includes(`image/${known}`)) ?? 'webp'
  const known = /"([0-9a-f]{64})"/.exec(request.headers.get('If-None-Match') ?? '')?.[1]
  const found = await readRendition(ctx, { photoId: params.id ?? '', size, format, known })
  if (!found) throw notFound()
  const headers = {
    ETag: `"${found.hash}"`,
    'Cache-Control': 'private, no-cache',
    Vary: 'Accept, Cookie',
    'X-Content-Type-Options': 'nosniff',
  }
  if (found.bytes === null) return new Response(null, { status: 304, headers })
  return new Response(found.bytes, {
    headers: {
      ...headers,
      'Content-Type': `image/${format}`,
      'Content-Disposition': `inline; filename="foto.${format}"`,
    },
  })
})
