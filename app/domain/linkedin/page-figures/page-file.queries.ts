import type { Db } from '#db/open.ts'
import type { PageKind } from '../page/page-export.rules.ts'

const MOST_FILES = 50
const MOST_PAGES = 20

// Files of pages that were taken over. They belong to comms together, not to whoever handed them in.
const takenOver = (db: Db) =>
  db
    .selectFrom('linkedinImport as file')
    .where('file.ambassadorId', 'is', null)
    .where('file.confirmedAt', 'is not', null)

const withUploader = (db: Db) =>
  takenOver(db)
    .leftJoin('account', 'account.id', 'file.uploadedBy')
    .select(['file.id', 'file.kind', 'file.page', 'file.fileName', 'file.periodFrom', 'file.periodTo'])
    .select(['file.exportedOn', 'file.confirmedAt', 'account.name as uploadedBy'])
    .$narrowType<{ confirmedAt: Date; page: string; kind: PageKind }>()

/** The files of pages, the latest first, at most fifty, with who handed them in: null if that account is gone. */
export function selectPageFiles(db: Db) {
  return withUploader(db).orderBy('file.confirmedAt', 'desc').orderBy('file.id').limit(MOST_FILES).execute()
}

/** One of these files; undefined for a person's file and for one that still waits. */
export function selectPageFile(db: Db, importId: string) {
  return withUploader(db).where('file.id', '=', importId).executeTakeFirst()
}

/** How many days, posts and compared pages a file brought. */
export function selectPageRowCounts(db: Db, importId: string) {
  return db
    .selectNoFrom(({ selectFrom, fn }) => [
      selectFrom('pageDay')
        .select(fn.countAll<number>().as('rows'))
        .where('importId', '=', importId)
        .as('days'),
      selectFrom('pagePost')
        .select(fn.countAll<number>().as('rows'))
        .where('importId', '=', importId)
        .as('posts'),
      selectFrom('pageCompetitor')
        .select(fn.countAll<number>().as('rows'))
        .where('importId', '=', importId)
        .as('competitors'),
    ])
    .executeTakeFirstOrThrow()
}

/** The pages that files were taken over for, the one with the newest state first, at most twenty. */
export async function selectPages(db: Db): Promise<string[]> {
  const rows = await takenOver(db)
    .select(({ fn }) => ['file.page', fn.max('file.exportedOn').as('newest')])
    .groupBy('file.page')
    .orderBy('newest', 'desc')
    .orderBy('file.page')
    .limit(MOST_PAGES)
    .execute()
  return rows.flatMap(({ page }) => page ?? [])
}
