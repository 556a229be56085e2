import { addDays, type Day } from '#app/domain/kernel/calendar.ts'
import type { PostFormat, ResonanceKind } from '#app/domain/posts/post-facts.rules.ts'
import type { TownJobAd } from './job-ads.ts'
import { tellOfJobAds } from './job-ads.ts'
import { departmentOn, isThere } from './lives.ts'
import type { Publication } from './publications.ts'
import { between, chance, oneOf, type Random, randomFor, someOf } from './random.ts'
import { topicChooser } from './topic-choice.ts'
import { berlinMinute, workingDayUntil } from './town-calendar.ts'
import { townId } from './town-id.ts'
import type { TownLibrary, TownTopic } from './town-library.ts'

/** A logged post with everything its author said about it. */
export type TownPost = Publication & {
  id: string
  departmentId: string
  topic: TownTopic | null
  /** When the topic was taken before it was used (ISO instant); null if it was not. */
  pickedAt: string | null
  jobAdId: string | null
  format: PostFormat | null
  minutesSpent: number | null
  note: string | null
  loggedAt: string
  goalIds: readonly string[]
  valueIds: readonly string[]
  resonance: readonly ResonanceKind[]
}

/** Turns publications, in order of time, into logged posts. */
export function planPosts(
  publications: readonly Publication[],
  library: TownLibrary,
  jobAds: readonly TownJobAd[],
  today: Day,
): TownPost[] {
  const chooseTopic = topicChooser(library.topics)
  const told = tellOfJobAds(publications, jobAds)
  const previous = new Map<string, Day>()
  return publications.map(publication => {
    const { life, day, linkedInId } = publication
    const random = randomFor('post', linkedInId)
    const departmentId = departmentOn(life, day)
    const { ambassadorId } = life
    const topic = chance(random, 0.7) ? chooseTopic({ ambassadorId, departmentId, day }, random) : null
    const pickedAt = topic && pickTime(publication, previous.get(ambassadorId) ?? '', random)
    previous.set(ambassadorId, day)
    const jobAd = told.get(publication) ?? null
    return {
      ...publication,
      id: townId('post', linkedInId),
      departmentId,
      topic,
      pickedAt,
      jobAdId: jobAd?.id ?? null,
      loggedAt: logTime(publication, today, random),
      ...factsAbout(topic, jobAd, library, random),
    }
  })
}

// A few days before, on a working day the person was there, and after their previous post: one open pick at a
// time is what people do.
function pickTime({ life, day }: Publication, previousPost: Day, random: Random): string | null {
  const pickedOn = workingDayUntil(addDays(day, -between(random, 1, 6)))
  if (chance(random, 0.1) || pickedOn <= previousPost || !isThere(life, pickedOn)) return null
  return berlinMinute(pickedOn, between(random, 8 * 60, 15 * 60))
}

// Mostly within two hours; now and then somebody remembers a day or two later.
function logTime({ publishedAt, day }: Publication, today: Day, random: Random): string {
  const later = addDays(day, between(random, 1, 2))
  if (chance(random, 0.2) && later < today) return berlinMinute(later, between(random, 8 * 60, 17 * 60))
  return new Date(Date.parse(publishedAt) + between(random, 4, 110) * 60_000).toISOString()
}

function factsAbout(topic: TownTopic | null, jobAd: TownJobAd | null, library: TownLibrary, random: Random) {
  const recruiting = jobAd ? [...library.goalIds].filter(([slug]) => slug === 'recruiting') : []
  const chosenGoals = topic
    ? someOf(random, topic.goalIds, between(random, 1, 2))
    : someOf(random, [...library.goalIds.values()], between(random, 0, 1))
  return {
    goalIds: [...new Set([...chosenGoals, ...recruiting.map(([, id]) => id)])],
    valueIds: someOf(random, topic ? topic.valueIds : library.valueIds, between(random, 0, 1)),
    format: drawFormat(topic, random),
    minutesSpent: drawMinutes(topic, random),
    note: chance(random, 0.05) ? oneOf(random, notes) : null,
    resonance: drawResonance(random),
  }
}

function drawFormat(topic: TownTopic | null, random: Random): PostFormat | null {
  if (topic && chance(random, 0.8)) return topic.format
  return oneOf(random, ['text', 'text', 'photo', 'photo', 'photo', 'carousel', 'video', null])
}

function drawMinutes(topic: TownTopic | null, random: Random): number | null {
  if (chance(random, 0.25)) return null
  const usual = topic?.effortMinutes ?? 20
  return 5 * Math.round((usual * (0.6 + random())) / 5)
}

const resonances: readonly (readonly [ResonanceKind, number])[] = [
  ['praise', 0.34],
  ['question', 0.17],
  ['criticism', 0.05],
  ['press', 0.02],
  ['contact', 0.08],
]

function drawResonance(random: Random): ResonanceKind[] {
  return resonances.filter(([, probability]) => chance(random, probability)).map(([kind]) => kind)
}

const notes = [
  'Einstieg mit einer Frage hat gut funktioniert.',
  'Beim nächsten Mal kürzer.',
  'Eine Kollegin hat mich am Tag danach darauf angesprochen.',
  'Bild war zu dunkel, trotzdem viele Kommentare.',
] as const
