import type { Day } from '#app/domain/kernel/calendar.ts'
import { identityKey } from '#app/domain/posts/post-identity.rules.ts'
import {
  countEffects,
  difference,
  type Speaking,
  type Stored,
  settleAll,
} from '../imports/import-preview.rules.ts'
import type { ComparedPage } from '../imports/upload-preview.rules.ts'
import type { PageDay, PageDayMetric, PagePost, PagePostMetric } from '../page/page-export.rules.ts'

/** What a file does to the days of a page that are known; which of two files counts is settled as for people's days. */
export function comparePageDays(
  days: readonly PageDay[],
  known: ReadonlyMap<Day, Stored<PageDayMetric>>,
  file: Speaking,
): ComparedPage['days'] {
  const compared = days.map(({ date, ...read }) => {
    const { effect, before, after } = compare(read, known.get(date), file)
    return { effect, before: { date, ...before }, after: { date, ...after } }
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
  known: ReadonlyMap<string, Stored<PagePostMetric>>,
  file: Speaking,
): ComparedPage['posts'] {
  const compared = posts.map(post => {
    const named = known.get(identityKey(post))
    if (!named) return { effect: 'new' as const }
    const { type: _type, id: _id, publishedAt: _at, title: _title, ...read } = post
    return { effect: compare(read, named, file).effect }
  })
  return { count: compared.length, effects: countEffects(compared) }
}

function compare<Metric extends string>(
  read: Record<Metric, number | null>,
  stored: Stored<Metric> | undefined,
  file: Speaking,
) {
  return difference(read, stored, settleAll(stored, read, file))
}
