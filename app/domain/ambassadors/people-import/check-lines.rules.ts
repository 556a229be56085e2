import { invitationSchema } from '../invitation.schema.ts'

/** What a line would do: invite somebody, nothing because they are known, or nothing because of a problem. */
export type LineOutcome = 'new' | 'known' | 'wrong'

/** What keeps a line from inviting somebody. */
export type LineProblem =
  | 'no-name'
  | 'name-too-long'
  | 'no-email'
  | 'not-an-email'
  | 'twice'
  | 'staff-account'
  | 'no-department'
  | 'unknown-department'

/** A line of a list with what it would do. `sameAsLine` is where an address stood first. */
export type CheckedLine = {
  line: number
  name: string
  email: string
  departmentName: string
  departmentId: string | null
  outcome: LineOutcome
  problem: LineProblem | null
  sameAsLine: number | null
}

type Line = { line: number; name: string; email: string; department: string }

/** Who has an account already, by address in lower case: an ambassador, or somebody who works on the programme. */
export type KnownAddresses = ReadonlyMap<string, 'ambassador' | 'staff'>

/** A department in use, as lists name it. */
export type NamedDepartment = { id: string; name: string; shortName: string }

/**
 * Decides about every line of a list. Somebody is the same person whatever the case of their address; the first
 * line of an address counts, and every further one is wrong. A person who is known, even one who left, is not
 * invited again, and so nothing else about their line matters.
 */
export function checkLines(
  lines: readonly Line[],
  known: KnownAddresses,
  departments: readonly NamedDepartment[],
): CheckedLine[] {
  const firstLines = new Map<string, number>()
  const departmentOf = departmentFinder(departments)
  return lines.map(({ line, name, email, department }) => {
    const address = email.toLowerCase()
    const sameAsLine = firstLines.get(address) ?? null
    if (sameAsLine === null && address !== '') firstLines.set(address, line)
    const departmentId = departmentOf(department)
    const decided = decide({ name, email, department, departmentId, sameAsLine, known: known.get(address) })
    return { line, name, email, departmentName: department, departmentId, ...decided, sameAsLine }
  })
}

function decide(line: {
  name: string
  email: string
  department: string
  departmentId: string | null
  sameAsLine: number | null
  known: 'ambassador' | 'staff' | undefined
}): Pick<CheckedLine, 'outcome' | 'problem'> {
  if (line.email === '') return wrong('no-email')
  if (!invitationSchema.shape.email.safeParse(line.email).success) return wrong('not-an-email')
  if (line.sameAsLine !== null) return wrong('twice')
  if (line.known === 'ambassador') return { outcome: 'known', problem: null }
  if (line.known === 'staff') return wrong('staff-account')
  if (line.name === '') return wrong('no-name')
  if (!invitationSchema.shape.name.safeParse(line.name).success) return wrong('name-too-long')
  if (line.department === '') return wrong('no-department')
  return line.departmentId === null ? wrong('unknown-department') : { outcome: 'new', problem: null }
}

function wrong(problem: LineProblem): Pick<CheckedLine, 'outcome' | 'problem'> {
  return { outcome: 'wrong', problem }
}

// A short name that two departments share names neither; a full name is never shared.
function departmentFinder(departments: readonly NamedDepartment[]): (name: string) => string | null {
  const byShortName = Map.groupBy(departments, ({ shortName }) => keyOf(shortName))
  const byName = new Map(departments.map(({ id, name }) => [keyOf(name), id]))
  return name => {
    const [only, ...others] = byShortName.get(keyOf(name)) ?? []
    return byName.get(keyOf(name)) ?? (others.length === 0 ? (only?.id ?? null) : null)
  }
}

function keyOf(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}
