import { createSignedLink, endAmbassadorRole } from '#app/domain/accounts/accounts.server.ts'
import { endParticipation } from '#app/domain/ambassadors/ambassadors.server.ts'
import { writeAudit } from '#app/domain/audit/audit.server.ts'
import { endFeedOf, signOffEverywhere } from '#app/domain/events/events.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { endConnectionOf } from '#app/domain/linkedin/linkedin.server.ts'
import { handOverTasks } from '#app/domain/nudges/nudges.server.ts'
import { queueMail } from '#app/domain/outbox/outbox.server.ts'
import { reviewLeaver } from '#app/domain/publications/publications.server.ts'
import { returnAllPicks } from '#app/domain/topics/topics.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockPerson, type StoredDeparture, selectPlanned, updateCompleted } from './departure.queries.ts'
import { firstDayGone, keptDays, keptUntil } from './departure.rules.ts'
import { turnFiguresIntoTotals } from './figures/turn-figures-into-totals.ts'

/**
 * Ends what ends with somebody's last day, all of it or nothing: the state, the topics they hold, their sign-ups
 * and calendar, what comms had to do for them, their account unless it has other roles. What they
 * agreed to goes on: comms looks at their photos, because leaving the programme is not leaving the town. A mail says
 * thank you. Completing twice changes nothing.
 * @returns the link to the figures if they are kept, undefined if there was nothing to complete
 */
export async function completeDeparture(
  ctx: Ctx,
  ambassadorId: string,
): Promise<{ linkId: string | null } | undefined> {
  return inTransaction(ctx.db, async trx => {
    const scoped = { ...ctx, db: trx }
    const person = await lockPerson(trx, ambassadorId)
    const planned = await selectPlanned(trx, ambassadorId)
    if (!person || !planned) return undefined
    await endTakingPart(scoped, planned, person.accountId)
    await reviewLeaver(scoped, person.accountId)
    await endAmbassadorRole(scoped, person.accountId)
    await updateCompleted(trx, planned.id, ctx.now.toString())
    await writeAudit(scoped, {
      action: 'departure.completed',
      subject: { type: 'ambassador', id: ambassadorId },
      detail: { lastDay: planned.lastDay },
    })
    if (planned.figures === 'anonymise') await turnFiguresIntoTotals(scoped, ambassadorId)
    const linkId = planned.figures === 'keep' ? await linkToFigures(scoped, planned, person.accountId) : null
    await sayThankYou(scoped, person.accountId, linkId)
    return { linkId }
  })
}

async function endTakingPart(ctx: Ctx, planned: StoredDeparture, accountId: string): Promise<void> {
  const { ambassadorId, lastDay, decidedBy } = planned
  await endParticipation(ctx, {
    ambassadorId,
    by: decidedBy === accountId ? 'self' : 'comms',
    from: firstDayGone(lastDay, dayOf(ctx.now)),
    setBy: decidedBy,
  })
  await returnAllPicks(ctx, ambassadorId)
  await signOffEverywhere(ctx, ambassadorId)
  await endFeedOf(ctx, ambassadorId)
  await endConnectionOf(ctx, ambassadorId)
  await handOverTasks(ctx, ambassadorId)
}

function linkToFigures(ctx: Ctx, planned: StoredDeparture, accountId: string): Promise<string> {
  const hours = 24 * keptDays
  return createSignedLink(ctx, { purpose: 'own-export', accountId, subjectId: planned.id, hours })
}

async function sayThankYou(ctx: Ctx, accountId: string, linkId: string | null): Promise<void> {
  const mail =
    linkId === null
      ? ({ template: 'farewell', params: {} } as const)
      : ({ template: 'farewell-kept', params: { linkId, keptUntil: keptUntil(ctx.now).toString() } } as const)
  await queueMail(ctx, { ...mail, accountId, confidential: true })
}
