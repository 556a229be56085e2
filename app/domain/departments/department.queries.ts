import type { Insertable, Updateable } from 'kysely'
import type { Db } from '#db/open.ts'
import type { Department } from '#db/types.generated.ts'

/** Departments of a town hall; a list far longer than this would be a mistake. */
const MOST_DEPARTMENTS = 500

const columns = [
  'department.id',
  'department.name',
  'department.shortName',
  'department.colour',
  'department.parentId',
] as const

/** Departments in use. */
export function selectDepartments(db: Db) {
  return db
    .selectFrom('department')
    .select(columns)
    .where('retiredAt', 'is', null)
    .limit(MOST_DEPARTMENTS)
    .execute()
}

/** One department in use. */
export function selectDepartment(db: Db, departmentId: string) {
  return db
    .selectFrom('department')
    .select(columns)
    .where('id', '=', departmentId)
    .where('retiredAt', 'is', null)
    .executeTakeFirst()
}

/** Locks one department in use until the transaction ends, so that nobody retires or enters it meanwhile. */
export function lockDepartment(db: Db, departmentId: string) {
  return db
    .selectFrom('department')
    .select(columns)
    .where('id', '=', departmentId)
    .where('retiredAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** The department with this name, whatever its case, in use or retired. */
export function selectDepartmentByName(db: Db, name: string) {
  return db
    .selectFrom('department')
    .select(['id', 'retiredAt'])
    .where(({ fn, eb }) => eb(fn<string>('lower', ['name']), '=', eb.fn<string>('lower', [eb.val(name)])))
    .executeTakeFirst()
}

/** Adds a department. @returns false when another one with the name was faster */
export async function insertDepartment(db: Db, department: Insertable<Department>): Promise<boolean> {
  const result = await db
    .insertInto('department')
    .values(department)
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export async function updateDepartment(
  db: Db,
  departmentId: string,
  change: Updateable<Department>,
): Promise<void> {
  await db.updateTable('department').set(change).where('id', '=', departmentId).execute()
}

/** How many people who have not left belong to a department today. */
export async function countMembers(db: Db, departmentId: string): Promise<number> {
  const { count } = await db
    .selectFrom('departmentMembership as membership')
    .innerJoin('participationSpell as spell', join =>
      join.onRef('spell.ambassadorId', '=', 'membership.ambassadorId').on('spell.validTo', 'is', null),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('membership.departmentId', '=', departmentId)
    .where('membership.validTo', 'is', null)
    .where('spell.state', '!=', 'left')
    .executeTakeFirstOrThrow()
  return count
}
