import { askForConsent, readFace } from '#app/domain/photos/photos.server.ts'
import { consentRequestSchema } from '#app/domain/photos/requests/consent-request.schema.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, notFound, redirectWithNotice } from '#app/web/respond.ts'

export { AskConsentPage as default } from './ask-consent.page.tsx'

export const loader = guarded(['ambassador', 'comms'], async ({ ctx, params, url }) => {
  const face = await readFace(ctx, { photoId: params.id ?? '', boxId: url.searchParams.get('box') ?? '' })
  if (!face) throw notFound()
  return { face }
})

/** Asks comms to ask the person shown. */
export const action = guarded(['ambassador', 'comms'], async ({ ctx, params, request, url }) => {
  const face = { photoId: params.id ?? '', boxId: url.searchParams.get('box') ?? '' }
  const submission = await parseForm(request, consentRequestSchema)
  if (submission.status !== 'success') return invalid(submission.reply())
  const asked = await askForConsent(ctx, face, submission.value)
  if (!asked.ok) throw notFound()
  return redirectWithNotice(`/fotos/${face.photoId}/freigabe`, 'consent-requested')
})
