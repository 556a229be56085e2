import { data } from '@remix-run/node'
import { extendConsent, readConsent, readDepictedPerson } from '#app/domain/consents/consents.server.ts'
import { MAX_SCAN_BYTES } from '#app/domain/consents/evidence/scan.rules.ts'
import { extendSchema } from '#app/domain/consents/recording/consent.schema.ts'
import { parseFields } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'
import { readFormWithFile } from '#app/web/upload.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { ExtendPage as default } from './extend.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params }) => {
  const consent = await readConsent(ctx, params.id ?? '')
  const person = consent && (await readDepictedPerson(ctx, consent.personId))
  if (!person || consent.givenOn === null || consent.validUntil === null) throw notFound()
  return { id: consent.id, validUntil: consent.validUntil, name: person.name }
})

export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const upload = await readFormWithFile(request, 'file', MAX_SCAN_BYTES)
  if (!upload.ok) return data({ form: null, refused: upload.reason }, { status: 400 })
  const submission = parseFields(upload.value.fields, extendSchema)
  if (submission.status !== 'success')
    return data({ form: submission.reply(), refused: null }, { status: 400 })
  const id = params.id ?? ''
  const extended = await extendConsent(ctx, id, submission.value, upload.value.bytes)
  if (extended.ok) return redirectWithNotice(`/einwilligungen/${id}`, 'consent-extended')
  if (extended.reason === 'unknown-consent') throw notFound()
  return data({ form: submission.reply(), refused: extended.reason }, { status: 409 })
})
