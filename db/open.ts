import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { CamelCasePlugin, Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { lockDirectory } from './directory-lock.ts'
import type { DB } from './types.generated.ts'

/** The handle every query takes first: the pool, or the transaction that is open. */
export type Db = Kysely<DB>

/** An opened database together with what only the owner of the process needs. */
export type OpenDatabase = {
  db: Db
  engine: { kind: 'postgres'; url: string } | { kind: 'embedded'; pglite: PGlite }
  /** Closes connections and gives the data directory back. Safe to call twice. */
  close(): Promise<void>
}

// PostgreSQL's type numbers. Both drivers must hand out the same values: a date is a calendar day
// ('YYYY-MM-DD', no time zone can move it) and a count is a number.
const DATE = 1082
const INT8 = 20

function readInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 outside the safe range: ${text}`)
  return value
}

const readDate = (text: string): string => text

// Columns are snake_case in SQL and camelCase in code; what is inside a jsonb value stays as it was written.
const camelCase = new CamelCasePlugin({ maintainNestedObjectKeys: true })

/** Opens PostgreSQL. `poolSize` connections at most; throws when the URL is not understood. */
export function openPostgres(url: string, poolSize = 10): OpenDatabase {
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') => {
      if (oid === DATE) return readDate
      if (oid === INT8) return readInt8
      return format === 'binary' ? pg.types.getTypeParser(oid, format) : pg.types.getTypeParser(oid)
    },
  } as pg.CustomTypesConfig
  const pool = new pg.Pool({ connectionString: url, max: poolSize, types })
  // A server that goes away breaks idle connections. The pool replaces them; without a listener the
  // process would end. Queries under way fail by themselves, where they are waited for.
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }), plugins: [camelCase] })
  return { db, engine: { kind: 'postgres', url }, close: once(() => db.destroy()) }
}

/** Opens the embedded database in `dataDir` (created when missing), for this process alone. */
export async function openEmbedded(dataDir: string): Promise<OpenDatabase> {
  const unlock = lockDirectory(dataDir)
  try {
    const pglite = await createPglite({ dataDir: join(dataDir, 'postgres') })
    const opened = embedded(pglite)
    return {
      ...opened,
      close: once(async () => {
        await opened.close()
        unlock()
      }),
    }
  } catch (error) {
    unlock()
    throw error
  }
}

/** Opens an embedded database in memory, empty or from a dumped data directory. */
export async function openInMemory(loadDataDir?: Blob): Promise<OpenDatabase> {
  return embedded(await createPglite(loadDataDir ? { loadDataDir } : {}))
}

function createPglite(options: { dataDir?: string; loadDataDir?: Blob }): Promise<PGlite> {
  return PGlite.create({ ...options, parsers: { [DATE]: readDate, [INT8]: readInt8 } })
}

function embedded(pglite: PGlite): OpenDatabase {
  const db = new Kysely<DB>({ dialect: new PGliteDialect({ pglite }), plugins: [camelCase] })
  return { db, engine: { kind: 'embedded', pglite }, close: once(() => db.destroy()) }
}

function once(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => {
    running ??= action()
    return running
  }
}
