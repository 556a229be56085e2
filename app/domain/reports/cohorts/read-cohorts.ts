import { countPeopleByDepartment } from '#app/domain/ambassadors/ambassadors.server.ts'
import { listDepartments } from '#app/domain/departments/departments.server.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'
import type { AccountActor, Ctx } from '#app/domain/kernel/context.ts'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { selectJoinedPeople } from './cohort.queries.ts'
import { cohortOf, retentionOf } from './cohort.rules.ts'

/**
 * Who joined in a year, how many of each cohort stayed, and which departments nobody is active in today. Whether
 * somebody takes part is no figure of theirs: names are for comms, who invited them. What is printed are totals.
 * @param wanted a year from a URL; the current one if it is none in which anybody joined
 */
export async function readCohorts(ctx: Ctx<AccountActor>, wanted: string | null) {
  const today = dayOf(ctx.now)
  const { smallestGroup } = await readSettings(ctx.db)
  const people = await selectJoinedPeople(ctx.db, today)
  const years = [...new Set([...people.map(({ joinedOn }) => yearOf(joinedOn)), yearOf(today)])]
  const year = years.find(each => String(each) === wanted) ?? yearOf(today)
  const joined = people
    .filter(({ joinedOn }) => yearOf(joinedOn) === year)
    .map(({ ambassadorId, name, departmentName, joinedOn }) => ({
      ambassadorId,
      name,
      departmentName,
      joinedOn,
      half: cohortOf(joinedOn).half,
    }))
  return {
    today,
    year,
    years: years.toSorted((one, other) => other - one),
    halves: ([2, 1] as const).map(half => ({ half, people: joined.filter(person => person.half === half) })),
    retention: retentionOf(people, today, smallestGroup),
    k: smallestGroup,
    departments: await departmentsToday(ctx),
  }
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

async function departmentsToday({ db }: Ctx) {
  const counts = await countPeopleByDepartment(db)
  return (await listDepartments(db)).map(({ id, name, shortName }) => {
    const { active = 0, onboarding = 0 } = counts.get(id) ?? {}
    return { id, name, shortName, active: active > 0, coming: onboarding > 0 }
  })
}
