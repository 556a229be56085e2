import type { Db } from '#db/open.ts'
import { selectRefusedInvitations } from './invitation-mail.queries.ts'

/** Invited people whose newest invitation a mail server will not take, by name; a hundred at most. */
export function listRefusedInvitations(db: Db) {
  return selectRefusedInvitations(db)
}
