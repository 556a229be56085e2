import { hash } from 'node:crypto'

/** How much of a post's text is kept, in characters: enough for its author to recognise it. */
const EXCERPT = 140

// White space that is more than one blank.
const UNEVEN = /\s{2,}|[^\S ]/g
const HALF_CHARACTER = /[\uD800-\uDFFF]/

/**
 * What is kept of the text of a post: its beginning, and the SHA-256 of all of it for comparing. White space is evened
 * out before, because every file writes it differently. A post without text has neither.
 */
export function describeText(text: string): { excerpt: string | null; textDigest: string | null } {
  const even = text.normalize('NFC').replace(UNEVEN, ' ').trim()
  if (even === '') return { excerpt: null, textDigest: null }
  return { excerpt: beginningOf(even), textDigest: hash('sha256', even) }
}

function beginningOf(text: string): string {
  if (text.length <= EXCERPT) return text
  // A character may be two in JavaScript's count; of a long text only the first ones matter.
  const opening = text.slice(0, 2 * (EXCERPT + 1))
  const characters = HALF_CHARACTER.test(opening) ? [...opening] : opening
  if (characters.length <= EXCERPT) return text
  const kept = characters.slice(0, EXCERPT - 1)
  return `${typeof kept === 'string' ? kept : kept.join('')}…`
}
