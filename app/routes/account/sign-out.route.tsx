import { redirect } from '@remix-run/node'
import { signOut } from '#app/domain/sessions/sessions.server.ts'
import { servesHttps } from '#app/web/config.ts'
import { guarded } from '#app/web/guard.ts'
import { redirectWithNotice } from '#app/web/respond.ts'
import { endedSessionCookie } from '#app/web/session-cookie.ts'

export const loader = guarded('public', () => redirect('/'))

export const action = guarded('public', async ({ ctx, app, sessionId }) => {
  if (sessionId) await signOut(ctx, sessionId)
  const https = servesHttps(app.config)
  return redirectWithNotice('/anmelden', 'signed-out', {
    headers: { 'Set-Cookie': endedSessionCookie(https) },
  })
})
