import type { Day } from '#app/domain/kernel/calendar.ts'
import { countEffects, type Effect } from '../imports/import-preview.rules.ts'
import type { ComparedPage } from '../imports/upload-preview.rules.ts'
import {
  PAGE_DAY_METRICS,
  PAGE_POST_METRICS,
  type PageDay,
  type PageDayMetric,
  type PagePost,
  type PagePostMetric,
} from '../page/page-export.rules.ts'

/** What counts of each metric now and the day whose state it shows; null is unknown. */
export type KnownFigures<Metric extends string> = Record<Metric, { value: number; on: Day } | null>

type Figures<Metric extends string> = Record<Metric, number | null>

/**
 * What a file that shows the state of `exportedOn` does to the days that are known. The later state of a figure wins,
 * whatever order files come in; what the file does not know leaves the known value alone.
 */
export function comparePageDays(
  days: readonly PageDay[],
  known: ReadonlyMap<Day, KnownFigures<PageDayMetric>>,
  exportedOn: Day,
): ComparedPage['days'] {
  const compared = days.map(day => {
    const { effect, before, after } = compare(PAGE_DAY_METRICS, day, known.get(day.date), exportedOn)
    return { effect, before: { date: day.date, ...before }, after: { date: day.date, ...after } }
  })
  return {
    count: compared.length,
    effects: countEffects(compared),
    changed: compared.flatMap(({ effect, before, after }) => (effect === 'changed' ? { before, after } : [])),
  }
}

/** The same for posts. A post without any figure is new once, when a file names it first. */
export function comparePagePosts(
  posts: readonly PagePost[],
  known: ReadonlyMap<string, KnownFigures<PagePostMetric>>,
  exportedOn: Day,
): ComparedPage['posts'] {
  const compared = posts.map(post => {
    const named = known.get(`${post.type}:${post.id}`)
    if (!named) return { effect: 'new' as const }
    return { effect: compare(PAGE_POST_METRICS, post, named, exportedOn).effect }
  })
  return { count: compared.length, effects: countEffects(compared) }
}

function compare<Metric extends string>(
  metrics: readonly Metric[],
  read: Figures<Metric>,
  known: KnownFigures<Metric> | undefined,
  exportedOn: Day,
): { effect: Effect; before: Figures<Metric>; after: Figures<Metric> } {
  const each = (figure: (metric: Metric) => number | null) =>
    Object.fromEntries(metrics.map(metric => [metric, figure(metric)])) as Figures<Metric>

  const before = each(metric => known?.[metric]?.value ?? null)
  const after = each(metric => {
    const earlier = known?.[metric] ?? null
    if (earlier === null) return read[metric]
    return read[metric] === null || earlier.on > exportedOn ? earlier.value : read[metric]
  })
  return { effect: effectOf(metrics, before, after), before, after }
}

function effectOf<Metric extends string>(
  metrics: readonly Metric[],
  before: Figures<Metric>,
  after: Figures<Metric>,
): Effect {
  if (metrics.every(metric => before[metric] === after[metric])) return 'same'
  return metrics.every(metric => before[metric] === null) ? 'new' : 'changed'
}
