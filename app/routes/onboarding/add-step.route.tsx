import { data } from '@remix-run/node'
import { stepSchema } from '#app/domain/onboarding/checklist/step.schema.ts'
import { changeChecklist } from '#app/domain/onboarding/onboarding.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { redirectWithNotice } from '#app/web/respond.ts'
import { readStepForm } from './checklist-view.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { AddStepPage as default } from './add-step.page.tsx'

export const loader = guarded(['comms'], ({ ctx, locale }) => readStepForm(ctx.db, locale))

export const action = guarded(['comms'], async ({ ctx, request }) => {
  const submission = await parseForm(request, stepSchema)
  if (submission.status !== 'success')
    return data({ form: submission.reply(), stale: false }, { status: 400 })
  const { revision, ...step } = submission.value
  const added = await changeChecklist(ctx, revision, { kind: 'add', step })
  if (added.ok) return redirectWithNotice('/checkliste', 'checklist-changed')
  if (added.reason === 'stale') return data({ form: submission.reply(), stale: true }, { status: 409 })
  const form = submission.reply({ fieldErrors: { agreementId: ['unknown-choice'] } })
  return data({ form, stale: false }, { status: 409 })
})
