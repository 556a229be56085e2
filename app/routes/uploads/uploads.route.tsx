import { data, redirect } from '@remix-run/node'
import type { Locale } from '#app/domain/kernel/context.ts'
import {
  dateQuestionOf,
  type UploadRefusal,
  uploadRefusalSentence,
} from '#app/domain/linkedin/imports/upload-refusal.rules.ts'
import {
  listFoundPosts,
  listImports,
  previewUpload,
  readUpload,
} from '#app/domain/linkedin/linkedin.server.ts'
import { DATE_ORDERS } from '#app/domain/linkedin/personal-export/written-date.rules.ts'
import { MAX_FILE_BYTES } from '#app/domain/linkedin/read-export.rules.ts'
import { guarded } from '#app/web/guard.ts'
import { readUpload as receive } from '#app/web/upload.ts'

export { UploadsPage as default } from './uploads.page.tsx'

export const loader = guarded(['ambassador'], async ({ ctx }) => ({
  imports: await listImports(ctx),
  found: await listFoundPosts(ctx),
}))

export const action = guarded(['ambassador'], async ({ ctx, request, locale }) => {
  const upload = await receive(request, 'file', MAX_FILE_BYTES)
  if (!upload.ok) return refused(upload, locale)
  const answer = upload.value.fields.get('dateOrder')
  const dateOrder = DATE_ORDERS.find(order => order === answer)
  const file = { ...upload.value.file, ...(dateOrder ? { dateOrder } : {}) }
  const previewed = await previewUpload(ctx, [file])
  if (!previewed.ok) return refused({ ok: false, reason: 'no-file' }, locale)
  const { uploadId } = previewed.value
  const refusal = (await readUpload(ctx, uploadId))?.refused[0]?.refusal
  return refusal ? refused(refusal, locale) : redirect(`/zahlen/${uploadId}`)
})

function refused(refusal: UploadRefusal, locale: Locale) {
  return data(
    { sentence: uploadRefusalSentence(refusal, locale), question: dateQuestionOf(refusal) },
    { status: 400 },
  )
}
