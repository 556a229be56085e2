import type { Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { pickTopic } from '#app/domain/topics/topics.server.ts'
import { askForHelp } from './ask-for-help.ts'
import type { NudgeWish } from './nudge-answer.schema.ts'
import type { NudgeAnswer } from './read-nudge-answer.ts'
import { snoozeMonth } from './snooze-month.ts'

/**
 * Does what somebody chose behind the link of their reminder, for exactly that person and, for topics,
 * only with those the reminder offered. Choosing the same again changes nothing and is no failure.
 */
export async function answerNudge(
  ctx: Ctx,
  nudge: NudgeAnswer,
  wish: NudgeWish,
): Promise<Result<undefined, 'month-over' | 'not-offered' | 'three-open' | 'held-by-others'>> {
  const own = { ...ctx, actor: nudge.actor }
  switch (wish.intent) {
    case 'pause':
      if (!nudge.current) return failure('month-over')
      await snoozeMonth(own, nudge.actor.ambassadorId, nudge.month)
      return success()
    case 'hilfe':
      await askForHelp(own, nudge.actor.ambassadorId)
      return success()
    case 'thema':
      return takeOffered(own, nudge, wish)
  }
}

async function takeOffered(
  ctx: Ctx<NudgeAnswer['actor']>,
  { topics }: NudgeAnswer,
  { slug, despiteOthers }: Extract<NudgeWish, { intent: 'thema' }>,
): Promise<Result<undefined, 'not-offered' | 'three-open' | 'held-by-others'>> {
  if (!topics.some(topic => topic.slug === slug)) return failure('not-offered')
  const picked = await pickTopic(ctx, { slug, despiteOthers })
  if (picked.ok || picked.reason === 'already-yours') return success()
  const { reason } = picked
  // Retired between opening the page and choosing: no longer on offer either.
  return failure(reason === 'unknown-topic' || reason === 'retired' ? 'not-offered' : reason)
}
