import { redirect } from '@remix-run/node'
import { changeLocale } from '#app/domain/accounts/accounts.server.ts'
import { guarded } from '#app/web/guard.ts'
import { localeCookie } from '#app/web/locale.ts'
import { localPath } from '#app/web/respond.ts'

export const loader = guarded('public', () => redirect('/'))

/** Changes the language: for a signed-in person everywhere, for a visitor in this browser. */
export const action = guarded('public', async ({ ctx, request }) => {
  const form = await request.formData()
  const locale = form.get('locale') === 'en' ? 'en' : 'de'
  const { actor } = ctx
  if (actor.kind === 'account') await changeLocale({ ...ctx, actor }, locale)
  return redirect(localPath(String(form.get('back') ?? ''), '/'), {
    headers: { 'Set-Cookie': localeCookie(locale) },
  })
})
