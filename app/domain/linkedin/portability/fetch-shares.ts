import { createHash } from 'node:crypto'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { failure, type Result } from '#app/domain/kernel/result.ts'
import { inTransaction } from '#db/transaction.ts'
import type { ImportContent } from '../imports/import-content.rules.ts'
import { previewContent } from '../imports/preview-content.ts'
import { deleteToken, markFetched, selectToken } from './connection.queries.ts'
import { gatherShares } from './gather-shares.ts'
import type { LinkedInAccess, LinkedInFailure } from './linkedin-client.rules.ts'

/**
 * Why there is nothing to look at. 'ended': there is no connection, or it is over, or LinkedIn does not know its token
 * any more, or it does not open; the token is deleted. 'nothing-new': exactly these posts were taken over before.
 */
export type FetchSharesReason =
  | 'ended'
  | 'no-posts'
  | 'nothing-new'
  | 'too-much'
  | Exclude<LinkedInFailure, 'refused'>

/**
 * Fetches the signed-in person's posts from LinkedIn and keeps what was read for a day, so that they can look at it
 * and confirm, as with a file. Nothing is stored if any part of it fails, or if they disconnect meanwhile.
 */
export async function fetchShares(
  ctx: Ctx<AmbassadorActor>,
  { client, cipher }: LinkedInAccess,
): Promise<Result<{ uploadId: string }, FetchSharesReason>> {
  const { ambassadorId } = ctx.actor
  const sealed = await selectToken(ctx.db, ambassadorId, ctx.now.toString())
  if (sealed === undefined) return failure('ended')
  const token = cipher.open(sealed, ambassadorId)
  const gathered = token === null ? failure('refused') : await gatherShares(client.sharePages(token))
  if (gathered.ok) return keep(ctx, sealed, gathered.value)
  if (gathered.reason !== 'refused') return failure(gathered.reason)
  await deleteToken(ctx.db, ambassadorId, sealed)
  return failure('ended')
}

function keep(
  ctx: Ctx<AmbassadorActor>,
  sealed: string,
  content: ImportContent,
): Promise<Result<{ uploadId: string }, FetchSharesReason>> {
  return inTransaction(ctx.db, async trx => {
    const fetched = { ambassadorId: ctx.actor.ambassadorId, token: sealed, fetchedAt: ctx.now.toString() }
    if (!(await markFetched(trx, fetched))) return failure('ended')
    if (content.posts.length + content.warnings.length === 0) return failure('no-posts')
    const previewed = await previewContent(
      { ...ctx, db: trx },
      {
        kind: 'portability',
        fileName: `LinkedIn ${dayOf(ctx.now)}`,
        fileSha256: digestOf(content),
        content,
      },
    )
    if (previewed.ok) return previewed
    return failure(previewed.reason === 'already-imported' ? 'nothing-new' : 'too-much')
  })
}

// What a file's bytes are for a file: the same posts with the same texts are the same content.
function digestOf({ posts }: ImportContent): string {
  const told = posts.map(({ type, id, textDigest }) => [type, id, textDigest])
  return createHash('sha256')
    .update(`portability ${JSON.stringify(told)}`)
    .digest('hex')
}
