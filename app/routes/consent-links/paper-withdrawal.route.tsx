import { data } from '@remix-run/node'
import { readConsentForWithdrawal } from '#app/domain/consents/consents.server.ts'
import { MAX_SCAN_BYTES } from '#app/domain/consents/evidence/scan.rules.ts'
import {
  channelsOf,
  paperWithdrawalSchema,
  SCAN_FIELD,
} from '#app/domain/consents/withdrawal/withdrawal.schema.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { withdrawFromPaper } from '#app/domain/publications/publications.server.ts'
import { parseFields } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'
import { readFormWithFile } from '#app/web/upload.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { PaperWithdrawalPage as default } from './paper-withdrawal.page.tsx'

/** Comms enters a withdrawal that came on paper, by phone or in person. */
export const loader = guarded(['comms'], async ({ ctx, params }) => {
  const id = params.id ?? ''
  const consent = isId(id) ? await readConsentForWithdrawal(ctx, id) : undefined
  if (!consent) throw notFound()
  return { consent, today: dayOf(ctx.now) }
})

export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const consentId = params.id ?? ''
  if (!isId(consentId)) throw notFound()
  const upload = await readFormWithFile(request, SCAN_FIELD, MAX_SCAN_BYTES)
  if (!upload.ok) return data({ form: null, refused: upload.reason }, { status: 400 })
  const submission = parseFields(upload.value.fields, paperWithdrawalSchema)
  if (submission.status !== 'success')
    return data({ form: submission.reply(), refused: null }, { status: 400 })
  const { day, note } = submission.value
  const { bytes } = upload.value
  const channels = channelsOf(submission.value)
  const scan = bytes === null ? null : { bytes }
  const done = await withdrawFromPaper(ctx, { consentId, channels, day, note, scan })
  if (done.ok)
    return redirectWithNotice(`/einwilligungen/menschen/${done.value.personId}`, 'withdrawal-entered')
  switch (done.reason) {
    case 'unknown':
    case 'of-age':
      throw notFound()
    case 'day-to-come': {
      const form = submission.reply({ fieldErrors: { day: ['day-to-come'] } })
      return data({ form, refused: null }, { status: 400 })
    }
    default:
      return data({ form: submission.reply(), refused: done.reason }, { status: 400 })
  }
})
