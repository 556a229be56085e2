import { type ExportWarning, readFigureAt } from '../personal-export/export-warning.rules.ts'
import { cellAt, isText, type Sheet, textOf } from '../workbook/sheet.rules.ts'
import type { PageCompetitor } from './page-export.rules.ts'

type Field = keyof PageCompetitor

/** The list of pages a town compares itself with: the sheet, its header row and the column of each field. */
export type CompetitorTable = { sheet: Sheet; header: number; columns: Partial<Record<Field, number>> }

// In this order: engagements speak of posts too, and new followers of followers.
const WORDS: ReadonlyArray<[Field, RegExp]> = [
  ['engagements', /engagement|interaktion|engajamento/i],
  ['newFollowers', /new followers|neue follower|novos seguidores/i],
  ['followers', /follower|seguidores/i],
  ['posts', /posts|beiträge|publicaç/i],
  ['name', /^(?:page|company|organi[sz]ation|seite|unternehmen|organisation|página|empresa)/i],
]

const LAST_HEADER_ROW = 4

/**
 * Recognises the list of other pages by its headers, in the languages we know words of: a name and at least two figures.
 * Nothing in the figures tells them apart, so without headers we would have to guess, and do not.
 */
export function findCompetitorTable(sheet: Sheet): CompetitorTable | null {
  for (let header = 0; header <= LAST_HEADER_ROW; header++) {
    const columns: CompetitorTable['columns'] = {}
    for (const [index, cell] of (sheet.rows[header] ?? []).entries()) {
      if (!isText(cell)) continue
      const field = WORDS.find(([, word]) => word.test(textOf(cell)))?.[0]
      if (field && columns[field] === undefined) columns[field] = index
    }
    if (columns.name !== undefined && Object.keys(columns).length > 2) return { sheet, header, columns }
  }
  return null
}

/** Reads the pages in the order of the file; a page given twice keeps its first row. */
export function readCompetitors(
  { sheet, header, columns }: CompetitorTable,
  warnings: ExportWarning[],
): PageCompetitor[] {
  const competitors = new Map<string, PageCompetitor>()
  for (let row = header + 1; row < sheet.rows.length; row++) {
    const name = textOf(cellAt(sheet, row, columns.name ?? 0))
    if (name === '' || competitors.has(name)) continue
    const figure = (field: Field) =>
      columns[field] === undefined ? null : readFigureAt(sheet, row, columns[field], warnings)
    competitors.set(name, {
      name,
      followers: figure('followers'),
      newFollowers: figure('newFollowers'),
      posts: figure('posts'),
      engagements: figure('engagements'),
    })
  }
  return [...competitors.values()]
}
