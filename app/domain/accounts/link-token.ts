import { createHmac, timingSafeEqual } from 'node:crypto'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The text that goes into a URL: the link's id and its keyed signature. */
export function linkToken(key: string, linkId: string): string {
  return `${linkId}.${signature(key, linkId)}`
}

/** Reads a token from a URL. @returns the link's id, or null when the signature is not ours. */
export function readLinkToken(key: string, token: string): string | null {
  const [linkId = '', given = ''] = token.split('.', 2)
  if (!UUID.test(linkId)) return null
  const expected = Buffer.from(signature(key, linkId))
  const actual = Buffer.from(given)
  return actual.length === expected.length && timingSafeEqual(actual, expected) ? linkId : null
}

function signature(key: string, linkId: string): string {
  return createHmac('sha256', key).update(`signed-link:${linkId}`).digest('base64url')
}
