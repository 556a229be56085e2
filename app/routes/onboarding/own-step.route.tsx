import type { SubmissionResult } from '@conform-to/react'
import { data } from '@remix-run/node'
import { readOwnReading } from '#app/domain/agreements/agreements.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import {
  type ChecklistStep,
  completeOwnStep,
  type HandIn,
  readPath,
  readStep,
} from '#app/domain/onboarding/onboarding.server.ts'
import { dateStepSchema, EVIDENCE_FIELD } from '#app/domain/onboarding/path/complete.schema.ts'
import { MAX_EVIDENCE_BYTES } from '#app/domain/onboarding/path/evidence-file.rules.ts'
import { pathView } from '#app/domain/onboarding/path/path-view.rules.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'
import { readUpload } from '#app/web/upload.ts'
import { readingView } from '../agreements/agreement-view.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { OwnStepPage as default } from './own-step.page.tsx'

export const loader = guarded(['ambassador'], async ({ ctx, params, locale }) => {
  const today = dayOf(ctx.now)
  const path = await readPath(ctx.db, ctx.actor.ambassadorId, today)
  const step = path && pathView(path, locale).steps.find(({ id }) => id === params.stepId)
  if (!step) throw notFound()
  const key = path.steps.find(each => each.step.id === step.id)?.step.agreementKey
  const reading = key ? await readOwnReading(ctx, key) : undefined
  return { step, today, reading: reading ? await readingView(reading, locale) : null }
})

export const action = guarded(['ambassador'], async ({ ctx, params, request }) => {
  const step = await readStep(ctx.db, params.stepId ?? '')
  if (!step || step.retiredAt !== null) throw notFound()
  const read = await readHandIn(request, step)
  if (!read.ok) return data({ form: read.form, refused: read.refused }, { status: 400 })
  const done = await completeOwnStep(ctx, step.id, read.handIn)
  if (done.ok) return redirectWithNotice('/onboarding', 'onboarding-step-done')
  if (done.reason === 'unknown-step') throw notFound()
  if (done.reason === 'in-future') return data({ form: read.dayToCome(), refused: null }, { status: 409 })
  return data({ form: null, refused: done.reason }, { status: 409 })
})

type Form = SubmissionResult<string[]> | null
type Read =
  | { ok: true; handIn: HandIn; dayToCome: () => Form }
  | { ok: false; form: Form; refused: 'no-file' | 'file-too-large' | null }

// What the form holds depends on the step, not on the form: a file where a file is asked for, and so on.
async function readHandIn(request: Request, { evidence }: ChecklistStep): Promise<Read> {
  if (evidence === 'file') {
    const upload = await readUpload(request, EVIDENCE_FIELD, MAX_EVIDENCE_BYTES)
    if (upload.ok) return handedIn({ kind: 'file', ...upload.value.file })
    return { ok: false, form: null, refused: upload.reason === 'no-file' ? 'no-file' : 'file-too-large' }
  }
  if (evidence !== 'date') return handedIn({ kind: 'tick' })
  const submission = await parseForm(request, dateStepSchema)
  if (submission.status !== 'success') return { ok: false, form: submission.reply(), refused: null }
  return handedIn({ kind: 'date', day: submission.value.day }, () =>
    submission.reply({ fieldErrors: { day: ['day-to-come'] } }),
  )
}

function handedIn(handIn: HandIn, dayToCome: () => Form = () => null): Read {
  return { ok: true, handIn, dayToCome }
}
