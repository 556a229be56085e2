import type { LinkedInAccess } from '#app/domain/linkedin/portability/linkedin-client.rules.ts'
import type { LinkedInApplication } from './linkedin-application.ts'
import { linkedInClient } from './linkedin-client.ts'
import { tokenCipher } from './token-cipher.ts'

/** The way to LinkedIn for a town that has an application there; null for all others. */
export function openLinkedIn(application: LinkedInApplication | null, secret: string): LinkedInAccess | null {
  return application && { client: linkedInClient(application), cipher: tokenCipher(secret) }
}
