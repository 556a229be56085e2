import type { DateOrder } from '#app/domain/linkedin/personal-export/written-date.rules.ts'
import type { CellValue, Sheets } from '#tests/fixtures/linkedin/personal-export.ts'
import type { Sample } from './linkedin-samples.ts'
import type { Random } from './random.ts'

/**
 * A sample after something happened to it. `level` says how much of it is still true: after changed bytes and moved
 * rows every row still says what it said; after changed cells a row says what now stands in it.
 */
export type Mutant = {
  mutation: string
  level: 'bytes' | 'rows' | 'cells'
  tables: Sheets
  bytes: Uint8Array
}

type Row = CellValue[]
type InRows = (rows: Row[], random: Random) => Row[]
type InCells = (rows: Row[], random: Random, order: DateOrder) => void

const IN_BYTES: Record<string, (bytes: Uint8Array, random: Random) => Uint8Array> = {
  'bytes changed': (bytes, random) => {
    const changed = bytes.slice()
    for (let times = random.below(8); times >= 0; times--)
      changed[random.below(bytes.length)] = random.below(256)
    return changed
  },
  'a bit flipped': (bytes, random) => {
    const changed = bytes.slice()
    const at = random.below(bytes.length)
    changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8))
    return changed
  },
  'cut off': (bytes, random) => bytes.slice(0, random.below(bytes.length)),
  'a piece gone': (bytes, random) => {
    const at = random.below(bytes.length)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random.below(400))])
  },
  'a piece repeated': (bytes, random) => {
    const at = random.below(bytes.length)
    const to = at + random.below(400)
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(at)])
  },
}

const IN_ROWS: Record<string, InRows> = {
  'rows shuffled': (rows, random) => random.shuffled(rows),
  'rows turned round': rows => rows.toReversed(),
  'two rows swapped': (rows, random) => {
    const swapped = [...rows]
    const [one, other] = [random.below(rows.length), random.below(rows.length)]
    const kept = swapped[one] ?? []
    swapped[one] = swapped[other] ?? []
    swapped[other] = kept
    return swapped
  },
  'rows gone': (rows, random) => rows.filter(() => random.below(3) > 0),
  'all but a few rows gone': (rows, random) => random.shuffled(rows).slice(0, 1 + random.below(3)),
  'rows repeated': (rows, random) => rows.flatMap(row => (random.below(4) === 0 ? [row, row] : [row])),
  'empty rows between': (rows, random) => rows.flatMap(row => (random.below(4) === 0 ? [[], row] : [row])),
}

const IN_CELLS: Record<string, InCells> = {
  'cells swapped': (rows, random) => {
    for (let times = random.below(4); times >= 0; times--) {
      const [one, other] = [random.of(rows), random.of(rows)]
      const [here, there] = [random.below(one.length || 1), random.below(other.length || 1)]
      const kept = one[here] ?? null
      one[here] = other[there] ?? null
      other[there] = kept
    }
  },
  'cells changed': (rows, random, order) => {
    for (let times = random.below(4); times >= 0; times--) {
      const row = random.of(rows)
      row[random.below(row.length + 1)] = random.of(order === 'month-first' ? MONTH_FIRST : DAY_FIRST)
    }
  },
  'characters changed': (rows, random) => {
    for (let times = random.below(4); times >= 0; times--) {
      const row = random.of(rows)
      const at = random.below(row.length || 1)
      const text = String(row[at] ?? '')
      const from = random.below(text.length + 1)
      row[at] = text.slice(0, from) + random.of(SNIPPETS) + text.slice(from + random.below(3))
    }
  },
  'cells moved to the right': (rows, random) => {
    random.of(rows).unshift(null)
  },
  'a column gone': (rows, random) => {
    const at = random.below(4)
    for (const row of rows) row.splice(at, 1)
  },
}

const SNIPPETS = ['', '0', '-', '.', ',', '/', '"', '\n', '%', 'é', '9', '\u202f', ' ', '=', "'"]
const HOSTILE: CellValue[] = [
  null,
  '',
  'NaN',
  '1e5',
  '1,234',
  '1.234',
  '1.5K',
  '-3',
  '2%',
  '∞',
  '=1+1',
  '٣',
  48,
  -7,
  1e21,
  0.5,
]
const STRANGE = [
  '31/31/2026',
  '0/0/2026',
  '2026-02-30',
  '2026-05-02',
  '99',
  'https://www.linkedin.com/',
  'x'.repeat(500),
]
// Days under the file's own order: a file that writes its days in two ways says nothing.
const MONTH_FIRST: CellValue[] = [
  ...HOSTILE,
  ...STRANGE,
  '5/25/2026',
  '12/31/1999',
  '1/1/2026 - 2/1/2026',
  '2/29/2026',
]
const DAY_FIRST: CellValue[] = [
  ...HOSTILE,
  ...STRANGE,
  '25/5/2026',
  '31.12.1999',
  '1/1/2026 - 1/2/2026',
  '29/2/2026',
]

/** Lets one thing happen to a sample. */
export function mutate(sample: Sample, random: Random): Mutant {
  const level = random.of(['bytes', 'rows', 'rows', 'cells'] as const)
  if (level === 'bytes') {
    const mutation = random.of(Object.keys(IN_BYTES))
    const bytes = IN_BYTES[mutation]?.(sample.write(sample.tables), random) ?? new Uint8Array()
    return { mutation, level, tables: sample.tables, bytes }
  }
  const { mutation, tables } = level === 'rows' ? moveRows(sample, random) : changeCells(sample, random)
  return { mutation, level, tables, bytes: sample.write(tables) }
}

function moveRows({ tables }: Sample, random: Random): { mutation: string; tables: Sheets } {
  const entries = Object.entries(tables)
  if (random.below(8) === 0) {
    return { mutation: 'tables in another order', tables: Object.fromEntries(random.shuffled(entries)) }
  }
  if (random.below(8) === 0) {
    return {
      mutation: 'a table gone',
      tables: Object.fromEntries(random.shuffled(entries).slice(Math.min(1, entries.length - 1))),
    }
  }
  const mutation = random.of(Object.keys(IN_ROWS))
  const everywhere = random.below(2) === 0
  const only = random.of(entries)[0]
  const moved = entries.map(([name, rows]): [string, Row[]] => [
    name,
    everywhere || name === only ? (IN_ROWS[mutation]?.(rows, random) ?? rows) : rows,
  ])
  return { mutation, tables: Object.fromEntries(moved) }
}

function changeCells({ tables, order }: Sample, random: Random): { mutation: string; tables: Sheets } {
  const changed = structuredClone(tables)
  const mutation = random.of(Object.keys(IN_CELLS))
  const rows = random.of(Object.values(changed).filter(each => each.length > 0))
  IN_CELLS[mutation]?.(rows, random, order)
  return { mutation, tables: changed }
}
