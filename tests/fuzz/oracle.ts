import type { ExportRefusal } from '#app/domain/linkedin/export-refusal.rules.ts'
import { refusalSentence, warningSentence } from '#app/domain/linkedin/export-sentences.rules.ts'
import { contentOf, type ImportContent } from '#app/domain/linkedin/imports/import-content.rules.ts'
import { figureOrNull } from '#app/domain/linkedin/personal-export/figure.rules.ts'
import {
  dayUnder,
  findWrittenDays,
  isCalendarDay,
} from '#app/domain/linkedin/personal-export/written-date.rules.ts'
import type { ReadExport } from '#app/domain/linkedin/read-export.rules.ts'
import { isPostId, publishedAt, readPostUrl } from '#app/domain/posts/post-identity.rules.ts'
import type { CellValue } from '#tests/fixtures/linkedin/personal-export.ts'
import type { Sample } from './linkedin-samples.ts'
import type { Mutant } from './mutations.ts'

/** A figure that was read: of a day, or of a post ('share:7448…'). */
type Fact = { about: string; metric: string; value: number }

const POST = /^(?:activity|share|ugcPost):/

/**
 * What is wrong with an answer; null if nothing is. Every answer must be sound: days of the calendar, in order and
 * once, numbers LinkedIn could have given, sentences for every refusal and warning. Beyond that, of a file
 * whose rows were only moved, or whose bytes were changed under a checksum, every figure must be the one that the
 * sound file gave this day or post. Of a file with changed cells, every figure must stand in a row that says this day,
 * under the order in which the file writes its days, or this post.
 */
export function findFault(
  sample: Sample,
  mutant: Mutant,
  read: ReadExport,
  sound: ReadExport,
): string | null {
  if (!read.ok) return faultOfRefusal(read)
  if (!sound.ok) return `the sound file is refused: ${sound.reason}`
  const content = contentOf(read.value)
  const fault = faultOfContent(content) ?? faultOfPeriod(sample, mutant, content)
  if (fault) return fault
  if (mutant.level === 'cells') return faultOfCells(sample, mutant, content)
  return mutant.level === 'rows' || sample.checked ? faultAgainst(contentOf(sound.value), content) : null
}

function faultOfRefusal(refusal: ExportRefusal): string | null {
  const sentences = (['de', 'en'] as const).map(locale => refusalSentence(refusal, locale))
  return sentences.every(isSentence) ? null : `no sentence for ${refusal.reason}`
}

function isSentence(text: string): boolean {
  return /\.$/.test(text) && !/undefined|\[object/.test(text)
}

function faultOfContent(content: ImportContent): string | null {
  for (const days of [content.days, content.pageDays]) {
    const dates = days.map(({ date }) => date)
    if (!dates.every(isCalendarDay)) return 'a day that no calendar has'
    if (dates.some((date, index) => index > 0 && date <= (dates[index - 1] ?? ''))) return 'days out of order'
  }
  for (const { type, id, publishedAt: at } of [...content.posts, ...content.pagePosts]) {
    if (!isPostId(id)) return `no number of a post: ${id}`
    if (at !== publishedAt(id)) return `another time than that of ${type}:${id}`
  }
  const odd = factsOf(content).find(({ value }) => !Number.isSafeInteger(value))
  if (odd) return `no count: ${odd.value}`
  const speechless = content.warnings.find(warning => !isSentence(warningSentence(warning, 'de')))
  return speechless ? `no sentence for ${speechless.code}` : null
}

function factsOf(content: ImportContent): Fact[] {
  const days = [...content.days, ...content.pageDays].map(({ date, ...figures }) => ({
    about: date,
    figures,
  }))
  const posts = [...content.posts, ...content.pagePosts].map(({ type, id, ...figures }) => {
    return { about: `${type}:${id}`, figures }
  })
  return [...days, ...posts].flatMap(({ about, figures }) =>
    Object.entries(figures).flatMap(([metric, value]) =>
      typeof value === 'number' ? [{ about, metric, value }] : [],
    ),
  )
}

function namesOf(content: ImportContent): string[] {
  const days = [...content.days, ...content.pageDays].map(({ date }) => date)
  return [...days, ...[...content.posts, ...content.pagePosts].map(({ type, id }) => `${type}:${id}`)]
}

// The period is stated by a cell or by the file name; that of posts is when they were published.
function faultOfPeriod(sample: Sample, { tables }: Mutant, { period, posts }: ImportContent): string | null {
  if (!period) return null
  if (period.from > period.to) return 'a period that ends before it begins'
  const said = new Set([
    ...Object.values(tables).flatMap(rows => rows.flatMap(row => row.flatMap(cell => daysIn(sample, cell)))),
    ...daysIn(sample, sample.name.replaceAll('_', ' ')),
    ...posts.map(post => post.publishedAt.slice(0, 10)),
  ])
  const made = [period.from, period.to].find(day => !said.has(day))
  return made ? `a period nobody states: ${made}` : null
}

function faultAgainst(sound: ImportContent, content: ImportContent): string | null {
  const known = new Set(namesOf(sound))
  const invented = namesOf(content).find(name => !known.has(name))
  if (invented) return `${invented} is not in the sound file`
  const key = ({ about, metric }: Fact) => `${about} ${metric}`
  const values = new Map(factsOf(sound).map(fact => [key(fact), fact.value]))
  const wrong = factsOf(content).find(fact => values.get(key(fact)) !== fact.value)
  return wrong ? `${key(wrong)} is ${wrong.value}, was ${values.get(key(wrong)) ?? 'unknown'}` : null
}

// The export about one post is one row turned on its side.
function faultOfCells(sample: Sample, { tables }: Mutant, content: ImportContent): string | null {
  const rows = Object.values(tables).flatMap(table =>
    sample.kind === 'single-post' ? [table.flat()] : table,
  )
  const about = new Map<string, CellValue[][]>()
  for (const row of rows) {
    for (const name of new Set(row.flatMap(cell => [...daysIn(sample, cell), ...postsIn(cell)]))) {
      about.set(name, [...(about.get(name) ?? []), row])
    }
  }
  // The number in the name of a file is the post's too.
  const named = sample.kind === 'single-post' ? rows : []
  const rowsOf = (name: string) => about.get(name) ?? (POST.test(name) ? named : [])
  const invented = namesOf(content).find(name => rowsOf(name).length === 0)
  if (invented) return `no cell says ${invented}`
  const wrong = factsOf(content).find(
    fact =>
      !rowsOf(fact.about).some(row =>
        row.some(cell => figureOrNull(cell instanceof Date ? null : cell) === fact.value),
      ),
  )
  return wrong ? `no row says ${wrong.about} ${wrong.metric} ${wrong.value}` : null
}

function daysIn({ order }: Sample, cell: CellValue): string[] {
  return findWrittenDays(String(cell ?? '')).flatMap(day => dayUnder(day, order) ?? [])
}

function postsIn(cell: CellValue): string[] {
  const post = readPostUrl(String(cell ?? ''))
  return post.ok ? [`${post.value.type}:${post.value.id}`] : []
}
