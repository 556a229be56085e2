import { instantOf } from '#app/domain/kernel/calendar.ts'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { newId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { limitAddress } from '#app/domain/sessions/sessions.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { countIdeas, insertIdea } from './idea.queries.ts'
import type { IdeaInput } from './idea.schema.ts'
import { selectWallForIdea } from './wall.queries.ts'
import { readCode, stateOf, WALL_LIMIT } from './wall.rules.ts'

/** Ideas from one network address in a quarter of an hour: a whole room often shares one. */
export const IDEAS_PER_ADDRESS = 100

/**
 * Puts an idea on an open wall. Nothing about the sender is stored, and for the same reason there is no
 * entry in the log of changes. The same text twice is one idea: a button pressed twice, or the way back.
 * @param from limits how much one network address can send
 */
export async function addIdea(
  ctx: Ctx,
  typedCode: string,
  { text, website }: IdeaInput,
  from: { key: string; networkAddress: string },
): Promise<Result<undefined, 'unknown-wall' | 'closed' | 'full' | 'wait'>> {
  const code = readCode(typedCode)
  if (code === null) return failure('unknown-wall')
  return inTransaction(ctx.db, async trx => {
    const wall = await selectWallForIdea(trx, code)
    if (wall === undefined) return failure('unknown-wall')
    const { eventId } = wall
    if (stateOf({ openUntil: instantOf(wall.openUntil) }, ctx.now) === 'closed') return failure('closed')
    // A program is thanked like everybody else, so that it learns nothing.
    if (website !== '') return success()
    const { all, same } = await countIdeas(trx, eventId, text)
    if (same > 0) return success()
    if (all >= WALL_LIMIT) return failure('full')
    const limit = { ...from, purpose: `idea ${eventId}`, limit: IDEAS_PER_ADDRESS }
    if (!(await limitAddress({ ...ctx, db: trx }, limit))) return failure('wait')
    await insertIdea(trx, { id: newId(), eventId, text, addedAt: ctx.now.toString() })
    return success()
  })
}
