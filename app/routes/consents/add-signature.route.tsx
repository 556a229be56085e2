import { data } from '@remix-run/node'
import { addSignature, readConsent, readDepictedPerson } from '#app/domain/consents/consents.server.ts'
import { MAX_SCAN_BYTES } from '#app/domain/consents/evidence/scan.rules.ts'
import { signatureSchema } from '#app/domain/consents/recording/consent.schema.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import { parseFields } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'
import { readFormWithFile } from '#app/web/upload.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { AddSignaturePage as default } from './add-signature.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params }) => {
  const consent = await readConsent(ctx, params.id ?? '')
  const person = consent && (await readDepictedPerson(ctx, consent.personId))
  if (!person || consent.givenOn === null) throw notFound()
  return { id: consent.id, person, today: dayOf(ctx.now) }
})

export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const upload = await readFormWithFile(request, 'file', MAX_SCAN_BYTES)
  if (!upload.ok) return data({ form: null, refused: upload.reason }, { status: 400 })
  const submission = parseFields(upload.value.fields, signatureSchema)
  if (submission.status !== 'success')
    return data({ form: submission.reply(), refused: null }, { status: 400 })
  const id = params.id ?? ''
  const added = await addSignature(ctx, id, submission.value, upload.value.bytes)
  if (added.ok) return redirectWithNotice(`/einwilligungen/${id}`, 'consent-signed')
  if (added.reason === 'unknown-consent') throw notFound()
  return data({ form: submission.reply(), refused: added.reason }, { status: 409 })
})
