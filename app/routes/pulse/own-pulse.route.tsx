import { redirect } from '@remix-run/node'
import { answerPulse, readOwnPulse } from '#app/domain/pulse/pulse.server.ts'
import { pulseAnswerSchema } from '#app/domain/pulse/pulse-answer.schema.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, redirectWithNotice } from '#app/web/respond.ts'

export { OwnPulsePage as default } from './own-pulse.page.tsx'

export const loader = guarded(['ambassador'], async ({ ctx }) => ({ pulse: await readOwnPulse(ctx) }))

export const action = guarded(['ambassador'], async ({ ctx, request }) => {
  const submission = await parseForm(request, pulseAnswerSchema)
  if (submission.status !== 'success') return invalid(submission.reply())
  const answered = await answerPulse(ctx, submission.value)
  if (answered.ok) return redirectWithNotice('/umfrage', 'pulse-answered')
  // The page itself says that there is nothing to answer.
  return answered.reason === 'none-open'
    ? redirect('/umfrage')
    : redirectWithNotice('/umfrage', 'pulse-already-answered')
})
