import { redirect } from '@remix-run/node'
import { monthOf } from '#app/domain/kernel/calendar.ts'
import { snoozeMonth } from '#app/domain/nudges/nudges.server.ts'
import { guarded } from '#app/web/guard.ts'
import { redirectWithNotice } from '#app/web/respond.ts'

export const loader = guarded(['ambassador'], () => redirect('/heute'))

/** "Not this month": no reminder until the month is over. */
export const action = guarded(['ambassador'], async ({ ctx }) => {
  await snoozeMonth(ctx, ctx.actor.ambassadorId, monthOf(ctx.now))
  return redirectWithNotice('/heute', 'month-snoozed')
})
