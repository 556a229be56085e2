import type { Result } from '#app/domain/kernel/result.ts'
import type { ShareRow } from '../archive/read-share.ts'

/** What LinkedIn gives for a code: the token that reads one member's posts, and for how many seconds. */
export type AccessToken = { token: string; expiresIn: number }

/**
 * Why LinkedIn gave nothing: it does not know this code or token any more ('refused'), it does not offer this to this
 * member or application ('not-allowed'), too many questions in a short time ('busy'), or no answer that can be used.
 */
export type LinkedInFailure = 'refused' | 'not-allowed' | 'busy' | 'unavailable'

/** What the programme asks LinkedIn. Every failure is a value; nothing is tried twice by itself. */
export type LinkedInClient = {
  /** Where a person agrees or not; LinkedIn sends them to `redirectUri` with `state` and a code, or with an error. */
  authorizationUrl(asked: { state: string; redirectUri: string }): string
  /** A code is good for one token, and only together with the address it was sent to. */
  exchangeCode(given: { code: string; redirectUri: string }): Promise<Result<AccessToken, LinkedInFailure>>
  /** A member's own posts, page by page as LinkedIn hands them out. A failure is the last that comes. */
  sharePages(token: string): AsyncIterable<Result<readonly ShareRow[], LinkedInFailure>>
}

/**
 * Keeps tokens unreadable at rest. What is sealed for one owner opens for nobody else; whatever does not open (another
 * key, another owner, changed bytes) is null.
 */
export type TokenCipher = {
  seal(text: string, owner: string): string
  open(sealed: string, owner: string): string | null
}

/** The way to LinkedIn, where the town has an application there. */
export type LinkedInAccess = { client: LinkedInClient; cipher: TokenCipher }
