import type { ArchiveChoices, DataArchive } from './archive/data-archive.rules.ts'
import type { ExportRefusal } from './export-refusal.rules.ts'
import type { PageExport } from './page/page-export.rules.ts'
import type { PersonalExport } from './personal-export/personal-export.rules.ts'
import type { DateOrder } from './personal-export/written-date.rules.ts'
import type { SinglePostExport } from './single-post/single-post-export.rules.ts'

/** The largest file that is looked at, in bytes. Real exports stay below 200 kB, archives below a few MB. */
export const MAX_FILE_BYTES = 15 * 1024 * 1024

/**
 * A file somebody hands in. `name` is the file name LinkedIn gave it: it holds member or page, and period.
 * `dateOrder` is the person's answer to the question of an earlier 'date-order-unclear'; `archive` is what they
 * ticked, nothing if it is left out.
 */
export type ExportFile = {
  name: string
  bytes: Uint8Array
  dateOrder?: DateOrder
  archive?: ArchiveChoices
}

/** Everything LinkedIn hands out that we read. */
export type ReadFile = PersonalExport | SinglePostExport | DataArchive | PageExport

/** What reading a file led to: everything it says, or one reason why nothing of it is used. */
export type ReadExport = { ok: true; value: ReadFile } | ExportRefusal
