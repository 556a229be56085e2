import { redirect } from '@remix-run/node'
import { listOpenRounds } from '#app/domain/rounds/rounds.server.ts'
import { signIn } from '#app/domain/sessions/sessions.server.ts'
import { signInSchema } from '#app/domain/sessions/sign-in.schema.ts'
import { startPathFor } from '#app/ui/navigation.ts'
import { servesHttps } from '#app/web/config.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, localPath } from '#app/web/respond.ts'
import { sessionCookie } from '#app/web/session-cookie.ts'

export { SignInPage as default } from './sign-in.page.tsx'

export const loader = guarded('public', async ({ ctx, app, url }) => {
  if (ctx.actor.kind === 'account') throw redirect(startPathFor(ctx.actor.roles))
  return {
    demoAccounts: app.demoAccounts,
    next: localPath(url.searchParams.get('weiter'), ''),
    openCalls: (await listOpenRounds(ctx)).length > 0,
  }
})

export const action = guarded('public', async ({ ctx, app, request, url, networkAddress }) => {
  const submission = await parseForm(request, signInSchema)
  if (submission.status !== 'success') return invalid(submission.reply())
  const signedIn = await signIn(ctx, submission.value, { key: app.secret, networkAddress })
  if (!signedIn.ok)
    return invalid(submission.reply({ formErrors: [signedIn.reason], hideFields: ['password'] }))
  const { sessionId, roles } = signedIn.value
  const next = localPath(url.searchParams.get('weiter'), startPathFor(roles))
  return redirect(next, {
    headers: { 'Set-Cookie': sessionCookie(sessionId, servesHttps(app.config)) },
  })
})
