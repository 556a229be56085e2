import { addOccasion } from '#app/domain/consents/consents.server.ts'
import { occasionSchema } from '#app/domain/consents/occasions/occasion.schema.ts'
import { suggestedEnd } from '#app/domain/consents/recording/recording.rules.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, redirectWithNotice } from '#app/web/respond.ts'

export { AddOccasionPage as default } from './add-occasion.page.tsx'

export const loader = guarded(['comms'], ({ ctx }) => {
  const today = dayOf(ctx.now)
  return { today, suggestedEnd: suggestedEnd(today) }
})

export const action = guarded(['comms'], async ({ ctx, request }) => {
  const submission = await parseForm(request, occasionSchema)
  if (submission.status !== 'success') return invalid(submission.reply())
  const added = await addOccasion(ctx, submission.value)
  if (added.ok) return redirectWithNotice(`/einwilligungen/anlaesse/${added.value}`, 'occasion-added')
  const field = added.reason === 'no-text' ? 'title' : 'validUntil'
  return invalid(submission.reply({ fieldErrors: { [field]: [added.reason] } }))
})
