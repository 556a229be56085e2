import type { AmbassadorActor, Ctx } from '#app/domain/kernel/context.ts'
import {
  confirmUpload,
  finishConnection,
  readUpload,
  startConnection,
} from '#app/domain/linkedin/linkedin.server.ts'
import type { LinkedInAccess } from '#app/domain/linkedin/portability/linkedin-client.rules.ts'
import { linkedInClient } from '#app/linkedin/linkedin-client.ts'
import { tokenCipher } from '#app/linkedin/token-cipher.ts'
import type { Db } from '#db/open.ts'
import type { LinkedInServer, SentRow } from './linkedin-server.ts'
import { postIdAt } from './posts.ts'

export const REDIRECT_URI = 'http://127.0.0.1:3000/zahlen/verbindung/zurueck'
export const TOKEN_SECRET = 'a-secret-of-thirty-two-characters'

/** Short enough not to be noticed, long enough for a busy machine to answer in. */
export const PATIENT = { answerMs: 30_000, pagesMs: 60_000, maxBytes: 1024 * 1024 }
export const IMPATIENT = { ...PATIENT, answerMs: 50 }

/** The way to this LinkedIn, as the program makes it at its start. */
export function accessTo(server: LinkedInServer, limits = PATIENT, secret = TOKEN_SECRET): LinkedInAccess {
  return { client: linkedInClient(server.application, limits), cipher: tokenCipher(secret) }
}

/** Somebody's way to LinkedIn and back, on which they agree. @returns the token LinkedIn gave */
export async function connected(
  ctx: Ctx<AmbassadorActor>,
  server: LinkedInServer,
  access = accessTo(server),
): Promise<string> {
  const url = await startConnection(ctx, access.client, { redirectUri: REDIRECT_URI })
  const back = await server.visit(url)
  const [state, code] = [back.searchParams.get('state') ?? '', back.searchParams.get('code') ?? '']
  const finished = await finishConnection(ctx, access, { state, code, redirectUri: REDIRECT_URI })
  if (!finished.ok) throw new Error(`not connected: ${finished.reason}`)
  return server.tokens.at(-1) ?? ''
}

/** A row about something posted at this moment (ISO, whole seconds), as LinkedIn writes it. */
export function aShare(instant: string, text = 'Ein Tag im Bauhof'): SentRow {
  return {
    Date: instant.slice(0, 19).replace('T', ' '),
    ShareLink: `https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A${postIdAt(instant)}`,
    ShareCommentary: text,
    SharedUrl: '',
    MediaUrl: '',
    Visibility: 'MEMBER_NETWORK',
  }
}

/** A connection that is simply there, without LinkedIn: for tests about what comes of it with time. */
export async function aConnection(
  db: Db,
  { ambassadorId }: Pick<AmbassadorActor, 'ambassadorId'>,
  given: { expiresAt: string; connectedAt?: string; token?: string },
): Promise<void> {
  await db
    .insertInto('linkedinConnection')
    .values({ ambassadorId, token: 'v1.sealed', connectedAt: '2026-10-01T09:00:00Z', ...given })
    .execute()
}

/** What is stored of connections and of ways to them. */
export async function storedConnections(db: Db) {
  return {
    connections: await db.selectFrom('linkedinConnection').selectAll().orderBy('ambassadorId').execute(),
    attempts: await db.selectFrom('connectionAttempt').selectAll().orderBy('ambassadorId').execute(),
  }
}

/** What waits of posts that were fetched; undefined for everybody but their owner, and once they were taken over. */
export async function fetchedPreview(ctx: Ctx<AmbassadorActor>, uploadId: string) {
  const file = (await readUpload(ctx, uploadId))?.files[0]
  return file?.own ? { ...file, ...file.own } : undefined
}

/** Takes over posts that were fetched. @returns the import's id */
export async function takeOver(ctx: Ctx<AmbassadorActor>, uploadId: string): Promise<string> {
  const answers = { leaveOut: [], mine: [], pages: new Map<string, string>(), counts: null }
  const confirmed = await confirmUpload(ctx, uploadId, answers)
  if (!confirmed.ok) throw new Error(`not taken over: ${confirmed.reason}`)
  return confirmed.value.importIds[0] ?? ''
}
