import type { PersonKind } from '../people/person.schema.ts'

/** A line somebody typed: `same` says that a known name is the known person, `other` that it is not. */
export type ListLine = {
  number: number
  name: string
  kind: PersonKind
  email: string | null
  known: 'same' | 'other' | null
}

/** Why a line is not taken, for one sentence beside it. */
export type LineProblem =
  | 'name-missing'
  | 'name-too-long'
  | 'not-understood'
  | 'child'
  | 'name-known'
  | 'same-unclear'
  | 'other-name'
  | 'other-kind'
  | 'twice'
export type WrongLine = { number: number; text: string; problem: LineProblem }

export const MOST_LINES = 200
const LONGEST_NAME = 120

const kindWords: Record<string, PersonKind> = {
  beschäftigt: 'employee',
  beschäftigte: 'employee',
  beschäftigter: 'employee',
  employee: 'employee',
  'bürger:in': 'citizen',
  bürger: 'citizen',
  bürgerin: 'citizen',
  citizen: 'citizen',
  partner: 'partner',
  partnerin: 'partner',
  'partner:in': 'partner',
  kind: 'child',
  child: 'child',
}
const knownWords: Record<string, 'same' | 'other'> = {
  gleich: 'same',
  same: 'same',
  neu: 'other',
  new: 'other',
}

/**
 * Reads a list as it is typed: a name, and after semicolons in any order what they are to the town, an e-mail address,
 * and for a name the register knows whether it is the same person. Empty lines are left out.
 * @param kind what somebody is of whom the line says nothing
 */
export function readLines(text: string, kind: PersonKind): { lines: ListLine[]; wrong: WrongLine[] } {
  const lines: ListLine[] = []
  const wrong: WrongLine[] = []
  for (const [index, source] of text.split(/\r?\n/).entries()) {
    if (source.trim() === '') continue
    const line = readLine(source, index + 1, kind)
    if (typeof line === 'string') wrong.push({ number: index + 1, text: source.trim(), problem: line })
    else lines.push(line)
  }
  return { lines, wrong }
}

function readLine(source: string, number: number, kind: PersonKind): ListLine | LineProblem {
  const [name = '', ...words] = source.split(/[;\t]/).map(word => word.trim())
  if (name === '') return 'name-missing'
  if (name.length > LONGEST_NAME) return 'name-too-long'
  const line: ListLine = { number, name, kind, email: null, known: null }
  for (const word of words.filter(each => each !== '')) {
    const lower = word.toLowerCase()
    const saidKind = kindWords[lower]
    const saidKnown = knownWords[lower]
    if (saidKind) line.kind = saidKind
    else if (saidKnown) line.known = saidKnown
    else if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(word) && word.length <= 200) line.email = word
    else return 'not-understood'
  }
  return line.kind === 'child' ? 'child' : line
}

/** Somebody of the register whose name or address stands on a list. */
export type KnownPerson = { id: string; name: string; email: string | null; kind: PersonKind; minor: boolean }

/** What becomes of a line: a known person, somebody new, or a problem. */
export type Recognised = { line: ListLine; personId: string | null }

/**
 * Recognises who is in the register already. An e-mail address says it; a name alone does not, for two people may
 * bear it and one would have agreed for the other: then the line has to say whether it is the same person.
 * @param listed who is on this list already
 */
export function recognise(
  lines: readonly ListLine[],
  known: readonly KnownPerson[],
  listed: ReadonlySet<string>,
): { recognised: Recognised[]; wrong: WrongLine[] } {
  const recognised: Recognised[] = []
  const wrong: WrongLine[] = []
  const taken = new Set(listed)
  const fresh = new Set<string>()
  for (const line of lines) {
    const person = personOf(line, known)
    const problem = problemOf(line, person, taken, fresh)
    if (problem) {
      wrong.push({ number: line.number, text: line.name, problem })
      continue
    }
    const personId = typeof person === 'object' ? (person?.id ?? null) : null
    if (personId) taken.add(personId)
    else fresh.add(keyOf(line))
    recognised.push({ line, personId })
  }
  return { recognised, wrong }
}

type Answer = KnownPerson | null | 'name-known' | 'same-unclear' | 'other-name'

function personOf(line: ListLine, known: readonly KnownPerson[]): Answer {
  const isNamed = ({ name }: KnownPerson) => name.toLowerCase() === line.name.toLowerCase()
  const byEmail = known.filter(
    ({ email }) => email !== null && email.toLowerCase() === line.email?.toLowerCase(),
  )
  // Families share addresses: the name has to be the same as well.
  if (byEmail.length > 0) return only(byEmail.filter(isNamed)) ?? 'other-name'
  const byName = known.filter(isNamed)
  if (line.known === 'same') return only(byName) ?? 'same-unclear'
  return byName.length === 0 || line.known === 'other' ? null : 'name-known'
}

function only(people: readonly KnownPerson[]): KnownPerson | undefined {
  return people.length === 1 ? people[0] : undefined
}

function problemOf(
  line: ListLine,
  person: Answer,
  taken: ReadonlySet<string>,
  fresh: ReadonlySet<string>,
): LineProblem | null {
  if (typeof person === 'string') return person
  if (person === null) return fresh.has(keyOf(line)) && line.known !== 'other' ? 'twice' : null
  if (person.kind === 'child' || person.minor) return 'child'
  if (person.kind !== line.kind) return 'other-kind'
  return taken.has(person.id) ? 'twice' : null
}

function keyOf({ name, email }: ListLine): string {
  return `${name.toLowerCase()} ${email?.toLowerCase() ?? ''}`
}
