import { Temporal } from 'temporal-polyfill'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { keptMonths } from '../round.rules.ts'
import { deleteApplicationsOfRoundsEndedBefore, deleteUnconfirmedBefore } from './old-application.queries.ts'

/** How long somebody may take to confirm, and how long the page behind the link can say "expired", in days. */
const unconfirmedDays = 30

/**
 * Deletes the applications of calls that ended more than six months ago (whoever was accepted lives on as an
 * ambassador), and what nobody confirmed within thirty days.
 * @returns how many
 */
export async function deleteOldApplications(ctx: Pick<Ctx, 'db' | 'now'>): Promise<number> {
  const today = Temporal.PlainDate.from(dayOf(ctx.now))
  const ended = await deleteApplicationsOfRoundsEndedBefore(
    ctx.db,
    today.subtract({ months: keptMonths }).toString(),
  )
  const unconfirmed = await deleteUnconfirmedBefore(
    ctx.db,
    ctx.now.subtract({ hours: 24 * unconfirmedDays }).toString(),
  )
  return ended + unconfirmed
}
