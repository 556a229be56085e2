import { openSignedLink } from '#app/domain/accounts/accounts.server.ts'
import { type Month, monthOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { selectNudge, selectOfferedTopics } from '../nudge.queries.ts'
import type { NudgeStage } from '../nudge-facts.rules.ts'
import { isTaskOpen } from './comms-task.queries.ts'
import type { OwnActor } from './own-action.rules.ts'
import { isSnoozed } from './snooze.queries.ts'

/** A reminder as its link opens it: what it was about, what may be answered, what was answered so far. */
export type NudgeAnswer = {
  /** Whoever holds the link acts as this person, for exactly the answers below. */
  actor: Extract<OwnActor, { kind: 'link' }>
  name: string
  month: Month
  stage: NudgeStage
  expected: number
  counted: number
  /** Whether the month is still running: only then can it be set aside. */
  current: boolean
  topics: Array<{
    id: string
    slug: string
    title: string
    effortMinutes: number
    needsPhoto: boolean
    taken: boolean
  }>
  snoozed: boolean
  helpAsked: boolean
}

/**
 * Opens the link in a reminder, signed in or not. Changes nothing, however often it is opened: answers are
 * given on the page behind it.
 * @param linkKey keys the signature in the link
 */
export async function readNudgeAnswer(
  ctx: Pick<Ctx, 'db' | 'now'>,
  linkKey: string,
  token: string,
): Promise<Result<NudgeAnswer, 'unknown' | 'expired'>> {
  const link = await openSignedLink(ctx, linkKey, token, 'nudge')
  if (!link.ok) return failure(link.reason === 'expired' ? 'expired' : 'unknown')
  const { accountId, ambassadorId, subjectId, name } = link.value
  if (ambassadorId === null || subjectId === null) return failure('unknown')
  const nudge = await selectNudge(ctx.db, subjectId, ambassadorId)
  if (!nudge) return failure('unknown')
  const { month, stage, expected, counted, topicIds } = nudge
  const topics = await selectOfferedTopics(ctx.db, topicIds, ambassadorId)
  const now = monthOf(ctx.now)
  return success({
    actor: { kind: 'link', accountId, ambassadorId },
    name,
    month,
    stage,
    expected,
    counted,
    current: month === now,
    topics: topics.sort((one, other) => topicIds.indexOf(one.id) - topicIds.indexOf(other.id)),
    snoozed: await isSnoozed(ctx.db, ambassadorId, month),
    helpAsked: await isTaskOpen(ctx.db, { kind: 'help', ambassadorId, month: now }),
  })
}
