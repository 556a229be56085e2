/** A department with how many people applied, how many of those were chosen, and how many are active now. */
export type DepartmentLine = {
  departmentId: string
  name: string
  applied: number
  chosen: number
  active: number
}

/** The departments, each with its numbers; those that only appear in applications come last. */
export function departmentMatrix(
  departments: ReadonlyArray<{ id: string; name: string }>,
  applications: ReadonlyArray<{ departmentId: string; departmentName: string; decision: string | null }>,
  activeIn: ReadonlyMap<string, number>,
): DepartmentLine[] {
  const names = new Map(departments.map(({ id, name }) => [id, name]))
  for (const { departmentId, departmentName } of applications) {
    if (!names.has(departmentId)) names.set(departmentId, departmentName)
  }
  return [...names].map(([departmentId, name]) => {
    const own = applications.filter(each => each.departmentId === departmentId)
    return {
      ...{ departmentId, name },
      applied: own.length,
      chosen: own.filter(({ decision }) => decision === 'accepted').length,
      active: activeIn.get(departmentId) ?? 0,
    }
  })
}

/** The departments nobody speaks for: nobody is active there, and nobody from there has been chosen. */
export function missingDepartments(lines: readonly DepartmentLine[]): DepartmentLine[] {
  return lines.filter(({ chosen, active }) => chosen + active === 0)
}
