import { data } from '@remix-run/node'
import { correctConsent, readConsent, readDepictedPerson } from '#app/domain/consents/consents.server.ts'
import { correctSchema } from '#app/domain/consents/recording/consent.schema.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { CorrectPage as default } from './correct.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params }) => {
  const consent = await readConsent(ctx, params.id ?? '')
  const person = consent && (await readDepictedPerson(ctx, consent.personId))
  if (!person || consent.givenOn === null) throw notFound()
  return { consent, person, today: dayOf(ctx.now) }
})

export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const submission = await parseForm(request, correctSchema)
  if (submission.status !== 'success')
    return data({ form: submission.reply(), refused: null }, { status: 400 })
  const id = params.id ?? ''
  const corrected = await correctConsent(ctx, id, submission.value)
  if (corrected.ok) return redirectWithNotice(`/einwilligungen/${id}`, 'consent-corrected')
  if (corrected.reason === 'unknown-consent') throw notFound()
  return data({ form: submission.reply(), refused: corrected.reason }, { status: 409 })
})
