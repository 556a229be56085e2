import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx, LinkActor } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { checkPick } from '../pick.rules.ts'
import { readHeldPicks, readLibraryTopic } from '../read-library.ts'
import { oldestOpenSince } from './oldest-open.rules.ts'
import { hasPicked, insertPick, lapsePicksTakenBefore, lockPicksOf, selectLeftDraft } from './pick.queries.ts'

/** Somebody who takes part, signed in or through a signed link. */
export type PickingActor = (AccountActor | LinkActor) & { ambassadorId: string }

/**
 * Takes a topic for the acting person. When others hold it, that is said once: 'held-by-others' changes
 * nothing, and the same wish with `despiteOthers` goes through. What the person had written on an earlier,
 * unused pick of the topic comes back as the draft.
 * @returns the id of the pick
 */
export async function pickTopic(
  ctx: Ctx<PickingActor>,
  { slug, despiteOthers }: { slug: string; despiteOthers: boolean },
): Promise<Result<string, 'unknown-topic' | 'retired' | 'already-yours' | 'three-open' | 'held-by-others'>> {
  const { ambassadorId } = ctx.actor
  const today = dayOf(ctx.now)
  const at = ctx.now.toString()
  return inTransaction(ctx.db, async trx => {
    await lockPicksOf(trx, ambassadorId)
    const topic = await readLibraryTopic(trx, slug, today)
    if (topic === undefined) return failure('unknown-topic')
    if (topic.retiredAt !== null) return failure('retired')
    const wish = { topicId: topic.id, personId: ambassadorId }
    const checked = checkPick(wish, await readHeldPicks(trx, today), today)
    if (!checked.ok) return checked
    if (checked.value.heldByOthers.length > 0 && !despiteOthers) return failure('held-by-others')
    // A pick of the same topic that the nightly job has not closed yet would be in the way.
    await lapsePicksTakenBefore(trx, oldestOpenSince(today).toString(), { at, ambassadorId })
    const isFirst = !(await hasPicked(trx, ambassadorId))
    const id = newId()
    const draft = await selectLeftDraft(trx, ambassadorId, topic.id)
    const draftSavedAt = draft === null ? null : at
    await insertPick(trx, { id, topicId: topic.id, ambassadorId, pickedAt: at, draft, draftSavedAt })
    // Only the first topic of all can be a step of somebody's onboarding; whether it is, a later room says.
    if (isFirst) await ctx.jobs.enqueue(trx, 'finish-onboarding', { ambassadorId })
    return success(id)
  })
}
