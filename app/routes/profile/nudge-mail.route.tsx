import { redirect } from '@remix-run/node'
import { setNudgeMail } from '#app/domain/ambassadors/ambassadors.server.ts'
import { guarded } from '#app/web/guard.ts'
import { redirectWithNotice } from '#app/web/respond.ts'

export const loader = guarded(['ambassador'], () => redirect('/profil'))

/** Switches reminders by mail on or off. */
export const action = guarded(['ambassador'], async ({ ctx, request }) => {
  const on = (await request.formData()).get('mail') === 'on'
  await setNudgeMail(ctx, on)
  return redirectWithNotice('/profil', on ? 'nudges-on' : 'nudges-off')
})
