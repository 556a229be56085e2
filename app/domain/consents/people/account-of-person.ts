import type { Db } from '#db/open.ts'
import { selectFreeAccount } from './person.queries.ts'

/**
 * The account an employee of the register has, found by the address both know; null if there is none, or if it stands
 * for somebody already. By it people find what they agreed to, and their leaving ends what ends with their job.
 */
export async function accountOfEmployee(
  db: Db,
  { kind, email }: { kind: string; email?: string | null | undefined },
): Promise<string | null> {
  if (kind !== 'employee' || !email) return null
  return (await selectFreeAccount(db, email)) ?? null
}
