import { data, redirect } from '@remix-run/node'
import { MOST_FILES } from '#app/domain/linkedin/imports/upload-preview.rules.ts'
import { previewUpload } from '#app/domain/linkedin/linkedin.server.ts'
import { DATE_ORDERS } from '#app/domain/linkedin/personal-export/written-date.rules.ts'
import { MAX_FILE_BYTES } from '#app/domain/linkedin/read-export.rules.ts'
import { collectUploads } from '#app/web/collect-uploads.ts'
import { guarded } from '#app/web/guard.ts'

export { HandInPage as default } from './hand-in.page.tsx'

const LIMITS = {
  field: 'file',
  maxFiles: MOST_FILES,
  maxBytes: MAX_FILE_BYTES,
  maxTotal: 60 * 1024 * 1024,
}

export const loader = guarded(['ambassador', 'comms'], () => null)

/** Reads files from LinkedIn that are handed in together, and leads to what was recognised. */
export const action = guarded(['ambassador', 'comms'], async ({ ctx, request }) => {
  const collected = await collectUploads(request, LIMITS)
  if (!collected.ok) return data({ problem: collected.reason }, { status: 400 })
  const { files, tooLarge, fields } = collected.value
  const dateOrder = DATE_ORDERS.find(order => order === fields.get('dateOrder'))
  const archive = { comments: fields.get('comments') === 'on', reactions: fields.get('reactions') === 'on' }
  const asked = files.map(file => ({ ...file, archive, ...(dateOrder ? { dateOrder } : {}) }))
  const previewed = await previewUpload(ctx, asked, tooLarge)
  if (!previewed.ok) return data({ problem: previewed.reason }, { status: 400 })
  return redirect(`/hochladen/${previewed.value.uploadId}`)
})
