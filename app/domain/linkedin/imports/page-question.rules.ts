import type { PageQuestion } from './upload-preview.rules.ts'

const PAGE_NAME = /^[\p{Ll}\p{Lo}\p{N}-]{2,100}$/u

/** A page's name as it stands in its address; null for what can be none. */
export function readPageName(text: string | null | undefined): string | null {
  const name = (text ?? '').normalize('NFC').trim().toLowerCase()
  return PAGE_NAME.test(name) ? name : null
}

/**
 * Whether somebody must say which page a file is about: if it names another than those known, or names none and it
 * cannot be clear. The first file that names a page makes it known.
 */
export function pageQuestion(inFile: string | null, known: readonly string[]): PageQuestion {
  const named = readPageName(inFile)
  const clear = named === null ? known.length === 1 : known.length === 0 || known.includes(named)
  return { named, known: [...known], mustBeAsked: !clear }
}

/** The page of a file after what somebody said about it; null if that is still open. */
export function settlePage(
  { named, known, mustBeAsked }: PageQuestion,
  answer: string | undefined,
): string | null {
  if (answer !== undefined && answer !== '') return readPageName(answer)
  return mustBeAsked ? null : (named ?? known[0] ?? null)
}
