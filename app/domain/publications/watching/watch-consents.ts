import { Temporal } from 'temporal-polyfill'
import { AGE_OF_OWN_SAY } from '#app/domain/consents/consent-cover.rules.ts'
import { lockPeople } from '#app/domain/consents/consents.server.ts'
import { addDays, dayOf, instantOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { queueMail } from '#app/domain/outbox/outbox.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { commsAccounts, mailTakeDowns, openTakeDowns } from '../take-downs/open-take-downs.ts'
import { EARLY_DAYS, noticeKinds } from './consent-ends.rules.ts'
import { selectNamedAfterHandOut } from './named-later.queries.ts'
import { remindTakeDowns } from './remind-take-downs.ts'
import {
  type NamedAfterwards,
  selectNamedAfterwards,
  selectPeopleToWatch,
  updateTold,
} from './watch.queries.ts'
import { watchPerson } from './watch-person.ts'

/**
 * The morning's look at what ends or changes by itself, each person in a transaction of their own: consents that run
 * out, birthdays of children, people who left, texts that were replaced, photos to be taken down that are due. Comms
 * gets at most one mail a day about consents. Running it twice changes nothing.
 * @returns how many things were noticed, reminded of or opened now
 */
export async function watchConsents(ctx: Ctx): Promise<number> {
  let count = await remindTakeDowns(ctx)
  const today = dayOf(ctx.now)
  const people = await selectPeopleToWatch(ctx.db, {
    today,
    endsBy: addDays(today, EARLY_DAYS),
    bornBy: Temporal.PlainDate.from(today).subtract({ years: AGE_OF_OWN_SAY }).toString(),
  })
  for (const personId of people) count += await watchPerson(ctx, personId)
  for (const named of await selectNamedAfterwards(ctx.db)) count += await lookAfter(ctx, named)
  for (const named of await selectNamedAfterHandOut(ctx.db)) count += await lookAfter(ctx, named)
  await tellComms(ctx)
  return count
}

// Somebody who was named on a photo that had left the house only after they had withdrawn: the withdrawal could not see it.
function lookAfter(ctx: Ctx, { personId, channel, withdrawnAt }: NamedAfterwards): Promise<number> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    await lockPeople(trx, [personId], 'changing')
    const cause = { cause: 'withdrawn', since: instantOf(withdrawnAt) } as const
    const opened = await openTakeDowns(scoped, { personId, channels: [channel], ...cause })
    await mailTakeDowns(scoped, opened)
    return opened.length
  })
}

function tellComms(ctx: Ctx): Promise<void> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const told = await updateTold(trx, ctx.now.toString())
    const notices = noticeKinds.flatMap(kind => {
      const count = told.filter(each => each === kind).length
      return count > 0 ? [{ kind, count }] : []
    })
    for (const accountId of notices.length > 0 ? await commsAccounts(scoped) : []) {
      const mail = { accountId, template: 'consents-expiring', params: { notices } } as const
      await queueMail(scoped, { ...mail, confidential: true })
    }
  })
}
