import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from './migrations/index.ts'

const migratorFor = <DB>(db: Kysely<DB>) =>
  new Migrator({ db, provider: { getMigrations: async () => migrations } })

/**
 * Applies every pending migration in order.
 * @returns the names that were applied now; throws when one fails (what ran before it stays applied).
 */
export async function migrate<DB>(db: Kysely<DB>): Promise<string[]> {
  const { error, results } = await migratorFor(db).migrateToLatest()
  if (error) throw error
  return (results ?? []).map(result => result.migrationName)
}

/** Names of migrations this program knows and the database has not seen. */
export async function pendingMigrations<DB>(db: Kysely<DB>): Promise<string[]> {
  const known = await migratorFor(db).getMigrations()
  return known.filter(migration => !migration.executedAt).map(migration => migration.name)
}
