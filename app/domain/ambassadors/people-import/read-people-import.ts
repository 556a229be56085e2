import { instantOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { isStuck, listsSince } from './list-limits.rules.ts'
import { countOutcomes, selectImport, selectLines } from './people-import.queries.ts'

/** Wrong lines on one page, and new ones that are shown as a sample. */
const WRONG_LINES = 25
const NEW_LINES = 10

/**
 * One list of people: what it would do, how far it is, or what it did. `wrong` are at most 25 wrong lines after
 * a line number, `next` the number to go on from if there are more. Undefined for a list that is gone.
 */
export async function readPeopleImport(ctx: Ctx<AccountActor>, importId: string, after = 0) {
  if (!isId(importId)) return undefined
  const found = await selectImport(ctx.db, importId, listsSince(ctx.now))
  if (!found) return undefined
  const { state, id, fileName, toInvite, prepared, invited, known, leftOut, confirmedAt } = found
  if (state === 'running') {
    const stuck = confirmedAt !== null && isStuck(instantOf(confirmedAt), ctx.now)
    return { state, id, fileName, toInvite, prepared, stuck }
  }
  const lines = await selectLines(ctx.db, id, 'wrong', { after, limit: WRONG_LINES + 1 })
  const wrong = lines.slice(0, WRONG_LINES)
  const next = lines.length > WRONG_LINES ? (wrong.at(-1)?.line ?? null) : null
  if (state === 'done') return { state, id, fileName, invited, known, leftOut, wrong, after, next }
  return {
    state,
    id,
    fileName,
    counts: await countOutcomes(ctx.db, id),
    sample: await selectLines(ctx.db, id, 'new', { after: 0, limit: NEW_LINES }),
    wrong,
    after,
    next,
  }
}
