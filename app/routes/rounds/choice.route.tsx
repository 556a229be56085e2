import type { SubmissionResult } from '@conform-to/react'
import { data } from '@remix-run/node'
import { choiceSchema } from '#app/domain/rounds/choosing/choice.schema.ts'
import { type ChoiceOutcome, decideOnApplications, readChoice } from '#app/domain/rounds/rounds.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { ChoicePage as default } from './choice.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params }) => {
  const choice = await readChoice(ctx, params.id ?? '')
  if (!choice) throw notFound()
  return choice
})

export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const id = params.id ?? ''
  const submission = await parseForm(request, choiceSchema)
  if (submission.status !== 'success') {
    if (!(await readChoice(ctx, id))) throw notFound()
    return refused(submission.reply(), null, 400)
  }
  const decided = await decideOnApplications(ctx, id, submission.value)
  if (!decided.ok) throw notFound()
  const outcome = decided.value
  if (outcome.kind === 'text-missing') {
    const fieldErrors = Object.fromEntries(outcome.decisions.map(kind => [kind, ['required']]))
    return refused(submission.reply({ fieldErrors }), outcome, 400)
  }
  if (outcome.kind !== 'saved') return refused(submission.reply(), outcome, 409)
  const { accepted, waiting, declined } = outcome.counts
  const notice = accepted + waiting + declined > 0 ? 'choice-saved' : 'choice-unchanged'
  return redirectWithNotice(`/aufrufe/${id}/auswahl`, notice)
})

type Problem = Exclude<ChoiceOutcome, { kind: 'saved' }>

function refused(form: SubmissionResult<string[]>, problem: Problem | null, status: number) {
  return data({ form, problem }, { status })
}
