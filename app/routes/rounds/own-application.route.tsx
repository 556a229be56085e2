import { data } from '@remix-run/node'
import {
  confirmApplication,
  readOwnApplication,
  withdrawApplication,
} from '#app/domain/rounds/rounds.server.ts'
import { guarded } from '#app/web/guard.ts'
import { redirectWithNotice } from '#app/web/respond.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { OwnApplicationPage as default } from './own-application.page.tsx'

/** The page behind the link in a mail about an application: shows it, and changes nothing by being opened. */
export const loader = guarded('public', async ({ ctx, app, params }) => {
  const application = await readOwnApplication(ctx, app.secret, params.token ?? '')
  if (!application.ok) return data({ unusable: application.reason }, { status: 410 })
  const { id: _id, roundId: _roundId, ...shown } = application.value
  return data(shown)
})

export const action = guarded('public', async ({ ctx, app, params, request }) => {
  const token = params.token ?? ''
  const intent = (await request.formData()).get('intent')
  if (intent === 'withdraw') {
    const withdrawn = await withdrawApplication(ctx, app.secret, token)
    if (withdrawn.ok) return redirectWithNotice('/mitmachen', 'application-withdrawn')
    if (withdrawn.reason === 'unknown') return data({ unusable: withdrawn.reason }, { status: 410 })
    return data({ refused: withdrawn.reason }, { status: 409 })
  }
  if (intent !== 'confirm') return data({ refused: null }, { status: 400 })
  const confirmed = await confirmApplication(ctx, app.secret, token)
  if (confirmed.ok) return redirectWithNotice(`/bewerbung/${token}`, 'application-confirmed')
  switch (confirmed.reason) {
    case 'confirmed':
      return data({ refused: 'already-confirmed' as const })
    case 'already-applied':
      return data({ refused: confirmed.reason })
    default:
      return data({ unusable: confirmed.reason }, { status: 410 })
  }
})
