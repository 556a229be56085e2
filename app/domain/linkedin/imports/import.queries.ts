import { type ExpressionBuilder, type Insertable, type NotNull, sql } from 'kysely'
import type { AccountActor } from '#app/domain/kernel/context.ts'
import type { Db } from '#db/open.ts'
import type { DB, LinkedinImport } from '#db/types.generated.ts'

const MOST_IMPORTS = 50

/** A file that was read, as it is kept until its owner confirms. */
export type KeptPreview = Insertable<LinkedinImport> & { id: string; fileSha256: string; content: string }

// Every query of this file is about imports of one person, or about those of the town's pages. A preview that nobody
// confirmed counts only if it was uploaded after `since` (ISO instant), even if it has not been deleted yet.
const own = (db: Db, ambassadorId: string, since: string) =>
  db
    .selectFrom('linkedinImport')
    .where('ambassadorId', '=', ambassadorId)
    .where(({ eb, or }) => or([eb('confirmedAt', 'is not', null), eb('uploadedAt', '>', new Date(since))]))

/** Whose imports somebody may take back: their own, and with comms those of the pages. */
export type ImportScope = { ambassadorId: string | null; pages: boolean }

/** What somebody may see and undo: what is theirs, and with comms what is the pages'. */
export function importScope({ ambassadorId, roles }: AccountActor): ImportScope {
  return { ambassadorId, pages: roles.includes('comms') }
}

/**
 * Keeps what was read from files until somebody confirms. The same file again replaces its earlier preview.
 * @returns for each file kept its id; files that are confirmed already are left out, and nothing of them was written
 */
export async function upsertPreviews(db: Db, previews: readonly KeptPreview[]): Promise<Map<string, string>> {
  const personal = previews.filter(({ ambassadorId }) => ambassadorId !== null)
  const ofPages = previews.filter(({ ambassadorId }) => ambassadorId === null)
  const kept = [
    ...(personal.length > 0 ? await upsert(db, personal, 'person') : []),
    ...(ofPages.length > 0 ? await upsert(db, ofPages, 'page') : []),
  ]
  return new Map(kept.map(({ fileSha256, id }) => [fileSha256, id]))
}

const REPLACED = [
  'kind',
  'fileName',
  'periodFrom',
  'periodTo',
  'exportedOn',
  'uploadedAt',
  'uploadedBy',
  'uploadId',
  'content',
] as const

// A person hands in a file once, and so does comms, all of them together: two keys, and one way to replace.
function upsert(db: Db, previews: readonly KeptPreview[], of: 'person' | 'page') {
  return db
    .insertInto('linkedinImport')
    .values(previews)
    .onConflict(conflict =>
      (of === 'person'
        ? conflict.columns(['ambassadorId', 'fileSha256'])
        : conflict.column('fileSha256').where('ambassadorId', 'is', null)
      )
        .doUpdateSet(({ ref }) => Object.fromEntries(REPLACED.map(name => [name, ref(`excluded.${name}`)])))
        .where('linkedinImport.confirmedAt', 'is', null),
    )
    .returning(['id', 'fileSha256'])
    .execute()
}

// A query over imports, held to those that are somebody's own and, with the pages, to those of nobody.
function within({ ambassadorId, pages }: ImportScope) {
  return ({ or, eb, lit }: ExpressionBuilder<DB, 'linkedinImport'>) =>
    or([eb('ambassadorId', '=', ambassadorId), pages ? eb('ambassadorId', 'is', null) : lit(false)])
}

/** When these files were confirmed, by their SHA-256; those that were not are left out. */
export async function selectConfirmations(
  db: Db,
  scope: ImportScope,
  fileSha256s: readonly string[],
): Promise<Map<string, Date>> {
  if (fileSha256s.length === 0) return new Map()
  const rows = await db
    .selectFrom('linkedinImport')
    .select(['fileSha256', 'confirmedAt'])
    .where('fileSha256', 'in', [...fileSha256s])
    .where('confirmedAt', 'is not', null)
    .where(within(scope))
    .execute()
  return new Map(
    rows.flatMap(({ fileSha256, confirmedAt }) => (confirmedAt ? [[fileSha256, confirmedAt]] : [])),
  )
}

/** One own import that was taken over. */
export function selectConfirmed(db: Db, ambassadorId: string, importId: string) {
  return db
    .selectFrom('linkedinImport')
    .select(['id', 'kind', 'fileName', 'periodFrom', 'periodTo', 'exportedOn', 'uploadedAt', 'confirmedAt'])
    .where('ambassadorId', '=', ambassadorId)
    .where('id', '=', importId)
    .where('confirmedAt', 'is not', null)
    .$narrowType<{ confirmedAt: NotNull }>()
    .executeTakeFirst()
}

/** A person's imports, the latest upload first, at most fifty. */
export function selectImports(db: Db, ambassadorId: string, since: string) {
  return own(db, ambassadorId, since)
    .select(['id', 'kind', 'uploadId', 'fileName', 'periodFrom', 'periodTo', 'uploadedAt', 'confirmedAt'])
    .orderBy('uploadedAt', 'desc')
    .orderBy('id')
    .limit(MOST_IMPORTS)
    .execute()
}

/** Marks imports as taken over, files of pages under these pages, and forgets what was kept for their previews. */
export async function markConfirmed(
  db: Db,
  imports: ReadonlyArray<{ id: string; page: string | null }>,
  confirmedAt: string,
): Promise<void> {
  await sql`
    update linkedin_import
    set confirmed_at = ${confirmedAt}::timestamptz, content = null, page = settled.page
    from jsonb_to_recordset(${JSON.stringify(imports)}::jsonb) as settled(id uuid, page text)
    where linkedin_import.id = settled.id`.execute(db)
}

/**
 * Removes an import that was taken over, with every figure it brought.
 * @returns whose it was; undefined for anybody else's
 */
export function deleteConfirmed(db: Db, scope: ImportScope, importId: string) {
  return db
    .deleteFrom('linkedinImport')
    .where('id', '=', importId)
    .where('confirmedAt', 'is not', null)
    .where(within(scope))
    .returning(['ambassadorId', 'kind'])
    .executeTakeFirst()
}

/**
 * Forgets which figures were chosen when this import was confirmed, unless another file confirmed with it lists the
 * same post. Before the import goes.
 */
export async function forgetChoicesOf(
  db: Db,
  { ambassadorId }: ImportScope,
  importId: string,
): Promise<void> {
  if (ambassadorId === null) return
  await sql`
    delete from figure_choice
    using linkedin_import gone, post_figure typed, post
    where gone.id = ${importId} and gone.ambassador_id = ${ambassadorId}
      and figure_choice.chosen_at = gone.confirmed_at
      and typed.id = figure_choice.figure_id
      and post.id = typed.post_id and post.ambassador_id = gone.ambassador_id
      and not exists (
        select from post_figure_reading reading
        join linkedin_import beside on beside.id = reading.import_id
        where reading.post_id = coalesce(post.merged_into, post.id)
          and beside.confirmed_at = gone.confirmed_at and beside.id <> gone.id
      )`.execute(db)
}

/**
 * What a confirmed import brought: days, posts that have figures from it, numbers it proves to be one post, what the
 * person did under others' posts, and posts that it still offers for logging.
 */
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
      selectFrom('identityJoin')
        .select(fn.countAll<number>().as('count'))
        .where('importId', '=', importId)
        .as('joins'),
      selectFrom('memberInteraction')
        .select(fn.countAll<number>().as('count'))
        .where('importId', '=', importId)
        .as('interactions'),
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
