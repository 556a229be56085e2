import { data } from '@remix-run/node'
import { askForConsent, listConsentTexts, readDepictedPerson } from '#app/domain/consents/consents.server.ts'
import { askSchema } from '#app/domain/consents/recording/consent.schema.ts'
import { suggestedEnd } from '#app/domain/consents/recording/recording.rules.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, notFound, redirectWithNotice } from '#app/web/respond.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { AskPage as default } from './ask.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params }) => {
  const person = await readDepictedPerson(ctx, params.id ?? '')
  if (!person) throw notFound()
  const texts = (await listConsentTexts(ctx)).map(({ id, key, version }) => ({ id, key, version }))
  const { id, name, kind } = person
  return { person: { id, name, kind }, texts, suggestedEnd: suggestedEnd(dayOf(ctx.now)) }
})

const atField = {
  'unknown-text': 'textId',
  'only-employees': 'endsWithEmployment',
  'already-over': 'validUntil',
} as const

export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const submission = await parseForm(request, askSchema)
  if (submission.status !== 'success') return invalid(submission.reply())
  const asked = await askForConsent(ctx, params.id ?? '', submission.value)
  if (asked.ok) return redirectWithNotice(`/einwilligungen/${asked.value}`, 'consent-asked')
  if (asked.reason === 'unknown-person') throw notFound()
  const { reason } = asked
  return data({ form: submission.reply({ fieldErrors: { [atField[reason]]: [reason] } }) }, { status: 409 })
})
