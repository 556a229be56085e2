import { sql } from 'kysely'
import { migrations } from '#db/migrations/index.ts'
import type { Db } from '#db/open.ts'

const scratch = sql.id('stadtstimmen_scratch')

/**
 * Drops what the migrations make, their ledger, and the job queue's schema, in one transaction. Tables that
 * somebody else keeps in the same database stay. Waits at most ten seconds for a running program to let go.
 */
export async function dropOwnTables(db: Db): Promise<void> {
  const { views, tables, functions } = await ownParts(db)
  await db.transaction().execute(async trx => {
    await sql`set local lock_timeout = '10s'`.execute(trx)
    for (const name of views) await sql`drop view if exists ${sql.id(name)} cascade`.execute(trx)
    for (const name of tables) await sql`drop table if exists ${sql.id(name)} cascade`.execute(trx)
    for (const name of functions) await sql`drop function if exists ${sql.id(name)}`.execute(trx)
    await sql`drop schema if exists pgboss cascade`.execute(trx)
  })
}

// The migrations themselves say what is ours: run in a schema that vanishes with the rollback. A list written by
// hand would soon be wrong.
async function ownParts(db: Db): Promise<{ views: string[]; tables: string[]; functions: string[] }> {
  const trx = await db.startTransaction().execute()
  try {
    await sql`create schema ${scratch}`.execute(trx)
    await sql`set local search_path to ${scratch}`.execute(trx)
    for (const { up } of Object.values(migrations)) await up(trx)
    const made = await sql<{ name: string; kind: string }>`
      select relname as name, relkind::text as kind from pg_class
      where relnamespace = 'stadtstimmen_scratch'::regnamespace and relkind in ('r', 'v')
      union all
      select proname, 'f' from pg_proc where pronamespace = 'stadtstimmen_scratch'::regnamespace`.execute(trx)
    const named = (kind: string) => made.rows.filter(row => row.kind === kind).map(({ name }) => name)
    const tables = [...named('r'), 'kysely_migration', 'kysely_migration_lock']
    return { views: named('v'), tables, functions: named('f') }
  } finally {
    await trx.rollback().execute()
  }
}
