import type { Temporal } from 'temporal-polyfill'
import { listStaff } from '#app/domain/accounts/accounts.server.ts'
import { coverOf } from '#app/domain/consents/consent-cover.rules.ts'
import { readCoverFacts } from '#app/domain/consents/consents.server.ts'
import type { Channel } from '#app/domain/consents/scope.rules.ts'
import { type Day, dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { addWorkingDays } from '#app/domain/kernel/working-days.ts'
import { queueMail } from '#app/domain/outbox/outbox.server.ts'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { selectHandOutsOf, selectPublicationsOf } from './place.queries.ts'
import { insertTakeDowns, type TakeDownCause } from './take-down.queries.ts'

/** A take-down that was opened now. `assignee` null: nobody who published it is here any more, so comms looks after it. */
export type OpenedTakeDown = { id: string; assignee: string | null; channel: Channel; dueOn: Day }

/**
 * Opens what has to be taken down or asked for, in the transaction that changed what somebody agreed to: every
 * publication and every photo handed out that shows them in these channels, unless another consent of theirs still
 * covers it. What is open or done already is left as it is, so doing it twice changes nothing.
 * @param since the moment from which on an answer about a photo handed out counts: the withdrawal
 */
export async function openTakeDowns(
  ctx: Ctx,
  wanted: {
    personId: string
    channels: readonly Channel[]
    cause: TakeDownCause
    since: Temporal.Instant
  },
): Promise<OpenedTakeDown[]> {
  const { personId, channels, cause } = wanted
  const [person] = channels.length > 0 ? await readCoverFacts(ctx, [personId]) : []
  if (!person) return []
  const today = dayOf(ctx.now)
  const { federalState, takeDownDays } = await readSettings(ctx.db)
  const dueOn = addWorkingDays(today, takeDownDays, federalState)
  const places = [
    ...(await selectPublicationsOf(ctx.db, wanted)).map(each => ({ ...each, publicationId: each.id })),
    ...(await selectHandOutsOf(ctx.db, { ...wanted, since: wanted.since.toString() })).map(each => ({
      ...each,
      handOutId: each.id,
    })),
  ]
  const rows = places
    .filter(({ purpose, channel }) => !coverOf(person, { purpose, channel, today }).covered)
    .map(({ purpose: _, ...place }) => ({
      ...{ publicationId: null, handOutId: null },
      ...place,
      ...{ id: newId(), personId, cause, dueOn, openedAt: ctx.now.toString() },
    }))
  const opened = new Set(await insertTakeDowns(ctx.db, rows))
  return rows.filter(({ id }) => opened.has(id))
}

/** Writes to everybody who has something to take down, one mail each; what nobody holds goes to comms. */
export async function mailTakeDowns(ctx: Ctx, opened: readonly OpenedTakeDown[]): Promise<void> {
  const [first] = opened
  if (!first) return
  const items = (of: readonly OpenedTakeDown[]) => of.map(({ id, channel }) => ({ takeDownId: id, channel }))
  for (const [assignee, own] of Map.groupBy(opened, each => each.assignee)) {
    const params = { items: items(own), dueOn: first.dueOn }
    const accounts = assignee === null ? await commsAccounts(ctx) : [assignee]
    for (const accountId of accounts)
      await queueMail(ctx, { accountId, template: 'take-down', params, confidential: true })
  }
}

/** The open accounts of the communications team. */
export async function commsAccounts(ctx: Ctx): Promise<string[]> {
  const staff = await listStaff(ctx)
  return staff.filter(({ roles }) => roles.includes('comms')).map(({ id }) => id)
}
