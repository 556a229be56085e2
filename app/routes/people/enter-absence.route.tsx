import { dayToCorrect } from '#app/domain/ambassadors/absence.rules.ts'
import { absenceSchema } from '#app/domain/ambassadors/absence.schema.ts'
import { enterAbsenceFor, readPerson } from '#app/domain/ambassadors/ambassadors.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, notFound, redirectWithNotice } from '#app/web/respond.ts'

export { EnterAbsencePage as default } from './enter-absence.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params }) => {
  const person = isId(params.id ?? '') ? await readPerson(ctx, params.id ?? '') : undefined
  if (!person) throw notFound()
  return { ambassadorId: person.ambassadorId, name: person.name, today: dayOf(ctx.now) }
})

export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const id = params.id ?? ''
  if (!isId(id)) throw notFound()
  const submission = await parseForm(request, absenceSchema)
  if (submission.status !== 'success') return invalid(submission.reply())
  const entered = await enterAbsenceFor(ctx, id, submission.value)
  if (entered.ok) return redirectWithNotice(`/menschen/${id}`, 'absence-entered')
  if (entered.reason === 'unknown') throw notFound()
  return invalid(submission.reply({ fieldErrors: { [dayToCorrect[entered.reason]]: [entered.reason] } }))
})
