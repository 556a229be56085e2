import { addDays, type Day, daysBetween } from '#app/domain/kernel/calendar.ts'
import { planPagePosts, type TownPagePost } from './page-posts.ts'
import { commsAccountId } from './people-rows.ts'
import { between, chance, oneOf, type Random, randomFor } from './random.ts'
import { berlin, workingDayUntil } from './town-calendar.ts'
import { fingerprint, townId } from './town-id.ts'

/** The name of Lindental's page in its address. */
export const townPage = 'stadt-lindental'

/** Four towns the page is compared with; none of them exists. */
const towns = [
  { name: 'Stadt Auenberg', followers: 3120, newFollowers: 88, posts: 21, engagements: 940 },
  { name: 'Stadt Hohenfurt', followers: 9840, newFollowers: 214, posts: 46, engagements: 3105 },
  { name: 'Stadt Lindental', followers: 4415, newFollowers: 171, posts: 24, engagements: 1610 },
  { name: 'Stadt Mühlried', followers: 1290, newFollowers: -4, posts: 6, engagements: 132 },
]

/** How much of a post's impressions comes on its first day, its second and so on. */
const fading = [0.42, 0.24, 0.13, 0.08, 0.06, 0.04, 0.03]

type Part = { post: TownPagePost; part: number }

type PageFile = {
  id: string
  kind: 'page-content' | 'page-followers' | 'page-visitors' | 'page-competitors'
  exportedOn: Day
  periodFrom: Day
  periodTo: Day
}

/**
 * What comms has handed in about the page: a year of days until five months ago and four and a half months until last
 * week, so that some days are missing in between, as they do where somebody exports by hand; and one comparison.
 */
export function pageRows(today: Day) {
  const [early, late] = [workingDayUntil(addDays(today, -160)), workingDayUntil(addDays(today, -8))]
  const posts = planPagePosts(today)
  const parts = partsByDay(posts)
  const content = [pageFile('page-content', early, 365), pageFile('page-content', late, 140)]
  const followers = [pageFile('page-followers', early, 365), pageFile('page-followers', late, 140)]
  const visitors = [pageFile('page-visitors', late, 365)]
  const comparison = pageFile('page-competitors', late, 92)
  return {
    pageImport: [...content, ...followers, ...visitors, comparison].map(file => importRow(file)),
    pageDay: [
      ...content.flatMap(file => daysOf(file).map(day => contentDay(file.id, day, parts.get(day) ?? []))),
      ...followers.flatMap(file => daysOf(file).map(day => followersDay(file.id, day, parts.get(day) ?? []))),
      ...visitors.flatMap(file => daysOf(file).map(day => visitorsDay(file.id, day, parts.get(day) ?? []))),
    ],
    pagePost: content.flatMap(file =>
      posts
        .filter(({ day }) => day >= file.periodFrom && day <= file.periodTo)
        .map(post => postRow(file, post)),
    ),
    pageCompetitor: towns.map(town => ({ ...town, importId: comparison.id })),
  }
}

function pageFile(kind: PageFile['kind'], exportedOn: Day, days: number): PageFile {
  const id = townId('page-file', kind, days)
  return { id, kind, exportedOn, periodFrom: addDays(exportedOn, -days), periodTo: addDays(exportedOn, -1) }
}

function importRow(file: PageFile) {
  const name = file.kind.slice('page-'.length)
  return {
    ...file,
    page: townPage,
    fileName: `${townPage}_${name}_${Date.parse(`${file.exportedOn}T09:10:00Z`)}.xls`,
    fileSha256: fingerprint('page-file', file.id, file.exportedOn),
    uploadedBy: commsAccountId,
    uploadedAt: berlin(file.exportedOn, '10:10'),
    confirmedAt: berlin(file.exportedOn, '10:13'),
  }
}

function daysOf({ periodFrom, periodTo }: PageFile): Day[] {
  return Array.from({ length: daysBetween(periodFrom, periodTo) + 1 }, (_, index) =>
    addDays(periodFrom, index),
  )
}

// The noise of a day hangs on the day, so that two files say the same about it.
function contentDay(importId: string, day: Day, parts: readonly Part[]) {
  const random = randomFor('page-day', day)
  const base = isWeekend(day) ? between(random, 40, 110) : between(random, 120, 260)
  const share = (metric: 'impressions' | 'clicks' | 'reactions' | 'comments' | 'reposts') =>
    Math.round(parts.reduce((sum, { post, part }) => sum + post[metric] * part, 0))
  const sponsored = parts.some(({ post }) => post.boosted) ? between(random, 260, 620) : 0
  const organic = base + share('impressions')
  return {
    importId,
    day,
    impressions: organic + sponsored,
    organicImpressions: organic,
    uniqueImpressions: Math.round(organic * 0.62),
    clicks: share('clicks') + between(random, 0, 4) + Math.round(sponsored / 60),
    // On a quiet day somebody takes a reaction back and nobody gives one.
    reactions: parts.length === 0 && chance(random, 0.3) ? -1 : share('reactions') + between(random, 0, 2),
    comments: share('comments'),
    reposts: share('reposts'),
  }
}

function followersDay(importId: string, day: Day, parts: readonly Part[]) {
  const random = randomFor('page-followers', day)
  const sponsored = parts.some(({ post }) => post.boosted) ? between(random, 0, 2) : 0
  const organic = oneOf(random, [0, 0, 1, 1, 2]) + Math.round(sumOf(parts, post => post.follows))
  return {
    importId,
    day,
    newFollowers: organic + sponsored,
    organicFollowers: organic,
    sponsoredFollowers: sponsored,
  }
}

function visitorsDay(importId: string, day: Day, parts: readonly Part[]) {
  const random = randomFor('page-visitors', day)
  const pageViews = quietViews(day, random) + Math.round(sumOf(parts, post => post.clicks / 6))
  return { importId, day, pageViews, uniqueVisitors: Math.round(pageViews * 0.58) }
}

function postRow({ id: importId, periodTo }: PageFile, post: TownPagePost) {
  const { id, publishedAt, title, day } = post
  const grown = fading.slice(0, daysBetween(day, periodTo) + 1).reduce((sum, part) => sum + part, 0)
  const count = (metric: 'impressions' | 'clicks' | 'reactions' | 'comments' | 'reposts' | 'follows') =>
    Math.round(post[metric] * grown)
  return {
    ...{ importId, type: 'activity' as const, id, publishedAt, title },
    impressions: count('impressions'),
    clicks: count('clicks'),
    reactions: count('reactions'),
    comments: count('comments'),
    reposts: count('reposts'),
    follows: count('follows'),
  }
}

/** The posts that still bring something, by day, each with the part of it that falls on that day. */
function partsByDay(posts: readonly TownPagePost[]): Map<Day, Part[]> {
  const parts = posts.flatMap(post =>
    fading.map((part, index) => ({ day: addDays(post.day, index), post, part })),
  )
  return Map.groupBy(parts, ({ day }) => day)
}

function sumOf(parts: readonly Part[], figure: (post: TownPagePost) => number): number {
  return parts.reduce((sum, { post, part }) => sum + figure(post) * part, 0)
}

function quietViews(day: Day, random: Random): number {
  return isWeekend(day) ? between(random, 2, 9) : between(random, 8, 26)
}

function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())
}
