import { data } from '@remix-run/node'
import { isPageKind } from '#app/domain/linkedin/imports/upload-preview.rules.ts'
import { confirmUpload, discardUpload, readUpload } from '#app/domain/linkedin/linkedin.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'
import { shownUpload } from './shown-upload.ts'
import { readAnswers } from './upload-answers.ts'

export { UploadPage as default } from './upload.page.tsx'

export const loader = guarded(['ambassador', 'comms'], async ({ ctx, params, locale }) => {
  const upload = await readUpload(ctx, params.uploadId ?? '')
  if (!upload) throw notFound()
  return { ...shownUpload(upload, locale), personName: ctx.actor.name }
})

export const action = guarded(['ambassador', 'comms'], async ({ ctx, params, request }) => {
  const uploadId = params.uploadId ?? ''
  const form = await request.formData()
  const upload = await readUpload(ctx, uploadId)
  if (!upload) throw notFound()
  const home = ctx.actor.ambassadorId === null ? '/seite' : '/zahlen'
  if (form.get('intent') === 'discard') {
    if (!(await discardUpload(ctx, uploadId)).ok) throw notFound()
    return redirectWithNotice(home, 'upload-discarded')
  }
  const answers = readAnswers(form, upload.files)
  const done = await confirmUpload(ctx, uploadId, answers)
  if (!done.ok) {
    if (done.reason === 'not-found') throw notFound()
    const { reason, importId } = done
    const said = { ...answers, pages: Object.fromEntries(answers.pages) }
    return data({ reason, importId, said }, { status: 400 })
  }
  const { importIds } = done.value
  if (importIds.length === 0) return redirectWithNotice(home, 'upload-discarded')
  const taken = [...upload.files, ...upload.confirmed].filter(({ importId }) => importIds.includes(importId))
  const onlyPages = taken.every(({ kind }) => isPageKind(kind))
  return redirectWithNotice(onlyPages ? '/seite' : home, onlyPages ? 'page-files-taken' : 'files-taken')
})
