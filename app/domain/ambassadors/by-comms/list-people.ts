import type { Db } from '#db/open.ts'
import type { ParticipationState } from '../participation.rules.ts'
import { selectPeople, selectStateCounts } from './people.queries.ts'
import type { PeopleFilter } from './people-filter.schema.ts'

/** One line of the list of people: who, where, in which state since which day. */
export type PersonLine = {
  ambassadorId: string
  name: string
  departmentId: string
  departmentName: string
  departmentShortName: string
  departmentColour: string
  state: ParticipationState
  since: string
}

const everybody: PeopleFilter = { state: null, departmentId: null, search: '' }

/** People in the programme today, by name, five hundred at most; part of a name finds them whatever its case. */
export async function listPeople(db: Db, filter: PeopleFilter = everybody): Promise<PersonLine[]> {
  const people = await selectPeople(db, filter)
  return people.sort((one, other) => byName.compare(one.name, other.name))
}

/** How many people of each state every department has today; a department nobody is in is not in the map. */
export async function countPeopleByDepartment(
  db: Db,
): Promise<Map<string, Partial<Record<ParticipationState, number>>>> {
  const counts = new Map<string, Partial<Record<ParticipationState, number>>>()
  for (const { departmentId, state, count } of await selectStateCounts(db)) {
    counts.set(departmentId, { ...counts.get(departmentId), [state]: count })
  }
  return counts
}

const byName = new Intl.Collator('de')
