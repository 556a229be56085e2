import { climbs, type ZipEntry } from '../workbook/zip-directory.rules.ts'

/** The files of LinkedIn's archive that may ever be opened; whatever else lies in it belongs to other people too. */
export const OPENED_FILES = ['Shares.csv', 'InstantReposts.csv', 'Comments.csv', 'Reactions.csv'] as const
export type OpenedFile = (typeof OPENED_FILES)[number]

const OPENED = /^(?:Shares|InstantReposts|Comments|Reactions)(?:_\d+)?\.csv$/i
// Enough to know an archive by, in its small edition too; none of these is opened.
const KNOWN =
  /^(?:Profile|Connections|messages|Invitations|Registration|Email Addresses|Positions)(?:_\d+)?\.csv$/i
const OF_THE_MAC = /^__MACOSX\//

/** The files of an archive: without folders and without what macOS adds to an archive it packs. */
export function filesOf(entries: readonly ZipEntry[]): ZipEntry[] {
  return entries.filter(({ name }) => !name.endsWith('/') && !OF_THE_MAC.test(name))
}

/** True for LinkedIn's data archive, recognised by the names of the files in it, in whatever folder they lie. */
export function isDataArchive(entries: readonly ZipEntry[]): boolean {
  return filesOf(entries).some(({ name }) => OPENED.test(baseOf(name)) || KNOWN.test(baseOf(name)))
}

/** The entries of one of the files that are opened; LinkedIn adds the member's number to the name of some. */
export function entriesOf(entries: readonly ZipEntry[], file: OpenedFile): ZipEntry[] {
  const stem = file.slice(0, -'.csv'.length).toLowerCase()
  return filesOf(entries).filter(({ name }) => {
    const base = baseOf(name)
    return OPENED.test(base) && base.toLowerCase().replace(/(?:_\d+)?\.csv$/, '') === stem
  })
}

/** True if a path in the archive leads out of it. */
export function anyClimbs(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => climbs(name))
}

function baseOf(name: string): string {
  return name.split(/[/\\]/).at(-1) ?? ''
}
