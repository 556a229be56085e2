import { readPersonSheet } from '#app/domain/consents/consents.server.ts'
import { latestWorkEnd } from '#app/domain/consents/people/work-end.rules.ts'
import { workEndSchema } from '#app/domain/consents/people/work-end.schema.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import { listAppearances, personLeft, personStays } from '#app/domain/publications/publications.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, notFound, redirectWithNotice } from '#app/web/respond.ts'

export { PersonSheetPage as default } from './person-sheet.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params }) => {
  const sheet = await readPersonSheet(ctx, params.id ?? '')
  if (!sheet) throw notFound()
  const today = dayOf(ctx.now)
  const photos = await listAppearances(ctx, sheet.person.id)
  return { ...sheet, photos, today, latest: latestWorkEnd(today) }
})

/** Comms enters somebody's last working day, corrects it, or takes it back. */
export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const id = params.id ?? ''
  if ((await request.clone().formData()).get('intent') === 'stays') {
    const stays = await personStays(ctx, id)
    if (!stays.ok) throw notFound()
    return redirectWithNotice(`/einwilligungen/menschen/${id}`, 'depicted-person-stays')
  }
  const submission = await parseForm(request, workEndSchema)
  if (submission.status !== 'success') return invalid(submission.reply())
  const { lastDay } = submission.value
  const left = await personLeft(ctx, id, lastDay)
  if (left.ok) {
    const notice = lastDay > dayOf(ctx.now) ? 'depicted-person-leaves' : 'depicted-person-left'
    return redirectWithNotice(`/einwilligungen/menschen/${id}`, notice)
  }
  if (left.reason !== 'work-end-too-far') throw notFound()
  return invalid(submission.reply({ fieldErrors: { lastDay: [left.reason] } }))
})
