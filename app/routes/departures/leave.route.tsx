import { linkToken } from '#app/domain/accounts/accounts.server.ts'
import { latestLastDay } from '#app/domain/departures/departure.rules.ts'
import { departureSchema } from '#app/domain/departures/departure.schema.ts'
import {
  leaveProgramme,
  readPlannedDeparture,
  takeBackOwnDeparture,
} from '#app/domain/departures/departures.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, redirectWithNotice } from '#app/web/respond.ts'

export { LeavePage as default } from './leave.page.tsx'

export const loader = guarded(['ambassador'], async ({ ctx }) => ({
  planned: await readPlannedDeparture(ctx, ctx.actor.ambassadorId),
  today: dayOf(ctx.now),
  latest: latestLastDay(dayOf(ctx.now)),
}))

const noticeOf = {
  'already-planned': 'departure-already-planned',
  'already-left': 'departure-already-left',
  unknown: 'departure-already-left',
} as const

/** Leaves the programme, now or on a coming day; or stays after all. */
export const action = guarded(['ambassador'], async ({ ctx, app, request }) => {
  if ((await request.clone().formData()).get('intent') === 'stay') {
    const stays = await takeBackOwnDeparture(ctx)
    return redirectWithNotice('/profil', stays.ok ? 'departure-taken-back' : 'departure-nothing-planned')
  }
  const submission = await parseForm(request, departureSchema)
  if (submission.status !== 'success') return invalid(submission.reply())
  const left = await leaveProgramme(ctx, submission.value)
  if (!left.ok) {
    if (left.reason === 'last-day-over' || left.reason === 'last-day-too-far')
      return invalid(submission.reply({ fieldErrors: { lastDay: [left.reason] } }))
    return redirectWithNotice('/profil', noticeOf[left.reason])
  }
  const { completed, linkId } = left.value
  if (!completed) return redirectWithNotice('/profil', 'departure-planned')
  // The account may have ended this moment: the next page is one that needs none.
  if (linkId !== null) return redirectWithNotice(`/meine-daten/${linkToken(app.secret, linkId)}`, 'own-left')
  const staysSignedIn = ctx.actor.roles.some(role => role !== 'ambassador')
  return redirectWithNotice(staysSignedIn ? '/profil' : '/anmelden', 'own-left')
})
