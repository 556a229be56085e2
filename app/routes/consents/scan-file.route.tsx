import { readScan } from '#app/domain/consents/consents.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

// Always saved, never shown: what came from outside is not opened as a page of ours.
export const loader = guarded(['comms'], async ({ ctx, params }) => {
  const scan = await readScan(ctx, params.fileId ?? '')
  if (!scan) throw notFound()
  const name = `Nachweis.${endings[scan.mediaType] ?? 'bin'}`
  return new Response(new Uint8Array(scan.bytes), {
    headers: {
      'Content-Type': scan.mediaType,
      'Content-Disposition': `attachment; filename="${name}"`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
