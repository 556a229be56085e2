import { readPerson } from '#app/domain/ambassadors/ambassadors.server.ts'
import { latestLastDay } from '#app/domain/departures/departure.rules.ts'
import { departureOnRequestSchema } from '#app/domain/departures/departure.schema.ts'
import {
  enterDeparture,
  readPlannedDeparture,
  takeBackDeparture,
} from '#app/domain/departures/departures.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { invalid, notFound, redirectWithNotice } from '#app/web/respond.ts'

export { LeaveOnRequestPage as default } from './leave-on-request.page.tsx'

// What somebody chose for their figures is theirs: comms gets to know the last day alone.
export const loader = guarded(['comms'], async ({ ctx, params }) => {
  const person = isId(params.id ?? '') ? await readPerson(ctx, params.id ?? '') : undefined
  if (!person) throw notFound()
  const { ambassadorId, name, state } = person
  const planned = await readPlannedDeparture(ctx, ambassadorId)
  const today = dayOf(ctx.now)
  return { ambassadorId, name, state, lastDay: planned?.lastDay ?? null, today, latest: latestLastDay(today) }
})

const noticeOf = {
  'already-planned': 'departure-already-planned',
  'already-left': 'departure-already-left',
} as const

/** Enters on somebody's request that they leave, or takes it back. */
export const action = guarded(['comms'], async ({ ctx, params, request }) => {
  const id = params.id ?? ''
  if (!isId(id)) throw notFound()
  const person = `/menschen/${id}`
  if ((await request.clone().formData()).get('intent') === 'stay') {
    const stays = await takeBackDeparture(ctx, id)
    return redirectWithNotice(person, stays.ok ? 'departure-taken-back-for' : 'departure-nothing-planned')
  }
  const submission = await parseForm(request, departureOnRequestSchema)
  if (submission.status !== 'success') return invalid(submission.reply())
  const entered = await enterDeparture(ctx, id, submission.value)
  if (entered.ok)
    return redirectWithNotice(person, entered.value.completed ? 'departure-completed' : 'departure-planned')
  if (entered.reason === 'unknown' || entered.reason === 'not-allowed') throw notFound()
  if (entered.reason === 'already-planned' || entered.reason === 'already-left')
    return redirectWithNotice(person, noticeOf[entered.reason])
  return invalid(submission.reply({ fieldErrors: { lastDay: [entered.reason] } }))
})
