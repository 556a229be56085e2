import type { Transaction } from 'kysely'
import type { Db } from './open.ts'
import type { DB } from './types.generated.ts'

/**
 * Runs `work` in a transaction: joins the one that is open, else starts one. Whatever throws inside
 * rolls everything back; a use case that answers with a failure has written nothing before.
 */
export function inTransaction<T>(db: Db, work: (trx: Transaction<DB>) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db as Transaction<DB>)
  return db.transaction().execute(work)
}
