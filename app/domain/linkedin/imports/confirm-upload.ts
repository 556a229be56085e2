import { writeAudit } from '#app/domain/audit/audit.server.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { type Failure, failure, type Success, success } from '#app/domain/kernel/result.ts'
import { chooseFigures, lockIdentities, settleIdentities } from '#app/domain/posts/posts.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { insertPageRows } from '../page-figures/page-row.queries.ts'
import { checkAnswers, type SettledFiles } from './check-answers.ts'
import type { WaitingFile } from './comparison/compare-files.ts'
import { markConfirmed } from './import.queries.ts'
import { insertDays, insertInteractions, insertJoins, insertListedPosts } from './import-row.queries.ts'
import { previewsSince } from './preview-lifetime.rules.ts'
import { deleteWaiting, lockFiles, lockUpload, selectConfirmedOf, selectWaiting } from './upload.queries.ts'
import type { ConfirmUploadReason, UploadAnswers } from './upload-preview.rules.ts'

/** Why nothing is taken over, with the file it is about. */
export type ConfirmUploadFailure = Failure<ConfirmUploadReason> & { importId: string | null }

/**
 * Takes over what an upload shows: days, figures of posts, numbers that are one post, figures of pages. All of its files
 * but those left out, or nothing; and once: confirming again changes nothing. 'not-found' also for an upload of somebody
 * else and for one that expired.
 */
export async function confirmUpload(
  ctx: Ctx<AccountActor>,
  uploadId: string,
  answers: UploadAnswers,
): Promise<Success<{ importIds: string[] }> | ConfirmUploadFailure> {
  if (!isId(uploadId)) return notFound
  return inTransaction(ctx.db, async trx => {
    const upload = await lockUpload(trx, ctx.actor.accountId, uploadId)
    if (!upload) return notFound
    await lockFiles(trx, uploadId)
    const confirmed = (await selectConfirmedOf(trx, uploadId)).map(({ importId }) => importId)
    if (confirmed.length > 0) return success({ importIds: confirmed })
    const since = previewsSince(ctx.now)
    const waiting = await selectWaiting(trx, uploadId, since)
    if (waiting.length === 0) return notFound

    const scoped = { ...ctx, db: trx }
    const taken = waiting.filter(({ id }) => !answers.leaveOut.includes(id))
    const settled = await checkAnswers(scoped, taken, answers)
    if (!settled.ok) return settled
    await deleteWaiting(
      trx,
      uploadId,
      waiting.filter(file => !taken.includes(file)).map(({ id }) => id),
    )
    await takeOver(scoped, taken, settled.value)
    return success({ importIds: taken.map(({ id }) => id) })
  })
}

const notFound = { ...failure('not-found'), importId: null }

async function takeOver(
  ctx: Ctx<AccountActor>,
  files: readonly WaitingFile[],
  { pages, choice }: SettledFiles,
): Promise<void> {
  const { db } = ctx
  const at = ctx.now.toString()
  const ambassadorId = await writeOwnRows(ctx, files)
  for (const { id, ambassadorId } of files) if (ambassadorId === null) await insertPageRows(db, id)
  await markConfirmed(
    db,
    files.map(({ id }) => ({ id, page: pages.get(id) ?? null })),
    at,
  )
  if (ambassadorId !== null) {
    // Before numbers are settled: what was asked was asked about the posts as they stood.
    if (choice) await chooseFigures(db, { ambassadorId, ...choice, at })
    await settleIdentities(db, ambassadorId)
  }
  for (const { id, kind } of files) {
    const subject = { type: 'linkedin-import', id }
    await writeAudit(ctx, { action: 'linkedin-import.confirmed', subject, detail: { kind } })
  }
}

async function writeOwnRows(
  { db, now }: Ctx<AccountActor>,
  files: readonly WaitingFile[],
): Promise<string | null> {
  const own = files.filter(({ ambassadorId }) => ambassadorId !== null)
  const ids = own.map(({ id }) => id)
  const ambassadorId = own[0]?.ambassadorId ?? null
  if (ambassadorId === null) return null
  // Before anything is written: whoever logs a post meanwhile locks in the same order.
  await lockIdentities(db, ambassadorId)
  await insertDays(db, ids)
  await insertListedPosts(db, ids)
  await insertJoins(db, ids, now.toString())
  await insertInteractions(db, ids)
  return ambassadorId
}
