/** What of a department decides where it may stand: itself and the one it is part of. */
export type DepartmentNode = { id: string; parentId: string | null }

/**
 * Whether a department may become part of another one.
 * @param departments all departments in use
 * @param id the department to be placed, null for one that does not exist yet
 * @returns 'unknown-parent' when the other one is not in use, 'circle' when it is the department itself
 * or one of its own parts, null when nothing speaks against it
 */
export function parentProblem(
  departments: readonly DepartmentNode[],
  id: string | null,
  parentId: string | null,
): 'unknown-parent' | 'circle' | null {
  if (parentId === null) return null
  const above = departmentLine(departments, parentId)
  if (above.length === 0) return 'unknown-parent'
  return id !== null && above.includes(id) ? 'circle' : null
}

/** Whether another department in use is part of this one. */
export function hasParts(departments: readonly DepartmentNode[], id: string): boolean {
  return departments.some(department => department.parentId === id)
}

/** The department and everything it is part of, upwards. Ends even if stored rows formed a circle. */
export function departmentLine(departments: readonly DepartmentNode[], start: string): string[] {
  const chain: string[] = []
  let next: string | null = start
  while (next !== null && !chain.includes(next)) {
    const department = departments.find(({ id }) => id === next)
    if (!department) break
    chain.push(department.id)
    next = department.parentId
  }
  return chain
}
