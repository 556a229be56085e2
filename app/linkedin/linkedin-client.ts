import { failure, type Result, success } from '#app/domain/kernel/result.ts'
import type { ShareRow } from '#app/domain/linkedin/archive/read-share.ts'
import type {
  AccessToken,
  LinkedInClient,
  LinkedInFailure,
} from '#app/domain/linkedin/portability/linkedin-client.rules.ts'
import { log } from '#app/web/log.ts'
import { askLinkedIn, type LinkedInAnswer, type NoAnswer } from './ask-linkedin.ts'
import { endAnswer, oauthError, sharePage, tokenAnswer } from './linkedin-answer.schema.ts'
import type { LinkedInApplication } from './linkedin-application.ts'

/** The permission to read a member's own data, for an application that is not the member's own. */
const SCOPE = 'r_dma_portability_3rd_party'

/** The version of LinkedIn's interface this program was written for. */
const API_VERSION = '202312'

/** How long LinkedIn may take for one answer and for all pages together (milliseconds), and how much it may say. */
export type LinkedInLimits = { answerMs: number; pagesMs: number; maxBytes: number }

// Somebody waits on the page meanwhile, behind a proxy that usually gives up after a minute.
const LIMITS: LinkedInLimits = { answerMs: 10_000, pagesMs: 45_000, maxBytes: 10 * 1024 * 1024 }

/**
 * Speaks with LinkedIn: OAuth 2 with a code, and the member data portability interface. What went wrong is logged in
 * one word with its status; tokens, codes and what members wrote never are.
 */
export function linkedInClient(application: LinkedInApplication, limits = LIMITS): LinkedInClient {
  const { clientId, clientSecret, oauthUrl, apiUrl } = application
  const withinTime = () => AbortSignal.timeout(limits.answerMs)
  return {
    authorizationUrl({ state, redirectUri }) {
      const url = new URL(`${oauthUrl}/authorization`)
      const asked = {
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUri,
        state,
        scope: SCOPE,
      }
      url.search = new URLSearchParams(asked).toString()
      return url.href
    },

    async exchangeCode({ code, redirectUri }) {
      const form = {
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
        client_id: clientId,
        client_secret: clientSecret,
      }
      const answer = await askLinkedIn(
        new URL(`${oauthUrl}/accessToken`),
        { method: 'POST', body: new URLSearchParams(form) },
        { signal: withinTime(), maxBytes: limits.maxBytes },
      )
      return tokenIn(answer)
    },

    async *sharePages(token) {
      const everything = AbortSignal.timeout(limits.pagesMs)
      for (let start = 0; ; start += 1) {
        const url = new URL(`${apiUrl}/memberSnapshotData`)
        url.search = new URLSearchParams({
          q: 'criteria',
          domain: 'MEMBER_SHARE_INFO',
          start: `${start}`,
        }).toString()
        const answer = await askLinkedIn(
          url,
          { headers: { Authorization: `Bearer ${token}`, 'LinkedIn-Version': API_VERSION } },
          { signal: AbortSignal.any([everything, withinTime()]), maxBytes: limits.maxBytes },
        )
        const page = pageIn(answer)
        if (page === 'end') return
        yield page
        if (!page.ok) return
      }
    },
  }
}

function tokenIn(answer: LinkedInAnswer | NoAnswer): Result<AccessToken, LinkedInFailure> {
  if (answer.kind === 'none') return failed('token', 'unavailable', answer.cause, null)
  const read = answer.status === 200 ? tokenAnswer.safeParse(answer.body) : null
  if (read?.success) return success({ token: read.data.access_token, expiresIn: read.data.expires_in })
  const named = oauthError.safeParse(answer.body)
  // OAuth calls a code that is over, and a secret that is wrong, a bad question.
  const reason = answer.status === 400 ? 'refused' : reasonOf(answer.status)
  return failed('token', reason, named.success ? named.data.error : causeOf(answer.status), answer.status)
}

function pageIn(answer: LinkedInAnswer | NoAnswer): Result<readonly ShareRow[], LinkedInFailure> | 'end' {
  if (answer.kind === 'none') return failed('shares', 'unavailable', answer.cause, null)
  const { status, body } = answer
  if (status === 404 && endAnswer.safeParse(body).success) return 'end'
  const read = status === 200 ? sharePage.safeParse(body) : null
  return read?.success ? success(read.data) : failed('shares', reasonOf(status), causeOf(status), status)
}

function causeOf(status: number): string {
  return status === 200 ? 'not-understood' : 'status'
}

function reasonOf(status: number): LinkedInFailure {
  if (status === 401) return 'refused'
  if (status === 403) return 'not-allowed'
  return status === 429 ? 'busy' : 'unavailable'
}

function failed(step: 'token' | 'shares', reason: LinkedInFailure, cause: string, status: number | null) {
  log('error', 'linkedin.no-answer', { step, reason, cause, status })
  return failure(reason)
}
