import { clearanceSchema } from '#app/domain/photos/exceptions/clearance.schema.ts'
import {
  closeConsentRequest,
  decideOnException,
  listConsentRequests,
  listExceptions,
  readGate,
  takeBackException,
} from '#app/domain/photos/photos.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'

export { ClearancePage as default } from './clearance.page.tsx'

export const loader = guarded(['ambassador', 'comms'], async ({ ctx, params }) => {
  const gate = await readGate(ctx, params.id ?? '')
  if (!gate) throw notFound()
  return {
    gate,
    exceptions: await listExceptions(ctx, gate.photoId),
    requests: await listConsentRequests(ctx, gate.photoId),
  }
})

const notices = {
  approve: 'exception-approved',
  decline: 'exception-declined',
  'take-back': 'exception-taken-back',
  'close-request': 'consent-request-closed',
} as const

/** A second person decides about an exception, takes an approval back, or closes a request. */
export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const submission = await parseForm(request, clearanceSchema)
  // Only our own buttons send this form: whatever else arrives asks for something that is not there.
  if (submission.status !== 'success') throw notFound()
  const wish = submission.value
  const done = await carryOut()
  if (!done.ok && done.reason === 'not-found') throw notFound()
  const notice = done.ok ? notices[wish.intent] : `exception-${done.reason}`
  return redirectWithNotice(`/fotos/${params.id}/freigabe`, notice)

  function carryOut() {
    switch (wish.intent) {
      case 'close-request':
        return closeConsentRequest(ctx, wish.requestId)
      case 'take-back':
        return takeBackException(ctx, wish.exceptionId)
      default:
        return decideOnException(ctx, wish.exceptionId, wish.intent === 'approve')
    }
  }
})
