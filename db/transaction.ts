import type { Transaction } from 'kysely'
import type { Db } from './open.ts'
import type { DB } from './types.generated.ts'

const afterCommitWork = new WeakMap<Db, Array<() => void | Promise<void>>>()

/**
 * Runs `work` in a transaction: joins the one that is open, else starts one.
 * Whatever throws inside rolls everything back. Work registered with {@link afterCommit} runs when the
 * outermost transaction has been committed, and not at all when it was rolled back.
 */
export async function inTransaction<T>(db: Db, work: (trx: Transaction<DB>) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db as Transaction<DB>)
  const pending: Array<() => void | Promise<void>> = []
  const result = await db.transaction().execute(trx => {
    afterCommitWork.set(trx, pending)
    return work(trx)
  })
  for (const action of pending) await action()
  return result
}

/** Registers work that must see committed data (a wake-up call, a log line). */
export function afterCommit(db: Db, action: () => void | Promise<void>): void {
  const pending = afterCommitWork.get(db)
  if (!pending) throw new Error('afterCommit needs the handle of an open transaction')
  pending.push(action)
}
