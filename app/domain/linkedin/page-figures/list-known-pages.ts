import type { Db } from '#db/open.ts'
import { selectPages } from './page-file.queries.ts'

/** The pages that files were taken over for, by their name in the address, the one with the newest figures first. */
export function listKnownPages(db: Db): Promise<string[]> {
  return selectPages(db)
}
