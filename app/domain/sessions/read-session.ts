import type { Temporal } from 'temporal-polyfill'
import type { AccountActor } from '#app/domain/kernel/context.ts'
import type { Db } from '#db/open.ts'
import { luciaFor } from './lucia-adapter.ts'
import { hashSessionId, touchSession } from './session.queries.ts'

/**
 * Who is behind a session id, and notes that they were here.
 * @returns null for an unknown, ended or closed account's session
 */
export async function readSession(
  db: Db,
  sessionId: string,
  now: Temporal.Instant,
): Promise<AccountActor | null> {
  const { user } = await luciaFor(db, now).validateSession(sessionId)
  if (!user) return null
  await touchSession(db, hashSessionId(sessionId), now.toString())
  return {
    kind: 'account',
    accountId: user.id,
    ambassadorId: user.ambassadorId,
    name: user.name,
    email: user.email,
    locale: user.locale,
    roles: user.roles,
  }
}
