import { type Insertable, sql } from 'kysely'
import type { Db } from '#db/open.ts'
import type { ParticipationSpell as SpellRow } from '#db/types.generated.ts'

/** Whose rows are read: these people, or with undefined everybody in the programme. */
export type PeopleScope = readonly string[] | undefined

/** Whether somebody has not said that they are going to leave, inside a query over `ambassador`. */
export const isStaying = sql<boolean>`not exists (
  select from departure
  where departure.ambassador_id = ambassador.id
    and departure.completed_at is null
    and departure.cancelled_at is null
)`

/** People with account and the department they belong to today; everybody has exactly one. */
export function selectParticipants(db: Db, scope: PeopleScope) {
  return db
    .selectFrom('ambassador')
    .innerJoin('account', 'account.id', 'ambassador.accountId')
    .innerJoin('departmentMembership as membership', join =>
      join.onRef('membership.ambassadorId', '=', 'ambassador.id').on('membership.validTo', 'is', null),
    )
    .innerJoin('department', 'department.id', 'membership.departmentId')
    .select([
      'ambassador.id as ambassadorId',
      'ambassador.accountId',
      'ambassador.nudgeMailOptedOutAt',
      'account.name',
      'account.email',
      'account.locale',
      'department.id as departmentId',
      'department.name as departmentName',
    ])
    .$if(scope !== undefined, query => query.where('ambassador.id', 'in', [...(scope ?? [])]))
    .orderBy('account.name')
    .orderBy('ambassador.id')
    .execute()
}

/** Spells in the order in which they ran. */
export function selectSpells(db: Db, scope: PeopleScope) {
  return db
    .selectFrom('participationSpell')
    .select(['id', 'ambassadorId', 'state', 'validFrom as from', 'validTo as to'])
    .$if(scope !== undefined, query => query.where('ambassadorId', 'in', [...(scope ?? [])]))
    .orderBy('validFrom')
    .orderBy('setAt')
    .execute()
}

/** The ids of those who are in this state now, a fixed order. */
export async function selectIdsInState(
  db: Db,
  state: SpellRow['state'],
  scope: PeopleScope,
): Promise<string[]> {
  const rows = await db
    .selectFrom('participationSpell')
    .select('ambassadorId')
    .where('state', '=', state)
    .where('validTo', 'is', null)
    .$if(scope !== undefined, query => query.where('ambassadorId', 'in', [...(scope ?? [])]))
    .orderBy('ambassadorId')
    .execute()
  return rows.map(row => row.ambassadorId)
}

/** Absences by their first day. */
export function selectAbsences(db: Db, scope: PeopleScope) {
  return db
    .selectFrom('absence')
    .select(['id', 'ambassadorId', 'fromDay as from', 'toDay as to'])
    .$if(scope !== undefined, query => query.where('ambassadorId', 'in', [...(scope ?? [])]))
    .orderBy('fromDay')
    .orderBy('toDay')
    .execute()
}

/** Chosen targets in the order in which they were recorded. */
export function selectTargets(db: Db, scope: PeopleScope) {
  return db
    .selectFrom('targetChange')
    .select(['ambassadorId', 'fromMonth as from', 'postsPerMonth'])
    .$if(scope !== undefined, query => query.where('ambassadorId', 'in', [...(scope ?? [])]))
    .orderBy('setAt')
    .orderBy('id')
    .execute()
}

export async function insertSpell(db: Db, spell: Insertable<SpellRow>): Promise<void> {
  await db.insertInto('participationSpell').values(spell).execute()
}

/** Ends a spell on the first day it no longer covers; null lets it run again. */
export async function updateSpellEnd(db: Db, spellId: string, validTo: string | null): Promise<void> {
  await db.updateTable('participationSpell').set({ validTo }).where('id', '=', spellId).execute()
}

export async function deleteSpell(db: Db, spellId: string): Promise<void> {
  await db.deleteFrom('participationSpell').where('id', '=', spellId).execute()
}
