import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { compareFiles } from './comparison/compare-files.ts'
import { previewsSince } from './preview-lifetime.rules.ts'
import { selectConfirmedOf, selectUpload, selectWaiting } from './upload.queries.ts'
import type { UploadPreview } from './upload-preview.rules.ts'

/**
 * One own upload with what confirming it would do, what of it could not be used, and what was taken over. Undefined for
 * anybody else's, and for one that nobody confirmed within a day.
 */
export async function readUpload(
  ctx: Ctx<AccountActor>,
  uploadId: string,
): Promise<UploadPreview | undefined> {
  if (!isId(uploadId)) return undefined
  const upload = await selectUpload(ctx.db, ctx.actor.accountId, uploadId)
  if (!upload) return undefined
  const since = previewsSince(ctx.now)
  const confirmed = await selectConfirmedOf(ctx.db, uploadId)
  if (confirmed.length === 0 && upload.uploadedAt <= new Date(since)) return undefined
  const waiting = await selectWaiting(ctx.db, uploadId, since)
  return { ...upload, files: await compareFiles(ctx, waiting), confirmed }
}
