import { data } from '@remix-run/node'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { readPath, takeBackFor, tickFor } from '#app/domain/onboarding/onboarding.server.ts'
import { careSchema, EVIDENCE_FIELD } from '#app/domain/onboarding/path/complete.schema.ts'
import { MAX_EVIDENCE_BYTES } from '#app/domain/onboarding/path/evidence-file.rules.ts'
import { pathView } from '#app/domain/onboarding/path/path-view.rules.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'
import { readUpload } from '#app/web/upload.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { PersonPathPage as default } from './person-path.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, params, locale, url }) => {
  const ambassadorId = params.ambassadorId ?? ''
  const path = isId(ambassadorId) ? await readPath(ctx.db, ambassadorId, dayOf(ctx.now)) : undefined
  if (!path) throw notFound()
  return {
    ambassadorId,
    name: path.participation.name,
    startedOn: path.startedOn,
    state: path.state,
    // The step whose file was refused is in the address the form was sent to.
    tried: url.searchParams.get('schritt'),
    ...pathView(path, locale),
  }
})

export const action = guarded(['comms'], async ({ ctx, params, request, url }) => {
  const ambassadorId = params.ambassadorId ?? ''
  if (!isId(ambassadorId)) throw notFound()
  if (request.headers.get('Content-Type')?.startsWith('multipart/form-data')) {
    const upload = await readUpload(request, EVIDENCE_FIELD, MAX_EVIDENCE_BYTES)
    if (!upload.ok) return refused(upload.reason === 'no-file' ? 'no-file' : 'file-too-large')
    return tick(ctx, ambassadorId, url.searchParams.get('schritt') ?? '', upload.value.file)
  }
  const submission = await parseForm(request, careSchema)
  if (submission.status !== 'success') return refused('unknown-step')
  const { stepId, intent } = submission.value
  if (intent === 'tick') return tick(ctx, ambassadorId, stepId, null)
  const taken = await takeBackFor(ctx, { ambassadorId, stepId })
  const notice = taken.ok ? 'onboarding-step-taken-back' : 'onboarding-nothing-to-take-back'
  return redirectWithNotice(`/onboarding-uebersicht/${ambassadorId}`, notice)
})

async function tick(
  ctx: Ctx<AccountActor>,
  ambassadorId: string,
  stepId: string,
  file: { name: string; bytes: Uint8Array } | null,
) {
  const ticked = await tickFor(ctx, { ambassadorId, stepId }, file)
  if (ticked.ok) return redirectWithNotice(`/onboarding-uebersicht/${ambassadorId}`, 'onboarding-step-ticked')
  return refused(ticked.reason === 'unknown' ? 'unknown-step' : ticked.reason)
}

function refused<const Reason extends string>(reason: Reason) {
  return data({ refused: reason }, { status: 400 })
}
