import { addDays, type Day } from '#app/domain/kernel/calendar.ts'
import { isInSeason } from '#app/domain/topics/topic-order.rules.ts'
import { chance, oneOf, type Random } from './random.ts'
import type { TownTopic } from './town-library.ts'

/** Somebody who looks for a topic for a day. */
export type TopicWish = { ambassadorId: string; departmentId: string; day: Day }

/** Chooses topics one after the other, in order of time, and remembers who used what. */
export type TopicChooser = (wish: TopicWish, random: Random) => TownTopic | null

/** Topics that stay unused and in season, so that the library still has something to offer today. */
const LEFT_FOR_OTHERS = 5

/**
 * People choose as the library offers: in season, fitting their department, rested since anybody used it, and
 * one they have not written on if there is one. Null when too few topics are left to choose from.
 */
export function topicChooser(topics: readonly TownTopic[]): TopicChooser {
  const restsUntil = new Map<string, Day>()
  const used = new Set<string>()
  return ({ ambassadorId, departmentId, day }, random) => {
    const ready = topics.filter(
      topic =>
        (topic.season === null || isInSeason(topic.season, day)) &&
        (topic.departmentIds.length === 0 || topic.departmentIds.includes(departmentId)) &&
        (restsUntil.get(topic.id) ?? '') <= day,
    )
    if (ready.length <= LEFT_FOR_OTHERS) return null
    const fresh = ready.filter(topic => !used.has(`${ambassadorId} ${topic.id}`))
    const pool = fresh.length > 0 ? fresh : ready
    const own = pool.filter(topic => topic.departmentIds.includes(departmentId))
    const chosen = oneOf(random, own.length > 0 && chance(random, 0.4) ? own : pool)
    restsUntil.set(chosen.id, addDays(day, chosen.coolDownDays))
    used.add(`${ambassadorId} ${chosen.id}`)
    return chosen
  }
}
