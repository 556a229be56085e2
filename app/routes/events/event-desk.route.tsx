import {
  cancelEvent,
  editEvent,
  readEventDesk,
  type SignOffRefusal,
  type SignUpRefusal,
  signOffPerson,
  signUpPerson,
} from '#app/domain/events/events.server.ts'
import { eventDeskSchema } from '#app/domain/events/planning/event.schema.ts'
import { attendanceRefusal, closedBecause } from '#app/domain/events/planning/event-state.rules.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, notFound, redirectWithNotice } from '#app/web/respond.ts'

export { EventDeskPage as default } from './event-desk.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params }) => {
  const desk = await readEventDesk(ctx, params.id ?? '')
  if (!desk) throw notFound()
  return {
    ...desk,
    closed: closedBecause(desk.event, ctx.now),
    attendable: attendanceRefusal(desk.event, ctx.now) === null,
  }
})

const noticeOf = {
  cancelled: 'event-already-cancelled',
  started: 'event-started',
  'not-taking-part': 'event-person-not-taking-part',
} as const satisfies Record<Exclude<SignUpRefusal | SignOffRefusal, 'unknown-event'>, string>

export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const id = params.id ?? ''
  const page = `/veranstaltungen/${id}`
  const submission = await parseForm(request, eventDeskSchema)
  if (submission.status !== 'success') {
    if (submission.payload.intent === 'save') return invalid(submission.reply())
    return redirectWithNotice(page, 'event-choose-person')
  }
  const wish = submission.value
  if (wish.intent === 'save') {
    const edited = await editEvent(ctx, id, wish)
    if (edited.ok) return redirectWithNotice(page, edited.value.told > 0 ? 'event-saved-told' : 'event-saved')
    if (edited.reason === 'unknown-event') throw notFound()
    if (edited.reason === 'in-the-past')
      return invalid(submission.reply({ fieldErrors: { day: [edited.reason] } }))
    return invalid(submission.reply({ formErrors: [edited.reason] }))
  }
  const done =
    wish.intent === 'cancel'
      ? await cancelEvent(ctx, id)
      : wish.intent === 'add'
        ? await signUpPerson(ctx, id, wish.ambassadorId)
        : await signOffPerson(ctx, id, wish.ambassadorId)
  if (done.ok) return redirectWithNotice(page, doneNotice(wish.intent, done.value))
  if (done.reason === 'unknown-event') throw notFound()
  return redirectWithNotice(page, noticeOf[done.reason])
})

function doneNotice(intent: 'cancel' | 'add' | 'take-off', state: 'going' | 'waiting' | undefined): string {
  if (intent === 'cancel') return 'event-cancelled'
  if (intent === 'take-off') return 'event-person-off'
  return state === 'waiting' ? 'event-person-waiting' : 'event-person-going'
}
