import { readEvidenceFile } from '#app/domain/onboarding/onboarding.server.ts'
import { attachment } from '#app/web/attachment.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'

// Always saved, never shown: what somebody uploaded is not opened as a page of ours.
export const loader = guarded(['ambassador', 'comms'], async ({ ctx, params }) => {
  const file = await readEvidenceFile(ctx, params.fileId ?? '')
  if (!file) throw notFound()
  return new Response(file.bytes, {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': attachment(file.name),
    },
  })
})
