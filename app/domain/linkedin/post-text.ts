import { createHash } from 'node:crypto'

/** How much of a post's text is kept, in characters: enough for its author to recognise it. */
const EXCERPT = 140

/**
 * What is kept of the text of a post: its beginning, and the SHA-256 of all of it for comparing. White space is evened
 * out before, because every file writes it differently. A post without text has neither.
 */
export function describeText(text: string): { excerpt: string | null; textDigest: string | null } {
  const even = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (even === '') return { excerpt: null, textDigest: null }
  const characters = [...even]
  const excerpt = characters.length > EXCERPT ? `${characters.slice(0, EXCERPT - 1).join('')}…` : even
  return { excerpt, textDigest: createHash('sha256').update(even).digest('hex') }
}
