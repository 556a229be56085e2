import type { PostFormat } from '#app/domain/posts/post-facts.rules.ts'
import type { Publication } from './publications.ts'
import { between, chance, type Random, randomFor } from './random.ts'

/** What a post brings in the end, after some weeks. */
export type Outcome = {
  impressions: number
  membersReached: number
  /** As exports count them: wider than reactions, comments and reposts together. */
  engagements: number
  reactions: number
  comments: number
  reposts: number
  saves: number
  sends: number
}

/** Share of what is still to come that comes on each further day. */
const DAILY_SHARE = 0.42

/** What a post of this person brings in the end, drawn once per post. */
export function outcomeOf({ life, linkedInId }: Publication, format: PostFormat | null): Outcome {
  const random = randomFor('outcome', linkedInId)
  const impressions = Math.round(life.person.audience * factorOf(format) * spread(random))
  const shareOf = (least: number, most: number) =>
    Math.round(impressions * (least + random() * (most - least)))
  const reactions = shareOf(0.015, 0.045)
  const comments = shareOf(0.001, 0.008)
  const reposts = shareOf(0, 0.003)
  const saves = shareOf(0, 0.004)
  const sends = shareOf(0, 0.003)
  const engagements = reactions + comments + reposts + saves + sends + shareOf(0.01, 0.05)
  const membersReached = Math.round(impressions * (0.58 + random() * 0.17))
  return { impressions, membersReached, engagements, reactions, comments, reposts, saves, sends }
}

/** What of an outcome has come by the end of a day, `days` after the day of publication. */
export function outcomeAfter(outcome: Outcome, days: number): Outcome {
  const share = 1 - (1 - DAILY_SHARE) ** (days + 1)
  const grown = Object.entries(outcome).map(([metric, value]) => [metric, Math.round(value * share)])
  return Object.fromEntries(grown) as Outcome
}

// Twelve dice instead of a bell curve: most posts near the middle, few far off, now and then one takes off.
function spread(random: Random): number {
  const dice = Array.from({ length: 12 }, random).reduce((sum, die) => sum + die, -6)
  const takesOff = chance(random, 0.03) ? between(random, 3, 6) : 1
  return takesOff * Math.exp(0.4 * dice)
}

function factorOf(format: PostFormat | null): number {
  if (format === 'carousel') return 1.25
  return format === 'photo' ? 1.1 : 1
}
