import type { Db } from '#db/open.ts'
import { selectDepartment, selectDepartments } from './department.queries.ts'

/** A unit of the town hall. `colour` is '#rrggbb'; `parentId` names the department it is part of. */
export type DepartmentSummary = {
  id: string
  name: string
  shortName: string
  colour: string
  parentId: string | null
}

// Ä beside A, as people look names up; a database sorts by its own locale, which we do not choose.
const byName = new Intl.Collator('de')

/** The departments in use, by name. */
export async function listDepartments(db: Db): Promise<DepartmentSummary[]> {
  const departments = await selectDepartments(db)
  return departments.sort((one, other) => byName.compare(one.name, other.name))
}

/** One department in use; undefined for an unknown or retired one. */
export function readDepartment(db: Db, departmentId: string): Promise<DepartmentSummary | undefined> {
  return selectDepartment(db, departmentId)
}
