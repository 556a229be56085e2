import type { ReadFigures, ReadMetric } from '#app/domain/posts/figures/figure-comparison.rules.ts'
import { publishedAt, readPostUrl } from '#app/domain/posts/post-identity.rules.ts'
import { type ExportRefusal, refuse } from '../export-refusal.rules.ts'
import { NO_FIGURES } from '../listed-post.rules.ts'
import { type ExportWarning, readFigureAt, warnAt } from '../personal-export/export-warning.rules.ts'
import { figureOrNull } from '../personal-export/figure.rules.ts'
import { isLinkedInAddress } from '../personal-export/sheet-shape.rules.ts'
import { type DateOrder, readWrittenDay, type WrittenDay } from '../personal-export/written-date.rules.ts'
import { cellAt, cellName, isBlank, isText, type Sheet, textOf } from '../workbook/sheet.rules.ts'
import type { SinglePostExport } from './single-post-export.rules.ts'
import { decidePublicationDay, postOfName, proveIdentities } from './single-post-identity.rules.ts'
import { meaningOf } from './single-post-labels.rules.ts'
import { readSinglePostName } from './single-post-name.rules.ts'

const ADDRESS_WITHIN = 10
const DAY_WITHIN = 6

/** The row of the post's address, and of the day beside it where there is one, zero-based. */
type Place = { sheet: Sheet; address: number; day: { row: number; written: WrittenDay } | null }

/**
 * Reads LinkedIn's export about one post, in both generations (one sheet, or PERFORMANCE and TOP DEMOGRAPHICS). It is
 * recognised by its shape: labels in A, the post's address in B, its day below. Figures are known by their labels
 * alone, because which of them a file holds, and in what row, differs: under a label in a language we do not know, a
 * figure stays unknown, with a warning. Null for every other workbook. `answer` is the date order a person stated.
 */
export function readSinglePost(
  workbook: readonly Sheet[],
  fileName: string,
  answer?: DateOrder,
): { ok: true; value: SinglePostExport } | ExportRefusal | null {
  const place = workbook.map(findPlace).find(found => found !== null)
  if (!place) return null
  const { sheet, day } = place
  const { member, activityId } = readSinglePostName(fileName)
  const written = day?.written ?? null
  const read = readPostUrl(textOf(cellAt(sheet, place.address, 1)))
  const address = read.ok ? read.value : postOfName(activityId, written)
  if (!address) return refuse('post-unknown', `${sheet.name}, ${cellName(place.address, 1)}`)

  const { identities, problem } = proveIdentities({ address, written, activityId })
  const warnings: ExportWarning[] = []
  if (problem) warnings.push(warnAt(problem, sheet, place.address, 1, activityId))
  const stated = day && decidePublicationDay(day.written, identities, answer)
  if (day && stated === 'differs')
    warnings.push(warnAt('post-date-differs', sheet, day.row, 1, day.written.text))
  const figures = readFigures(sheet, place, warnings)
  return {
    ok: true,
    value: {
      kind: 'single-post',
      member,
      identities,
      post: {
        ...address,
        publishedAt: publishedAt(address.id),
        publishedOn: stated === 'differs' ? null : stated,
        ...figures,
        excerpt: null,
        textDigest: null,
      },
      warnings,
    },
  }
}

function findPlace(sheet: Sheet): Place | null {
  const rows = sheet.rows.map((_, row) => row)
  const address = rows
    .slice(0, ADDRESS_WITHIN)
    .find(row => isPair(sheet, row) && isLinkedInAddress(textOf(cellAt(sheet, row, 1))))
  if (address === undefined) return null
  const days = rows.slice(address + 1, address + 1 + DAY_WITHIN).filter(row => isPair(sheet, row))
  const [day] = days.flatMap(row => {
    const written = readWrittenDay(cellAt(sheet, row, 1))
    return written ? [{ row, written }] : []
  })
  const labelled = rows.some(row => isPair(sheet, row) && isMetric(textOf(cellAt(sheet, row, 0))))
  return day || labelled ? { sheet, address, day: day ?? null } : null
}

// A label and its value, and nothing beside them: the table about audiences has a third column.
function isPair(sheet: Sheet, row: number): boolean {
  const label = textOf(cellAt(sheet, row, 0))
  const beside = sheet.rows[row]?.slice(2) ?? []
  return isText(cellAt(sheet, row, 0)) && !isLinkedInAddress(label) && beside.every(isBlank)
}

function isMetric(label: string): boolean {
  const meaning = meaningOf(label)
  return meaning !== null && meaning !== 'not-kept'
}

// One label with two values says nothing. Titles of sections have no value.
function readFigures(sheet: Sheet, place: Place, warnings: ExportWarning[]): ReadFigures {
  const figures = new Map<ReadMetric, number | null>()
  const doubtful = new Set<ReadMetric>()
  for (const row of labelledRows(sheet, place)) {
    const label = textOf(cellAt(sheet, row, 0))
    const meaning = meaningOf(label)
    if (meaning === null && figureOrNull(cellAt(sheet, row, 1)) !== null) {
      warnings.push(warnAt('label-unknown', sheet, row, 0, label))
    }
    if (meaning === null || meaning === 'not-kept') continue
    const figure = readFigureAt(sheet, row, 1, warnings)
    if (figures.has(meaning) && figures.get(meaning) !== figure) {
      warnings.push(warnAt('figure-twice', sheet, row, 0, label))
      doubtful.add(meaning)
    }
    figures.set(meaning, figure)
  }
  const known = [...figures].filter(([metric]) => !doubtful.has(metric))
  return { ...NO_FIGURES, ...Object.fromEntries(known) }
}

function labelledRows(sheet: Sheet, { address, day }: Place): number[] {
  const rows = sheet.rows.map((_, row) => row).filter(row => isPair(sheet, row))
  return rows.filter(row => row !== address && row !== day?.row && !isBlank(cellAt(sheet, row, 1)))
}
