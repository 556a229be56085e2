import { data } from '@remix-run/node'
import { openPasswordLink } from '#app/domain/accounts/accounts.server.ts'
import { setPasswordSchema } from '#app/domain/accounts/set-password.schema.ts'
import { acceptInvitation } from '#app/domain/ambassadors/ambassadors.server.ts'
import { startSessionOf } from '#app/domain/sessions/sessions.server.ts'
import { startPathFor } from '#app/ui/navigation.ts'
import { servesHttps } from '#app/web/config.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, redirectWithNotice } from '#app/web/respond.ts'
import { sessionCookie } from '#app/web/session-cookie.ts'

export { SetPasswordPage as default } from './set-password.page.tsx'

export const loader = guarded('public', async ({ ctx, app, params }) => {
  const link = await openPasswordLink(ctx, app.secret, params.token ?? '')
  if (!link.ok) return data({ unusable: link.reason }, { status: 410 })
  return data({ name: link.value.name })
})

export const action = guarded('public', async ({ ctx, app, params, request }) => {
  const link = await openPasswordLink(ctx, app.secret, params.token ?? '')
  if (!link.ok) return data({ unusable: link.reason }, { status: 410 })
  const submission = await parseForm(request, setPasswordSchema)
  const hide = { hideFields: ['password', 'repeat'] }
  if (submission.status !== 'success') return invalid(submission.reply(hide))
  const set = await acceptInvitation(ctx, link.value, submission.value.password)
  if (!set.ok && (set.reason === 'used' || set.reason === 'unknown')) {
    return data({ unusable: set.reason }, { status: 410 })
  }
  if (!set.ok) return invalid(submission.reply({ ...hide, fieldErrors: { password: [set.reason] } }))
  const { sessionId, roles } = await startSessionOf(ctx, link.value.accountId)
  const https = servesHttps(app.config)
  return redirectWithNotice(startPathFor(roles), 'password-set', {
    headers: { 'Set-Cookie': sessionCookie(sessionId, https) },
  })
})
