/** A column that matters; all others are ignored. `first` and `last` are the two halves of a name. */
export type ListColumn = 'name' | 'first' | 'last' | 'email' | 'department'

/** Where a list holds what, by the place of the column. The name is in one column or in two. */
export type ListColumns = { name: readonly number[]; email: number; department: number }

/** What a header lacks, or names twice, in words of the program; the page says it in its language. */
export type ColumnRefusal =
  | { ok: false; reason: 'missing-column'; columns: ReadonlyArray<'name' | 'email' | 'department'> }
  | { ok: false; reason: 'column-twice'; columns: readonly ListColumn[] }

const HEADERS: Record<ListColumn, readonly string[]> = {
  name: ['name', 'vorundnachname', 'vollständigername', 'vollername', 'fullname'],
  first: ['vorname', 'rufname', 'firstname', 'givenname', 'forename'],
  last: ['nachname', 'familienname', 'zuname', 'lastname', 'surname', 'familyname'],
  email: [
    'email',
    'mail',
    'emailadresse',
    'mailadresse',
    'dienstlicheemail',
    'dienstlicheemailadresse',
    'emailaddress',
    'workemail',
  ],
  department: [
    'bereich',
    'fachbereich',
    'amt',
    'abteilung',
    'dezernat',
    'organisationseinheit',
    'department',
    'unit',
    'division',
  ],
}

/** Which column a heading stands for, whatever its case, spaces, dots and dashes; undefined for any other. */
export function columnOf(heading: string): ListColumn | undefined {
  const word = heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s._\-‐‑–/]+/g, '')
  return columns.find(column => HEADERS[column].includes(word))
}

const columns = Object.keys(HEADERS) as ListColumn[]

/**
 * Finds the columns of a list by its headings. Beside "Vorname", a column "Name" is the family name, as personnel
 * offices write it.
 */
export function findColumns(headings: readonly string[]): { ok: true; value: ListColumns } | ColumnRefusal {
  const found = headings.map(columnOf)
  const twice = columns.filter(column => found.filter(each => each === column).length > 1)
  if (twice.length > 0) return { ok: false, reason: 'column-twice', columns: twice }
  const at = (column: ListColumn) => found.indexOf(column)
  const name = nameColumns(at('name'), at('first'), at('last'))
  const [email, department] = [at('email'), at('department')]
  if (name.length > 0 && email >= 0 && department >= 0)
    return { ok: true, value: { name, email, department } }
  return {
    ok: false,
    reason: 'missing-column',
    columns: [
      ...(name.length > 0 ? [] : ['name' as const]),
      ...(email >= 0 ? [] : ['email' as const]),
      ...(department >= 0 ? [] : ['department' as const]),
    ],
  }
}

function nameColumns(name: number, first: number, last: number): number[] {
  if (first >= 0 && last >= 0) return [first, last]
  if (first >= 0 && name >= 0) return [first, name]
  return name >= 0 ? [name] : []
}
