import { parseWithZod } from '@conform-to/zod/v4'
import { dayToCorrect } from '#app/domain/ambassadors/absence.rules.ts'
import { absenceSchema } from '#app/domain/ambassadors/absence.schema.ts'
import {
  enterOwnAbsence,
  readOwnParticipation,
  removeOwnAbsence,
} from '#app/domain/ambassadors/ambassadors.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, notFound, redirectWithNotice } from '#app/web/respond.ts'

export { AbsencePage as default } from './absence.page.tsx'

export const loader = guarded(['ambassador'], async ({ ctx }) => {
  const { absences } = await readOwnParticipation(ctx)
  return { absences, today: dayOf(ctx.now) }
})

export const action = guarded(['ambassador'], async ({ ctx, request }) => {
  const form = await request.formData()
  if (form.get('intent') === 'remove') {
    const removed = await removeOwnAbsence(ctx, String(form.get('absence') ?? ''))
    if (removed.ok) return redirectWithNotice('/profil/abwesenheit', 'absence-removed')
    if (removed.reason === 'unknown') throw notFound()
    return redirectWithNotice('/profil/abwesenheit', 'absence-over')
  }
  const submission = parseWithZod(form, { schema: absenceSchema })
  if (submission.status !== 'success') return invalid(submission.reply())
  const entered = await enterOwnAbsence(ctx, submission.value)
  if (entered.ok) return redirectWithNotice('/profil/abwesenheit', 'absence-entered')
  if (entered.reason === 'unknown') throw notFound()
  return invalid(submission.reply({ fieldErrors: { [dayToCorrect[entered.reason]]: [entered.reason] } }))
})
