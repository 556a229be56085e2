import { parseWithZod } from '@conform-to/zod/v4'
import { accountRolesSchema } from '#app/domain/accounts/account.schema.ts'
import {
  changeRoles,
  closeAccount,
  readAccount,
  reopenAccount,
  sendInvitation,
} from '#app/domain/accounts/accounts.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'

export { AccountPage as default } from './account.page.tsx'

export const loader = guarded(['admin'], async ({ ctx, params }) => {
  const account = await readAccount(ctx, params.id ?? '')
  if (!account) throw notFound()
  return { account, own: account.id === ctx.actor.accountId }
})

export const action = guarded(['admin'], async ({ ctx, params, request }) => {
  const form = await request.formData()
  const accountId = params.id ?? ''
  if (!(await readAccount(ctx, accountId))) throw notFound()
  switch (form.get('intent')) {
    case 'invite':
      await sendInvitation(ctx, accountId)
      return redirectWithNotice('/konten', 'account-invited')
    case 'close': {
      const closed = await closeAccount(ctx, accountId)
      if (!closed.ok) return redirectWithNotice(`/konten/${accountId}`, closed.reason)
      return redirectWithNotice('/konten', 'account-closed')
    }
    case 'reopen':
      await reopenAccount(ctx, accountId)
      return redirectWithNotice('/konten', 'saved')
    default: {
      const submission = parseWithZod(form, { schema: accountRolesSchema })
      const roles = submission.status === 'success' ? submission.value.roles : []
      const changed = await changeRoles(ctx, accountId, roles)
      if (!changed.ok) return redirectWithNotice(`/konten/${accountId}`, changed.reason)
      return redirectWithNotice('/konten', 'saved')
    }
  }
})
