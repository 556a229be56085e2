import type { Db } from '#db/open.ts'

/** Ends every session of an account: after a new password, a changed role, a closed account. */
export async function deleteSessionsOfAccount(db: Db, accountId: string): Promise<void> {
  await db.deleteFrom('session').where('accountId', '=', accountId).execute()
}
