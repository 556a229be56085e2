import { expectedPosts } from '#app/domain/ambassadors/expected-posts.rules.ts'
import {
  addDays,
  type Day,
  type Month,
  monthOfDay,
  monthsBetween,
  previousMonth,
} from '#app/domain/kernel/calendar.ts'
import { workingDaysOf } from '#app/domain/kernel/working-days.ts'
import type { PostType } from '#app/domain/posts/post-identity.rules.ts'
import { isThere, type Life } from './lives.ts'
import { demoAmbassador } from './people.ts'
import { between, chance, oneOf, type Random, randomFor } from './random.ts'
import { berlinMinute, programmeStart, townState } from './town-calendar.ts'

/** Something somebody published on LinkedIn: when, and the number LinkedIn gave it. */
export type Publication = {
  life: Life
  /** Berlin's day and month. */
  day: Day
  month: Month
  /** ISO instant with milliseconds, the time that lies in `linkedInId`. */
  publishedAt: string
  type: PostType
  linkedInId: string
}

/** Everything the people of Lindental have published and logged before `today`, in order of time. */
export function planPublications(lives: readonly Life[], today: Day): Publication[] {
  const months = monthsBetween(programmeStart(today), monthOfDay(today))
  return lives
    .flatMap(life => months.flatMap(month => publicationsIn(life, month, today)))
    .filter(({ day }) => day < today)
    .toSorted((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1))
}

/** A publication at a minute of a day; its seconds and the end of its number are drawn. */
export function publicationAt(life: Life, day: Day, minute: number, random: Random): Publication {
  const begins = Date.parse(berlinMinute(day, minute))
  const publishedAt = new Date(begins + between(random, 0, 59_999))
  const id = (BigInt(publishedAt.getTime()) << 22n) | BigInt(between(random, 0, 2 ** 22 - 1))
  const type = drawType(random)
  return {
    life,
    day,
    month: monthOfDay(day),
    publishedAt: publishedAt.toISOString(),
    type,
    linkedInId: String(id),
  }
}

function publicationsIn(life: Life, month: Month, today: Day): Publication[] {
  const random = randomFor('posts', life.person.slug, month)
  const days = workingDaysOf(month, townState).filter(day => isThere(life, day))
  const count = postsIn(life, month, today, random)
  return chooseDays(life, days, count, month === monthOfDay(today), random).map(day =>
    publicationAt(life, day, minuteOfDay(random), random),
  )
}

function postsIn(life: Life, month: Month, today: Day, random: Random): number {
  const { person, spells, absences, targets } = life
  const { expected } = expectedPosts({ month, state: townState, spells, absences, targets })
  if (expected === 0) return 0
  return Math.max(0, expected + deviation(person.rhythm, month, today, random))
}

function deviation(rhythm: Life['person']['rhythm'], month: Month, today: Day, random: Random): number {
  const current = monthOfDay(today)
  const last = previousMonth(current)
  if (rhythm === 'ahead') return oneOf(random, month < last ? [0, 1, 1, 2] : [1, 2])
  if (rhythm === 'almost' && month === current) return -1
  if (rhythm === 'below' && month >= last) return -1
  if (rhythm === 'quiet') return month >= previousMonth(last) ? -8 : oneOf(random, [0, 0, 1])
  return oneOf(random, [0, 0, 0, 0, 0, 1, -1])
}

// Spread over the month, with a few days to spare at its end. This month's posts of those who are ahead, and the
// one of the demo's ambassador, come early: so there is something to see from its first days on.
function chooseDays({ person }: Life, days: Day[], count: number, isCurrent: boolean, random: Random): Day[] {
  if (isCurrent && person.slug === demoAmbassador) return days.slice(2, 2 + count)
  const usual = chance(random, 0.2) ? 1 : 0.8
  const usable = Math.ceil(days.length * (isCurrent && person.rhythm === 'ahead' ? 0.5 : usual))
  const parts = Array.from({ length: count }, (_, part) => {
    const from = Math.floor((part * usable) / count)
    return days.slice(from, Math.floor(((part + 1) * usable) / count))
  })
  return parts.filter(part => part.length > 0).map(part => onSomeWeekend(oneOf(random, part), random))
}

// Most people post in working hours; now and then it is a Saturday.
function onSomeWeekend(day: Day, random: Random): Day {
  const saturday = new Date(`${day}T12:00:00Z`).getUTCDay() === 5 ? addDays(day, 1) : day
  return chance(random, 0.12) && monthOfDay(saturday) === monthOfDay(day) ? saturday : day
}

function minuteOfDay(random: Random): number {
  if (chance(random, 0.88)) return between(random, 8 * 60, 16 * 60 - 1)
  return chance(random, 0.3) ? between(random, 7 * 60, 8 * 60 - 1) : between(random, 16 * 60, 20 * 60)
}

// What "copy link" gives: mostly the activity, sometimes the share or the post behind it.
function drawType(random: Random): PostType {
  return oneOf(random, ['activity', 'activity', 'activity', 'activity', 'activity', 'share', 'ugcPost'])
}
