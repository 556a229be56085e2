import type { Db } from '#db/open.ts'
import { lockIdentities, selectKnownIdentities, writeSettled } from './identity.queries.ts'
import { settleNumbers } from './identity.rules.ts'

/**
 * Settles anew which numbers belong to one post of a person, from what is logged and what is proven: called inside the
 * transaction of everything that adds or takes away a proof or a logged post. Doing it twice changes nothing, and when
 * a proof is gone everything is as it was before it came.
 */
export async function settleIdentities(db: Db, ambassadorId: string): Promise<void> {
  await lockIdentities(db, ambassadorId)
  await writeSettled(db, ambassadorId, settleNumbers(await selectKnownIdentities(db, ambassadorId)))
}
