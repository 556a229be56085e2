import { addDays, type Day, daysBetween } from '#app/domain/kernel/calendar.ts'
import type { Life } from './lives.ts'
import { type Outcome, outcomeAfter, outcomeOf } from './outcomes.ts'
import { demoAmbassador } from './people.ts'
import type { TownPost } from './posts.ts'
import { type Publication, publicationAt } from './publications.ts'
import { between, chance, oneOf, type Random, randomFor } from './random.ts'
import { berlin, workingDayUntil } from './town-calendar.ts'
import { fingerprint, townId } from './town-id.ts'

/** A personal LinkedIn export somebody handed in and confirmed. `period` in UTC days. */
export type TownExport = {
  id: string
  life: Life
  fileName: string
  sha256: string
  exportedOn: Day
  uploadedAt: string
  confirmedAt: string
  period: { from: Day; to: Day }
}

/** One UTC day of an export. */
export type ExportDay = { day: Day; impressions: number; engagements: number; newFollowers: number }

/** A post an export lists and nobody has logged yet. */
export type FoundPost = Publication & { impressions: number; engagements: number; from: TownExport }

/** LinkedIn looks back about a year. */
const LOOK_BACK_DAYS = 364

/** The exports of those who hand one in, over the year before or since they became active. */
export function planExports(lives: readonly Life[], today: Day): TownExport[] {
  return lives.flatMap(life => {
    const { slug, name, exportDaysAgo } = life.person
    if (exportDaysAgo === undefined) return []
    const exportedOn = workingDayUntil(addDays(today, -exportDaysAgo))
    const to = addDays(exportedOn, -1)
    const period = { from: latest(addDays(to, -LOOK_BACK_DAYS), activeSince(life)), to }
    return {
      id: townId('import', slug),
      life,
      fileName: `AggregateAnalytics_${name}_${period.from}_${period.to}.xlsx`,
      sha256: fingerprint('import', slug, exportedOn),
      exportedOn,
      uploadedAt: berlin(exportedOn, '11:20'),
      confirmedAt: berlin(exportedOn, '11:23'),
      period,
    }
  })
}

/** The one post the demo's ambassador published and forgot to log; her export lists it. */
export function planFoundPosts(exports: readonly TownExport[]): FoundPost[] {
  return exports
    .filter(({ life }) => life.person.slug === demoAmbassador)
    .map(from => {
      const random = randomFor('found-post', from.exportedOn)
      const day = workingDayUntil(addDays(from.exportedOn, -3))
      const publication = publicationAt(from.life, day, between(random, 12 * 60, 13 * 60), random)
      const { impressions, engagements } = outcomeAfter(
        outcomeOf(publication, null),
        daysBetween(day, from.period.to),
      )
      return { ...publication, impressions, engagements, from }
    })
}

/** The days of an export in order: what the person's posts brought, and the noise between them. */
export function exportDays(
  { life, period }: TownExport,
  posts: readonly TownPost[],
  found: readonly FoundPost[],
): ExportDay[] {
  const random = randomFor('export-days', life.person.slug, period.to)
  const days = Array.from({ length: daysBetween(period.from, period.to) + 1 }, (_, index) =>
    quietDay(addDays(period.from, index), random),
  )
  const byDay = new Map(days.map(day => [day.day, day]))
  for (const post of posts) if (post.life === life) addTo(byDay, post, outcomeOf(post, post.format))
  for (const post of found) if (post.life === life) addTo(byDay, post, outcomeOf(post, null))
  return days
}

// After three weeks what still comes is lost in the noise.
function addTo(byDay: ReadonlyMap<Day, ExportDay>, post: Publication, outcome: Outcome): void {
  const published = post.publishedAt.slice(0, 10)
  const grown = Array.from({ length: 21 }, (_, index) => ({
    day: addDays(published, index),
    ...outcomeAfter(outcome, index),
  }))
  grown.forEach(({ day, impressions, engagements }, index) => {
    const counted = byDay.get(day)
    if (!counted) return
    counted.impressions += impressions - (grown[index - 1]?.impressions ?? 0)
    counted.engagements += engagements - (grown[index - 1]?.engagements ?? 0)
    counted.newFollowers += index === 0 ? Math.round(outcome.reactions / 12) : 0
  })
}

// Reactions that are taken back make a day negative.
function quietDay(day: Day, random: Random): ExportDay {
  return {
    day,
    impressions: between(random, 0, 14),
    engagements: chance(random, 0.03) ? -1 : between(random, 0, 1),
    newFollowers: oneOf(random, [0, 0, 0, 1]),
  }
}

function activeSince({ spells }: Life): Day {
  return spells.find(({ state }) => state === 'active')?.from ?? ''
}

function latest(a: Day, b: Day): Day {
  return a > b ? a : b
}
