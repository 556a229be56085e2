import { readEvidenceFile } from '#app/domain/onboarding/onboarding.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'

// Always saved, never shown: what somebody uploaded is not opened as a page of ours.
export const loader = guarded(['ambassador', 'comms'], async ({ ctx, params }) => {
  const file = await readEvidenceFile(ctx, params.fileId ?? '')
  if (!file) throw notFound()
  return new Response(file.bytes, {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encoded(file.name)}`,
    },
  })
})

// RFC 8187: these stay as they are in an address, but not in a header.
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, mark => `%${mark.charCodeAt(0).toString(16)}`)
}
