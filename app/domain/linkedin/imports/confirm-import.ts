import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import { insertListedPosts } from '../found-posts/found-post.queries.ts'
import { insertDays } from './ambassador-day.queries.ts'
import { lockImport, markConfirmed } from './import.queries.ts'
import { namesSamePerson } from './member-name.rules.ts'
import { previewsSince } from './preview-lifetime.rules.ts'

/** Why nothing is taken over. 'not-found' also for an import of somebody else and for a preview that expired. */
export type ConfirmImportReason = 'not-found' | 'named-somebody-else'

/**
 * Takes over what a preview shows: days, figures of logged posts, and posts to be offered for logging. All of
 * it or nothing, and once: confirming again changes nothing. If the file's name names somebody else, `mine` must
 * say that it is the signed-in person's all the same.
 */
export async function confirmImport(
  ctx: Ctx<AmbassadorActor>,
  importId: string,
  { mine }: { mine: boolean },
): Promise<Result<undefined, ConfirmImportReason>> {
  if (!isId(importId)) return failure('not-found')
  return inTransaction(ctx.db, async trx => {
    const { ambassadorId, name } = ctx.actor
    const found = await lockImport(trx, ambassadorId, importId, previewsSince(ctx.now))
    if (!found) return failure('not-found')
    if (!found.content) return success()
    if (!mine && !namesSamePerson(found.content.member, name)) return failure('named-somebody-else')

    await insertDays(trx, importId)
    await insertListedPosts(trx, importId)
    await markConfirmed(trx, importId, ctx.now.toString())
    return success()
  })
}
