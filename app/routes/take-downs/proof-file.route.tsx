import { readProof } from '#app/domain/publications/publications.server.ts'
import { attachment } from '#app/web/attachment.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'

const endings: Record<string, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' }

// Always saved, never shown: what somebody uploaded is not opened as a page of ours.
export const loader = guarded('signed-in', async ({ ctx, params }) => {
  const proof = await readProof(ctx, params.id ?? '')
  if (!proof) throw notFound()
  const name = `nachweis.${endings[proof.mediaType] ?? 'bin'}`
  const headers = { 'Content-Type': proof.mediaType, 'Content-Disposition': attachment(name) }
  return new Response(proof.bytes as Uint8Array<ArrayBuffer>, { headers })
})
