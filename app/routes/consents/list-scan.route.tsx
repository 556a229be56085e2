import { data } from '@remix-run/node'
import { attachListScan, readOccasion } from '#app/domain/consents/consents.server.ts'
import { MAX_SCAN_BYTES } from '#app/domain/consents/evidence/scan.rules.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'
import { readUpload } from '#app/web/upload.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { ScanPage as default } from './scan.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params }) => {
  const occasion = await readOccasion(ctx, params.id ?? '')
  if (!occasion) throw notFound()
  return { of: 'list' as const, name: occasion.title, back: `/einwilligungen/anlaesse/${occasion.id}` }
})

export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const upload = await readUpload(request, 'file', MAX_SCAN_BYTES)
  if (!upload.ok) return data({ refused: upload.reason }, { status: 400 })
  const id = params.id ?? ''
  const attached = await attachListScan(ctx, id, upload.value.file.bytes)
  if (attached.ok) return redirectWithNotice(`/einwilligungen/anlaesse/${id}`, 'consent-scan-added')
  if (attached.reason === 'unknown-occasion') throw notFound()
  return data({ refused: attached.reason }, { status: attached.reason === 'already-answered' ? 409 : 400 })
})
