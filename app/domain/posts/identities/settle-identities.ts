import type { Db } from '#db/open.ts'

/**
 * Settles anew which numbers belong to one post of a person, from what is logged and what is proven: called inside the
 * transaction of everything that adds or takes away a proof or a logged post.
 */
export async function settleIdentities(_db: Db, _ambassadorId: string): Promise<void> {}
