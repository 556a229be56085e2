import { listPeople, type PersonLine } from '#app/domain/ambassadors/ambassadors.server.ts'
import { listDepartments } from '#app/domain/departments/departments.server.ts'
import type { Month } from '#app/domain/kernel/calendar.ts'
import type { Db } from '#db/open.ts'
import { countPosts, selectLastRuns, selectSeenDepartments } from './programme.queries.ts'
import { departmentVisibility } from './waiting.rules.ts'

/**
 * Where the programme stands in a month: who takes part now, how many posts count, which departments were
 * seen (somebody who belonged to one when they published a post of the month), and the newest run of each
 * job. Posts are public, so none of it needs a smallest group; nothing of it is a person's figure.
 */
export async function readProgrammeMonth(db: Db, month: Month) {
  const people = await listPeople(db)
  return {
    month,
    active: namesIn(people, 'active'),
    paused: namesIn(people, 'paused'),
    onboarding: namesIn(people, 'onboarding'),
    posts: await countPosts(db, month),
    departments: await coverage(db, month, people),
    runs: await selectLastRuns(db),
  }
}

function namesIn(people: readonly PersonLine[], state: PersonLine['state']) {
  return people
    .filter(person => person.state === state)
    .map(({ ambassadorId, name, departmentName }) => ({ ambassadorId, name, departmentName }))
}

async function coverage(db: Db, month: Month, people: readonly PersonLine[]) {
  const seen = await selectSeenDepartments(db, month)
  const departments = await listDepartments(db)
  return departments.map(department => ({
    id: department.id,
    name: department.name,
    shortName: department.shortName,
    visibility: departmentVisibility({
      seen: seen.has(department.id),
      active: people.filter(person => person.departmentId === department.id && person.state === 'active')
        .length,
    }),
  }))
}
