import { z } from 'zod'
import { listNotices, settleNotice } from '#app/domain/publications/publications.server.ts'
import { noticeKinds } from '#app/domain/publications/watching/consent-ends.rules.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { redirectWithNotice } from '#app/web/respond.ts'

export { NoticesPage as default } from './notices.page.tsx'

const settledSchema = z.object({ consentId: z.uuid('invalid'), kind: z.enum(noticeKinds, 'invalid') })

/** What ends or changes by itself, until comms has looked after it. */
export const loader = guarded(['comms'], async ({ ctx }) => ({ notices: await listNotices(ctx) }))

export const action = guarded(['comms'], async ({ ctx, request }) => {
  const submission = await parseForm(request, settledSchema)
  const settled = submission.status === 'success' && (await settleNotice(ctx, submission.value))
  return redirectWithNotice('/einwilligungen/hinweise', settled ? 'consent-notice-settled' : 'unknown')
})
