import { data } from '@remix-run/node'
import { listStaff } from '#app/domain/accounts/accounts.server.ts'
import {
  readConsent,
  readConsentState,
  readDepictedPerson,
  recordAnswers,
} from '#app/domain/consents/consents.server.ts'
import { answersSchema } from '#app/domain/consents/recording/consent.schema.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { ConsentPage as default } from './consent.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params }) => {
  const consent = await readConsent(ctx, params.id ?? '')
  const person = consent && (await readDepictedPerson(ctx, consent.personId))
  if (!person) throw notFound()
  const staff = (await listStaff(ctx)).filter(
    ({ id, roles }) => roles.includes('comms') && id !== ctx.actor.accountId,
  )
  return {
    consent,
    person,
    state: await readConsentState(ctx, consent),
    today: dayOf(ctx.now),
    collectors: staff.map(({ id, name }) => ({ id, name })),
  }
})

export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const submission = await parseForm(request, answersSchema)
  if (submission.status !== 'success')
    return data({ form: submission.reply(), refused: null }, { status: 400 })
  const id = params.id ?? ''
  const recorded = await recordAnswers(ctx, id, submission.value)
  if (recorded.ok) return redirectWithNotice(`/einwilligungen/${id}`, 'consent-given')
  if (recorded.reason === 'unknown-consent') throw notFound()
  return data({ form: submission.reply(), refused: recorded.reason }, { status: 409 })
})
