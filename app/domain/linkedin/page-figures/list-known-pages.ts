import type { Db } from '#db/open.ts'

/** The pages that files were taken over for, by name. */
export async function listKnownPages(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('linkedinImport')
    .select('page')
    .distinct()
    .where('page', 'is not', null)
    .where('confirmedAt', 'is not', null)
    .orderBy('page')
    .execute()
  return rows.flatMap(({ page }) => (page === null ? [] : [page]))
}
