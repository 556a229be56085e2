import { addDays, type Day, daysBetween } from '#app/domain/kernel/calendar.ts'
import type { FigureSource, Figures } from '#app/domain/posts/figures/figures.rules.ts'
import type { TownExport } from './exports.ts'
import { type Outcome, outcomeAfter, outcomeOf } from './outcomes.ts'
import type { TownPost } from './posts.ts'
import { between, chance, type Random, randomFor } from './random.ts'
import { berlinMinute } from './town-calendar.ts'

/** One reading of a post's figures. */
export type TownFigure = Figures & {
  postId: string
  source: FigureSource
  measuredOn: Day
  recordedAt: string
  importId: string | null
  engagements: number | null
}

const unknown: Figures = {
  impressions: null,
  membersReached: null,
  reactions: null,
  comments: null,
  reposts: null,
  saves: null,
  sends: null,
}

/**
 * Readings of all posts before `today`: most are looked up after a few days, some of them again after some
 * weeks; exports bring impressions and engagements of every post they list.
 */
export function planFigures(
  posts: readonly TownPost[],
  exports: readonly TownExport[],
  today: Day,
): TownFigure[] {
  return posts.flatMap(post => {
    const outcome = outcomeOf(post, post.format)
    return [...ownReadings(post, outcome, today), ...exportedReadings(post, outcome, exports)]
  })
}

function ownReadings(post: TownPost, outcome: Outcome, today: Day): TownFigure[] {
  const random = randomFor('figures', post.linkedInId)
  if (!chance(random, 0.68)) return []
  const first = addDays(post.day, between(random, 1, 6))
  const second = addDays(post.day, between(random, 18, 34))
  const days = chance(random, 0.4) ? [first, second] : [first]
  return days
    .filter(measuredOn => measuredOn < today)
    .map(measuredOn => ({
      ...unknown,
      ...readOff(outcomeAfter(outcome, daysBetween(post.day, measuredOn)), random),
      engagements: null,
      postId: post.id,
      source: 'self',
      measuredOn,
      recordedAt: berlinMinute(measuredOn, between(random, 20 * 60 + 30, 22 * 60)),
      importId: null,
    }))
}

// Impressions everybody notes; the rest as far as people look.
function readOff(outcome: Outcome, random: Random): Partial<Figures> {
  const { impressions, reactions, comments, reposts, membersReached, saves, sends } = outcome
  return {
    impressions,
    ...(chance(random, 0.93) && { reactions }),
    ...(chance(random, 0.9) && { comments }),
    ...(chance(random, 0.87) && { reposts }),
    ...(chance(random, 0.3) && { membersReached }),
    ...(chance(random, 0.15) && { saves, sends }),
  }
}

function exportedReadings(post: TownPost, outcome: Outcome, exports: readonly TownExport[]): TownFigure[] {
  return exports
    .filter(({ life, period }) => life === post.life && period.from <= post.day && post.day <= period.to)
    .map(({ id, exportedOn, uploadedAt, period }) => {
      const { impressions, engagements } = outcomeAfter(outcome, daysBetween(post.day, period.to))
      // LinkedIn lists the top posts twice; the lower a post, the likelier it is missing from one list.
      const listedByEngagements = engagements > 9
      return {
        ...unknown,
        impressions,
        engagements: listedByEngagements ? engagements : null,
        postId: post.id,
        source: 'personal-export',
        measuredOn: exportedOn,
        recordedAt: uploadedAt,
        importId: id,
      }
    })
}
