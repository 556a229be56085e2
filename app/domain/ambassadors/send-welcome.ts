import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { queueMail } from '#app/domain/outbox/outbox.server.ts'
import { leadingReasonSentence } from '#app/domain/topics/topic-reason.rules.ts'
import { readTopicReader, suggestTopicsFor } from '#app/domain/topics/topics.server.ts'
import type { LockedAmbassador } from './ambassador.queries.ts'
import { readAmbassador } from './list-participation.ts'

/** Welcomes somebody who has just become active, with the first three topics that fit them. */
export async function sendWelcome(
  ctx: Ctx,
  { accountId, ambassadorId }: Pick<LockedAmbassador, 'accountId' | 'ambassadorId'>,
): Promise<void> {
  const today = dayOf(ctx.now)
  const person = await readAmbassador(ctx.db, ambassadorId)
  const reader = await readTopicReader(ctx.db, ambassadorId, today)
  const topics = await suggestTopicsFor(ctx.db, reader, today)
  await queueMail(ctx, {
    accountId,
    template: 'welcome',
    params: {
      topics: topics.map(({ slug, title, reasons }) => ({
        slug,
        title,
        reason: leadingReasonSentence(reasons, person?.locale ?? 'de'),
      })),
    },
    confidential: false,
  })
}
