import { newAccountSchema } from '#app/domain/accounts/account.schema.ts'
import { inviteColleague, listAccounts } from '#app/domain/accounts/accounts.server.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, redirectWithNotice } from '#app/web/respond.ts'

export { AccountsPage as default } from './accounts.page.tsx'

export const loader = guarded(['admin'], async ({ ctx }) => ({ accounts: await listAccounts(ctx) }))

export const action = guarded(['admin'], async ({ ctx, request }) => {
  const submission = await parseForm(request, newAccountSchema)
  if (submission.status !== 'success') return invalid(submission.reply())
  const invited = await inviteColleague(ctx, submission.value)
  if (!invited.ok) return invalid(submission.reply({ fieldErrors: { email: [invited.reason] } }))
  return redirectWithNotice('/konten', 'account-invited')
})
