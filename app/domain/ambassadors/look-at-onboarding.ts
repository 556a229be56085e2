import type { Ctx } from '#app/domain/kernel/context.ts'
import { selectIdsInState } from './participation.queries.ts'

/**
 * Has the programme look whether somebody's onboarding is done now: call it inside the transaction of
 * whatever can complete a step. For people who are not in onboarding nothing is put into the queue.
 */
export async function lookAtOnboarding(
  ctx: Pick<Ctx, 'db' | 'jobs'>,
  ambassadorIds: readonly string[] | 'everybody',
): Promise<void> {
  const scope = ambassadorIds === 'everybody' ? undefined : ambassadorIds
  const ids = await selectIdsInState(ctx.db, 'onboarding', scope)
  const payloads = ids.map(ambassadorId => ({ ambassadorId }))
  await ctx.jobs.enqueueMany(ctx.db, 'finish-onboarding', payloads)
}
