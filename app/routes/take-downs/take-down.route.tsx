import { data } from '@remix-run/node'
import { MAX_SCAN_BYTES } from '#app/domain/consents/evidence/scan.rules.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { completeTakeDown, enterUse, readTakeDown } from '#app/domain/publications/publications.server.ts'
import {
  SCREENSHOT_FIELD,
  takeDownSchema,
  useOfPhotoSchema,
} from '#app/domain/publications/take-downs/take-down.schema.ts'
import { parseFields } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'
import { readFormWithFile } from '#app/web/upload.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { TakeDownPage as default } from './take-down.page.tsx'

/** One photo to take down: for whoever looks after it, and for comms. */
export const loader = guarded('signed-in', async ({ ctx, params }) => {
  const takeDown = await readTakeDown(ctx, params.id ?? '')
  if (!takeDown) throw notFound()
  return { takeDown, today: dayOf(ctx.now), isComms: ctx.actor.roles.includes('comms') }
})

export const action = guarded('signed-in', async ({ ctx, params, request }) => {
  const takeDown = await readTakeDown(ctx, params.id ?? '')
  if (!takeDown) throw notFound()
  const upload = await readFormWithFile(request, SCREENSHOT_FIELD, MAX_SCAN_BYTES)
  if (!upload.ok) return refused(upload.reason)
  const { fields, bytes } = upload.value
  switch (fields.get('intent')) {
    case 'not-used':
      return answer(ctx, await completeTakeDown(ctx, takeDown.id, { proof: 'not-used', note: '' }))
    case 'used':
      return used(ctx, takeDown.id, fields)
    default: {
      const submission = parseFields(fields, takeDownSchema)
      if (submission.status !== 'success')
        return data({ form: submission.reply(), refused: null }, { status: 400 })
      const { proof, note } = submission.value
      if (proof !== 'screenshot')
        return answer(ctx, await completeTakeDown(ctx, takeDown.id, { proof, note }))
      if (bytes === null)
        return data({ form: submission.reply(), refused: 'no-file' as const }, { status: 400 })
      return answer(ctx, await completeTakeDown(ctx, takeDown.id, { proof, note, bytes }))
    }
  }
})

type Answered = Awaited<ReturnType<typeof completeTakeDown>>

function answer({ actor }: Ctx<AccountActor>, done: Answered) {
  if (done.ok) return redirectWithNotice(overviewOf(actor), 'take-down-done')
  if (done.reason === 'unknown') throw notFound()
  return refused(done.reason)
}

function refused(reason: Exclude<Extract<Answered, { ok: false }>['reason'], 'unknown'> | 'too-large') {
  return data({ form: null, refused: reason }, { status: 400 })
}

async function used(ctx: Ctx<AccountActor>, id: string, fields: FormData) {
  const submission = parseFields(fields, useOfPhotoSchema)
  if (submission.status !== 'success')
    return data({ form: submission.reply(), refused: null }, { status: 400 })
  const entered = await enterUse(ctx, id, submission.value)
  if (entered.ok) return redirectWithNotice(`/loeschungen/${entered.value}`, 'use-entered')
  if (entered.reason === 'unknown') throw notFound()
  if (entered.reason === 'not-open') return redirectWithNotice(`/loeschungen/${id}`, 'take-down-closed')
  const form = submission.reply({ fieldErrors: { day: [entered.reason] } })
  return data({ form, refused: null }, { status: 400 })
}

function overviewOf({ roles }: AccountActor): string {
  return roles.includes('comms') ? '/loeschungen' : roles.includes('ambassador') ? '/heute' : '/profil'
}
