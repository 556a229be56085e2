import { type Adapter, Lucia, TimeSpan } from 'lucia'
import type { Temporal } from 'temporal-polyfill'
import { deleteSessionsOfAccount } from '#app/domain/accounts/accounts.server.ts'
import type { Role } from '#app/domain/kernel/context.ts'
import type { Db } from '#db/open.ts'
import {
  deleteEndedSessions,
  deleteSession,
  hashSessionId,
  insertSession,
  selectLiveSession,
  selectSessionAccount,
  selectSessionsOfAccount,
} from './session.queries.ts'
import { sessionLifetime } from './session.rules.ts'

type SessionAccount = NonNullable<Awaited<ReturnType<typeof selectSessionAccount>>>

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaFor>
    DatabaseUserAttributes: SessionAccount
  }
}

/**
 * Lucia over our own tables. Lucia makes and checks session ids; lifetimes are ours, counted on the
 * clock that is passed in. Lucia itself reads the wall clock, so it is told a moment that lies as far
 * ahead of the wall clock as the session's end lies ahead of ours.
 */
export function luciaFor(db: Db, now: Temporal.Instant, roles: readonly Role[] = []) {
  return new Lucia(adapterFor(db, now, roles), {
    sessionExpiresIn: new TimeSpan(60, 'd'),
    getUserAttributes: (account: SessionAccount) => account,
  })
}

function adapterFor(db: Db, now: Temporal.Instant, roles: readonly Role[]): Adapter {
  const at = now.toString()
  const onWallClock = (endsAt: Date) => new Date(Date.now() + endsAt.getTime() - now.epochMilliseconds)
  return {
    async getSessionAndUser(sessionId) {
      const session = await selectLiveSession(db, hashSessionId(sessionId), at)
      if (!session) return [null, null]
      const account = await selectSessionAccount(db, session.accountId)
      return [
        { id: sessionId, userId: session.accountId, expiresAt: onWallClock(session.endsAt), attributes: {} },
        account ? { id: account.id, attributes: account } : null,
      ]
    },
    async getUserSessions(accountId) {
      const sessions = await selectSessionsOfAccount(db, accountId, at)
      return sessions.map(session => ({
        id: session.idHash,
        userId: accountId,
        expiresAt: onWallClock(session.endsAt),
        attributes: {},
      }))
    },
    async setSession(session) {
      const lifetime = sessionLifetime(roles)
      await insertSession(db, {
        idHash: hashSessionId(session.id),
        accountId: session.userId,
        createdAt: at,
        lastSeenAt: at,
        idleMinutes: lifetime.idleMinutes,
        expiresAt: now.add({ minutes: lifetime.absoluteMinutes }).toString(),
      })
    },
    // Lifetimes are ours, and reading a session notes the visit by itself: nothing to prolong here.
    updateSessionExpiration: async () => {},
    deleteSession: sessionId => deleteSession(db, hashSessionId(sessionId)),
    deleteUserSessions: accountId => deleteSessionsOfAccount(db, accountId),
    deleteExpiredSessions: async () => {
      await deleteEndedSessions(db, at)
    },
  }
}
