import { data } from '@remix-run/node'
import { stepSchema } from '#app/domain/onboarding/checklist/step.schema.ts'
import { formOfStep } from '#app/domain/onboarding/checklist/step-form.rules.ts'
import { changeChecklist, readStep } from '#app/domain/onboarding/onboarding.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'
import { readStepForm } from './checklist-view.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { EditStepPage as default } from './edit-step.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params, locale }) => {
  const step = await readStep(ctx.db, params.stepId ?? '')
  if (!step) throw notFound()
  const form = formOfStep(step)
  return { form, retired: step.retiredAt !== null, ...(await readStepForm(ctx.db, locale)) }
})

export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const submission = await parseForm(request, stepSchema)
  if (submission.status !== 'success')
    return data({ form: submission.reply(), stale: false }, { status: 400 })
  const { revision, ...step } = submission.value
  const edited = await changeChecklist(ctx, revision, { kind: 'edit', stepId: params.stepId ?? '', step })
  if (edited.ok) return redirectWithNotice('/checkliste', 'checklist-changed')
  if (edited.reason === 'unknown-step') throw notFound()
  if (edited.reason === 'stale') return data({ form: submission.reply(), stale: true }, { status: 409 })
  const form = submission.reply({ fieldErrors: { agreementId: ['unknown-choice'] } })
  return data({ form, stale: false }, { status: 409 })
})
