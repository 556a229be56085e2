import { data } from '@remix-run/node'
import { arrangeSchema } from '#app/domain/onboarding/checklist/step.schema.ts'
import { changeChecklist } from '#app/domain/onboarding/onboarding.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { redirectWithNotice } from '#app/web/respond.ts'
import { readChecklistView } from './checklist-view.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { ChecklistPage as default } from './checklist.page.tsx'

export const loader = guarded(['comms'], ({ ctx, locale }) => readChecklistView(ctx.db, locale))

export const action = guarded(['comms'], async ({ ctx, request }) => {
  const submission = await parseForm(request, arrangeSchema)
  if (submission.status !== 'success') return redirectWithNotice('/checkliste', 'checklist-unknown')
  const { revision, stepId, intent } = submission.value
  const changed = await changeChecklist(ctx, revision, { kind: intent, stepId })
  if (changed.ok) return redirectWithNotice('/checkliste', 'checklist-changed')
  if (changed.reason === 'stale') return data({ stale: true }, { status: 409 })
  return redirectWithNotice('/checkliste', 'checklist-unknown')
})
