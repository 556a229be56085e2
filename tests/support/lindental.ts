import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { Absence } from '#app/domain/ambassadors/expected-posts.rules.ts'
import { expectedPosts } from '#app/domain/ambassadors/expected-posts.rules.ts'
import type { ParticipationSpell } from '#app/domain/ambassadors/participation.rules.ts'
import type { TargetChange } from '#app/domain/ambassadors/target.rules.ts'
import { type Day, dayOf, type Month } from '#app/domain/kernel/calendar.ts'
import { defaultChecklist } from '#app/domain/onboarding/checklist/default-checklist.rules.ts'
import { readShippedTopic } from '#app/domain/topics/editing/read-shipped-topic.rules.ts'
import { departments } from '#db/seed/departments.ts'
import { departmentId } from '#db/seed/lives.ts'
import { readTopicFiles } from '#db/seed/load-topics.ts'
import { planTown, type Town } from '#db/seed/plan-town.ts'
import { goals, values } from '#db/seed/programme.ts'
import { townId } from '#db/seed/town-id.ts'
import type { TownLibrary } from '#db/seed/town-library.ts'

/** The library of the shipped topics, as a database would hand it out, without a database. */
export async function shippedLibrary(): Promise<TownLibrary> {
  const topics = (await readTopicFiles()).map(readShippedTopic)
  const departmentIds = new Map<string, string>(departments.map(({ slug }) => [slug, departmentId(slug)]))
  return {
    topics: topics.map(topic => ({
      ...topic,
      id: townId('topic', topic.slug),
      departmentIds: topic.departments.flatMap(slug => departmentIds.get(slug) ?? []),
      goalIds: topic.goals.map(slug => townId('goal', slug)),
      valueIds: topic.values.map(slug => townId('value', slug)),
    })),
    goalIds: new Map(goals.map(({ slug }) => [slug, townId('goal', slug)])),
    valueIds: values.map(({ slug }) => townId('value', slug)),
    steps: defaultChecklist.map((step, position) => ({ ...step, id: townId('step', position) })),
    versionIds: ['guidelines', 'works-agreement'].map(key => townId('version', key)),
    consentTextIds: new Map(
      ['employee', 'citizen', 'child', 'event'].map(key => [key, townId('consent-text', key)]),
    ),
  }
}

/** Somebody of the planned town with everything that decides what is expected of them, read from its rows. */
export type Neighbour = {
  id: string
  name: string
  departmentId: string
  spells: ParticipationSpell[]
  absences: Absence[]
  targets: TargetChange[]
  posts: Town['post']
}

/** A planned town that tests ask questions: rows by person, and what counted in a month. */
export type PlannedTown = {
  town: Town
  today: Day
  people: readonly Neighbour[]
  person(name: string): Neighbour
}

/** Plans the town for nine in the morning, Berlin time in winter, of a day. */
export function townOn(today: Day, library: TownLibrary): PlannedTown {
  const town = planTown(Temporal.Instant.from(`${today}T08:00:00Z`), library)
  const people = town.ambassador.map(({ id, accountId }) => neighbour(town, id, accountId))
  const person = (name: string) => {
    const found = people.find(one => one.name === name)
    if (!found) throw new Error(`Nobody is called ${name}`)
    return found
  }
  return { town, today, people, person }
}

/** Posts expected of somebody in a month. */
export function expectedOf({ spells, absences, targets }: Neighbour, month: Month): number {
  return expectedPosts({ month, state: 'NW', spells, absences, targets }).expected
}

/** Posts of somebody that count in a month. */
export function countedOf({ posts }: Neighbour, month: Month): number {
  return posts.filter(post => post.month === month).length
}

/** The Berlin day an ISO instant of a row lies in. */
export function dayOfRow(at: string): Day {
  return dayOf(Temporal.Instant.from(at))
}

function neighbour(town: Town, id: string, accountId: string): Neighbour {
  const own = <Row extends { ambassadorId: string }>(rows: readonly Row[]) =>
    rows.filter(({ ambassadorId }) => ambassadorId === id)
  return {
    id,
    name: town.account.find(account => account.id === accountId)?.name ?? '',
    departmentId: own(town.departmentMembership).find(({ validTo }) => validTo === null)?.departmentId ?? '',
    spells: own(town.participationSpell).map(({ state, validFrom, validTo }) => ({
      state,
      from: validFrom,
      to: validTo,
    })),
    absences: own(town.absence).map(({ fromDay, toDay }) => ({ from: fromDay, to: toDay })),
    targets: own(town.targetChange).map(({ fromMonth, postsPerMonth }) => ({
      from: fromMonth,
      postsPerMonth,
    })),
    posts: own(town.post),
  }
}

/**
 * Days on which a town may be started that are easy to get wrong: beginnings and ends of months and years, a leap
 * day, holidays, weekends, the days the clocks change.
 */
export const trickyDays: readonly Day[] = [
  '2026-01-01',
  '2026-03-01',
  '2026-03-29',
  '2026-04-06',
  '2026-05-31',
  '2026-08-02',
  '2026-10-25',
  '2026-11-19',
  '2026-12-31',
  '2028-02-29',
]

/** Any day of the years 2026 to 2035. */
export const anyDay = fc
  .integer({ min: 0, max: 3651 })
  .map(offset => Temporal.PlainDate.from('2026-01-01').add({ days: offset }).toString())
