import { changeOwnTarget, readOwnParticipation } from '#app/domain/ambassadors/ambassadors.server.ts'
import { targetSchema } from '#app/domain/ambassadors/target.schema.ts'
import { dayOf, monthOfDay, nextMonth } from '#app/domain/kernel/calendar.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, redirectWithNotice } from '#app/web/respond.ts'

export { TargetPage as default } from './target.page.tsx'

export const loader = guarded(['ambassador'], async ({ ctx }) => {
  const { target, comingTarget } = await readOwnParticipation(ctx)
  const thisMonth = monthOfDay(dayOf(ctx.now))
  return { target, comingTarget, thisMonth, nextMonth: nextMonth(thisMonth) }
})

export const action = guarded(['ambassador'], async ({ ctx, request }) => {
  const submission = await parseForm(request, targetSchema)
  if (submission.status !== 'success') return invalid(submission.reply())
  const changed = await changeOwnTarget(ctx, submission.value.postsPerMonth)
  if (!changed.ok) return invalid(submission.reply({ fieldErrors: { postsPerMonth: [changed.reason] } }))
  const now = changed.value.from === monthOfDay(dayOf(ctx.now))
  return redirectWithNotice('/profil', now ? 'target-lowered' : 'target-raised')
})
