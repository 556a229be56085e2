import { addDays, type Day, daysBetween } from '#app/domain/kernel/calendar.ts'
import type { Figures } from '#app/domain/posts/figures/figures.rules.ts'
import type { TownExport } from './exports.ts'
import { type Outcome, outcomeAfter, outcomeOf } from './outcomes.ts'
import type { TownPost } from './posts.ts'
import { between, chance, type Random, randomFor } from './random.ts'
import { berlinMinute } from './town-calendar.ts'

/** Figures of a post that its author typed in. */
export type TownFigure = Figures & { postId: string; measuredOn: Day; recordedAt: string }

/** A post as an export lists it. */
export type TownListedPost = {
  from: TownExport
  post: Pick<TownPost, 'id' | 'type' | 'linkedInId' | 'publishedAt'>
  impressions: number
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

/** What people typed in before `today`: most posts are looked up after a few days, some again after some weeks. */
export function planFigures(posts: readonly TownPost[], today: Day): TownFigure[] {
  return posts.flatMap(post => ownReadings(post, outcomeOf(post, post.format), today))
}

/** Impressions and engagements of every post that an export lists. */
export function planListedPosts(
  posts: readonly TownPost[],
  exports: readonly TownExport[],
): TownListedPost[] {
  return posts.flatMap(post => listedIn(post, outcomeOf(post, post.format), exports))
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
      postId: post.id,
      measuredOn,
      recordedAt: berlinMinute(measuredOn, between(random, 20 * 60 + 30, 22 * 60)),
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

function listedIn(post: TownPost, outcome: Outcome, exports: readonly TownExport[]): TownListedPost[] {
  return exports
    .filter(({ life, period }) => life === post.life && period.from <= post.day && post.day <= period.to)
    .map(from => {
      const { impressions, engagements } = outcomeAfter(outcome, daysBetween(post.day, from.period.to))
      // LinkedIn lists the top posts twice; the lower a post, the likelier it is missing from one list.
      const listedByEngagements = engagements > 9
      return { from, post, impressions, engagements: listedByEngagements ? engagements : null }
    })
}
