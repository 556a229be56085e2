import { type Insertable, sql } from 'kysely'
import type { Db } from '#db/open.ts'
import type { LinkedinImport } from '#db/types.generated.ts'
import type { ImportContent } from './import-content.rules.ts'

const MOST_IMPORTS = 50

// Every query of this file is about one person's own imports. A preview that nobody confirmed counts only if it
// was uploaded after `since` (ISO instant), even if it has not been deleted yet.
const own = (db: Db, ambassadorId: string, since: string) =>
  db
    .selectFrom('linkedinImport')
    .where('ambassadorId', '=', ambassadorId)
    .where(({ eb, or }) => or([eb('confirmedAt', 'is not', null), eb('uploadedAt', '>', new Date(since))]))

/**
 * Keeps what was read from a file until its owner confirms. The same file again replaces its earlier preview.
 * @returns the import's id; undefined if this file is confirmed already, and nothing was written
 */
export async function upsertPreview(
  db: Db,
  preview: Insertable<LinkedinImport> & { content: string },
): Promise<string | undefined> {
  const { fileName, periodFrom = null, periodTo = null, exportedOn, uploadedAt, content } = preview
  const stored = await db
    .insertInto('linkedinImport')
    .values(preview)
    .onConflict(conflict =>
      conflict
        .columns(['ambassadorId', 'fileSha256'])
        .doUpdateSet({ fileName, periodFrom, periodTo, exportedOn, uploadedAt, content })
        .where('linkedinImport.confirmedAt', 'is', null),
    )
    .returning('id')
    .executeTakeFirst()
  return stored?.id
}

/** When this person confirmed this file; undefined if they did not. */
export async function selectConfirmation(
  db: Db,
  ambassadorId: string,
  fileSha256: string,
): Promise<Date | undefined> {
  const found = await db
    .selectFrom('linkedinImport')
    .select('confirmedAt')
    .where('ambassadorId', '=', ambassadorId)
    .where('fileSha256', '=', fileSha256)
    .executeTakeFirst()
  return found?.confirmedAt ?? undefined
}

/** One own import; `content` is null once it is confirmed. */
export function selectImport(db: Db, ambassadorId: string, importId: string, since: string) {
  return own(db, ambassadorId, since)
    .select(['id', 'fileName', 'periodFrom', 'periodTo', 'exportedOn', 'uploadedAt', 'confirmedAt'])
    .select(sql<ImportContent | null>`content`.as('content'))
    .where('id', '=', importId)
    .executeTakeFirst()
}

/** The same, held against others who would confirm or discard it at the same time. */
export function lockImport(db: Db, ambassadorId: string, importId: string, since: string) {
  return own(db, ambassadorId, since)
    .select(['id', 'exportedOn', 'confirmedAt'])
    .select(sql<ImportContent | null>`content`.as('content'))
    .where('id', '=', importId)
    .forUpdate()
    .executeTakeFirst()
}

/** A person's imports, the latest upload first, at most fifty. */
export function selectImports(db: Db, ambassadorId: string, since: string) {
  return own(db, ambassadorId, since)
    .select(['id', 'fileName', 'periodFrom', 'periodTo', 'uploadedAt', 'confirmedAt'])
    .orderBy('uploadedAt', 'desc')
    .orderBy('id')
    .limit(MOST_IMPORTS)
    .execute()
}

/** Marks an import as taken over and forgets what was kept for its preview. */
export async function markConfirmed(db: Db, importId: string, confirmedAt: string): Promise<void> {
  await db
    .updateTable('linkedinImport')
    .set({ confirmedAt, content: null })
    .where('id', '=', importId)
    .execute()
}

/** Removes an own import, confirmed or not, with every figure it brought. @returns false for anybody else's */
export async function deleteImport(
  db: Db,
  ambassadorId: string,
  importId: string,
  which: 'preview' | 'confirmed',
): Promise<boolean> {
  const deleted = await db
    .deleteFrom('linkedinImport')
    .where('ambassadorId', '=', ambassadorId)
    .where('id', '=', importId)
    .where('confirmedAt', which === 'preview' ? 'is' : 'is not', null)
    .returning('id')
    .executeTakeFirst()
  return deleted !== undefined
}

/** What a confirmed import brought: days, posts that have figures from it, posts that it still offers for logging. */
export async function selectBrought(db: Db, importId: string) {
  return db
    .selectNoFrom(({ selectFrom, fn }) => [
      selectFrom('ambassadorDay')
        .select(fn.countAll<number>().as('count'))
        .where('importId', '=', importId)
        .as('days'),
      selectFrom('postFigureReading')
        .select(({ fn }) => fn.count<number>('postId').distinct().as('count'))
        .where('importId', '=', importId)
        .as('posts'),
      selectFrom('listedPost as found')
        .leftJoin('postIdentity as logged', join =>
          join.onRef('logged.type', '=', 'found.type').onRef('logged.id', '=', 'found.id'),
        )
        .select(fn.countAll<number>().as('count'))
        .where('found.importId', '=', importId)
        .leftJoin('dismissedPost as dismissed', join =>
          join
            .onRef('dismissed.ambassadorId', '=', 'found.ambassadorId')
            .onRef('dismissed.type', '=', 'found.type')
            .onRef('dismissed.id', '=', 'found.id'),
        )
        .where('dismissed.id', 'is', null)
        .where('logged.postId', 'is', null)
        .as('found'),
    ])
    .executeTakeFirstOrThrow()
}
