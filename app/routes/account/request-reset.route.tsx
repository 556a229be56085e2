import { requestPasswordReset } from '#app/domain/accounts/accounts.server.ts'
import { passwordResetSchema } from '#app/domain/sessions/sign-in.schema.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, redirectWithNotice } from '#app/web/respond.ts'

export { RequestResetPage as default } from './request-reset.page.tsx'

export const loader = guarded('public', () => null)

export const action = guarded('public', async ({ ctx, request }) => {
  const submission = await parseForm(request, passwordResetSchema)
  if (submission.status !== 'success') return invalid(submission.reply())
  await requestPasswordReset(ctx, submission.value.email)
  return redirectWithNotice('/anmelden', 'reset-requested')
})
