import { redirect } from '@remix-run/node'
import { attendanceSchema } from '#app/domain/events/attendance/attendance.schema.ts'
import { type AttendanceRefusal, readEventDesk, setAttendance } from '#app/domain/events/events.server.ts'
import { attendanceRefusal } from '#app/domain/events/planning/event-state.rules.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'

export { AttendancePage as default } from './attendance.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params }) => {
  const desk = await readEventDesk(ctx, params.id ?? '')
  if (!desk) throw notFound()
  const { event, going, waiting, others } = desk
  const { id, title, startsAt, endsAt } = event
  return {
    event: { id, title, startsAt, endsAt },
    people: going,
    others: [
      ...waiting.map(({ departmentName, ...person }) => ({
        ...person,
        departmentName: departmentName ?? '–',
      })),
      ...others,
    ],
    refusal: attendanceRefusal(event, ctx.now),
  }
})

const noticeOf = {
  cancelled: 'event-already-cancelled',
  'too-early': 'event-too-early',
  'not-taking-part': 'event-person-not-taking-part',
} as const satisfies Record<Exclude<AttendanceRefusal, 'unknown-event'>, string>

export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const id = params.id ?? ''
  const page = `/veranstaltungen/${id}/teilnahme`
  const submission = await parseForm(request, attendanceSchema)
  if (submission.status !== 'success') return redirectWithNotice(page, 'event-choose-person')
  const { ambassadorId, script } = submission.value
  const set = await setAttendance(ctx, id, submission.value)
  // A page that loads anew begins at its top, unless it is told where; with a script it stays where it is.
  if (set.ok) return redirect(script === 'off' ? `${page}#p-${ambassadorId}` : page)
  if (set.reason === 'unknown-event') throw notFound()
  return redirectWithNotice(page, noticeOf[set.reason])
})
