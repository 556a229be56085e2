import { createHash } from 'node:crypto'
import type { Ctx } from '#app/domain/kernel/context.ts'
import { isId } from '#app/domain/kernel/ids.ts'
import { fileKey, ownerOf } from './file-key.rules.ts'
import { selectFilesAfter, selectStoredFile } from './stored-file.queries.ts'

/** Bytes without a row are left alone for this long: their row may be on its way. */
const GRACE_HOURS = 1
const AT_ONCE = 500

/** What rows and bytes have to say about each other; files by the id of their row, bytes by their key. */
export type FilesReport = {
  checked: number
  /** Rows of which nothing lies in the store. */
  lost: string[]
  /** Rows of which something else lies there than was written. */
  damaged: string[]
  /** Bytes of ours that no row knows, older than an hour. */
  ownerless: string[]
  /** What lies there and was never written by us: named, and never touched. */
  foreign: string[]
}

/**
 * Compares every row with its bytes, and everything in the store with the rows. Reads each file once and holds one at
 * a time.
 * @param repair deletes the bytes that no row knows
 */
export async function checkFiles(
  ctx: Pick<Ctx, 'db' | 'files' | 'now'>,
  { repair }: { repair: boolean },
): Promise<FilesReport> {
  const rows = await checkRows(ctx)
  const { ownerless, foreign } = await findOwnerless(ctx)
  if (repair) for (const key of ownerless) await ctx.files.delete(key)
  return { ...rows, ownerless, foreign }
}

async function checkRows({ db, files }: Pick<Ctx, 'db' | 'files'>) {
  const report = { checked: 0, lost: [] as string[], damaged: [] as string[] }
  let page = await selectFilesAfter(db, null, AT_ONCE)
  while (page.length > 0) {
    for (const file of page) {
      report.checked += 1
      const bytes = await files.get(fileKey(file))
      if (!bytes) {
        // Somebody may have dropped it since the page was read.
        if (await selectStoredFile(db, file.id)) report.lost.push(file.id)
      } else if (createHash('sha256').update(bytes).digest('hex') !== file.sha256) {
        report.damaged.push(file.id)
      }
    }
    page = await selectFilesAfter(db, page.at(-1)?.id ?? null, AT_ONCE)
  }
  return report
}

async function findOwnerless({ db, files, now }: Pick<Ctx, 'db' | 'files' | 'now'>) {
  const [ownerless, foreign]: [string[], string[]] = [[], []]
  const limit = now.subtract({ hours: GRACE_HOURS }).epochMilliseconds
  for await (const { key, writtenAt } of files.list()) {
    const owner = ownerOf(key)
    if (!owner || !isId(owner.id)) {
      foreign.push(key)
      continue
    }
    const row = await selectStoredFile(db, owner.id)
    if (row?.sha256 === owner.sha256) continue
    const at = await writtenAt()
    if (at !== undefined && at.epochMilliseconds < limit) ownerless.push(key)
  }
  return { ownerless, foreign }
}
