import { data, redirect } from '@remix-run/node'
import type { Locale } from '#app/domain/kernel/context.ts'
import {
  dateQuestionOf,
  type UploadRefusal,
  uploadRefusalSentence,
} from '#app/domain/linkedin/imports/upload-refusal.rules.ts'
import { listFoundPosts, listImports, previewImport } from '#app/domain/linkedin/linkedin.server.ts'
import { DATE_ORDERS } from '#app/domain/linkedin/personal-export/written-date.rules.ts'
import { MAX_FILE_BYTES } from '#app/domain/linkedin/read-export.rules.ts'
import { guarded } from '#app/web/guard.ts'
import { readUpload } from '#app/web/upload.ts'

export { UploadsPage as default } from './uploads.page.tsx'

export const loader = guarded(['ambassador'], async ({ ctx }) => ({
  imports: await listImports(ctx),
  found: await listFoundPosts(ctx),
}))

export const action = guarded(['ambassador'], async ({ ctx, request, locale }) => {
  const upload = await readUpload(request, 'file', MAX_FILE_BYTES)
  if (!upload.ok) return refused(upload, locale)
  const answer = upload.value.fields.get('dateOrder')
  const dateOrder = DATE_ORDERS.find(order => order === answer)
  const previewed = await previewImport(ctx, { ...upload.value.file, ...(dateOrder ? { dateOrder } : {}) })
  return previewed.ok ? redirect(`/zahlen/${previewed.value.importId}`) : refused(previewed, locale)
})

function refused(refusal: UploadRefusal, locale: Locale) {
  return data(
    { sentence: uploadRefusalSentence(refusal, locale), question: dateQuestionOf(refusal) },
    { status: 400 },
  )
}
