import { addEvent } from '#app/domain/events/events.server.ts'
import { eventSchema } from '#app/domain/events/planning/event.schema.ts'
import { isEventKind } from '#app/domain/events/planning/event-kind.rules.ts'
import { eventTemplate } from '#app/domain/events/planning/event-template.rules.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, redirectWithNotice } from '#app/web/respond.ts'

export { AddEventPage as default } from './add-event.page.tsx'

export const loader = guarded(['comms'], ({ url, locale }) => {
  const wanted = url.searchParams.get('vorlage') ?? ''
  const kind = isEventKind(wanted) ? wanted : 'kick-off'
  return { kind, template: eventTemplate(kind, locale) }
})

export const action = guarded(['comms'], async ({ ctx, request }) => {
  const submission = await parseForm(request, eventSchema)
  if (submission.status !== 'success') return invalid(submission.reply())
  const added = await addEvent(ctx, submission.value)
  if (!added.ok) return invalid(submission.reply({ fieldErrors: { day: [added.reason] } }))
  return redirectWithNotice(`/veranstaltungen/${added.value}`, 'event-added')
})
