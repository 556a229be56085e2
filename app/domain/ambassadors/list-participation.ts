import type { Locale } from '#app/domain/kernel/context.ts'
import type { Db } from '#db/open.ts'
import type { Absence } from './expected-posts.rules.ts'
import {
  type PeopleScope,
  selectAbsences,
  selectParticipants,
  selectSpells,
  selectTargets,
} from './participation.queries.ts'
import type { ParticipationSpell } from './participation.rules.ts'
import type { TargetChange } from './target.rules.ts'

/** A stored absence; its id is what the person removes it by. */
export type StoredAbsence = Absence & { id: string }

/** A person in the programme with everything that decides what is expected of them. */
export type Participation = {
  ambassadorId: string
  accountId: string
  name: string
  email: string
  locale: Locale
  departmentId: string
  departmentName: string
  /** In the order in which they ran. */
  spells: ParticipationSpell[]
  /** By their first day. */
  absences: StoredAbsence[]
  /** In the order in which they were recorded: the last word counts. */
  targets: TargetChange[]
  /** Whether the person wants no reminder by mail. */
  mailOptOut: boolean
}

/**
 * People in the programme, whatever their state, by name: four queries for any number of people.
 * @param ambassadorIds only these people; everybody without it
 */
export async function listParticipation(
  db: Db,
  { ambassadorIds }: { ambassadorIds?: readonly string[] } = {},
): Promise<Participation[]> {
  if (ambassadorIds?.length === 0) return []
  const scope: PeopleScope = ambassadorIds
  const people = await selectParticipants(db, scope)
  const spells = groupByPerson(await selectSpells(db, scope))
  const absences = groupByPerson(await selectAbsences(db, scope))
  const targets = groupByPerson(await selectTargets(db, scope))
  return people.map(({ nudgeMailOptedOutAt, ...person }) => ({
    ...person,
    spells: (spells.get(person.ambassadorId) ?? []).map(({ state, from, to }) => ({ state, from, to })),
    absences: (absences.get(person.ambassadorId) ?? []).map(({ id, from, to }) => ({ id, from, to })),
    targets: (targets.get(person.ambassadorId) ?? []).map(({ from, postsPerMonth }) => ({
      from,
      postsPerMonth,
    })),
    mailOptOut: nudgeMailOptedOutAt !== null,
  }))
}

/** The same for one person; undefined if nobody has this id. */
export async function readAmbassador(db: Db, ambassadorId: string): Promise<Participation | undefined> {
  const [person] = await listParticipation(db, { ambassadorIds: [ambassadorId] })
  return person
}

function groupByPerson<Row extends { ambassadorId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.ambassadorId)
    if (group) group.push(row)
    else groups.set(row.ambassadorId, [row])
  }
  return groups
}
