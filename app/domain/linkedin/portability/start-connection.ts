import { createHash } from 'node:crypto'
import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import { newBytes } from '#app/domain/kernel/ids.ts'
import { upsertAttempt } from './connection.queries.ts'
import type { LinkedInClient } from './linkedin-client.rules.ts'

/**
 * Notes that the signed-in person leaves for LinkedIn, and says where to. What comes back within ten minutes with the
 * same state was them; of the state only its hash is kept.
 */
export async function startConnection(
  { db, actor, now }: Ctx<AmbassadorActor>,
  client: LinkedInClient,
  { redirectUri }: { redirectUri: string },
): Promise<string> {
  const state = Buffer.from(newBytes(32)).toString('base64url')
  await upsertAttempt(db, {
    stateSha256: hashOfState(state),
    ambassadorId: actor.ambassadorId,
    startedAt: now.toString(),
  })
  return client.authorizationUrl({ state, redirectUri })
}

/** What is kept of a state: enough to know it again, too little to use it. */
export function hashOfState(state: string): string {
  return createHash('sha256').update(state).digest('hex')
}
