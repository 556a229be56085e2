import type { PageQuestion } from './upload-preview.rules.ts'

const PAGE_NAME = /^[\p{Ll}\p{Lo}\p{N}-]{2,100}$/u

/** A page's name as it stands in its address; null for what can be none. */
export function readPageName(text: string | null | undefined): string | null {
  const name = (text ?? '').normalize('NFC').trim().toLowerCase()
  return PAGE_NAME.test(name) ? name : null
}

/**
 * Whether somebody must say which page a file is about: if it names another than those known, or names none and it
 * cannot be clear. The first file that names a page makes it known. A file without a name may be about what the files
 * handed in with it name (`besides`) as well as about what is known.
 */
export function pageQuestion(
  inFile: string | null,
  known: readonly string[],
  besides: ReadonlyArray<string | null> = [],
): PageQuestion {
  const named = readPageName(inFile)
  if (named !== null) {
    return { named, known: [...known], mustBeAsked: known.length > 0 && !known.includes(named) }
  }
  const possible = [...new Set([...known, ...besides.flatMap(page => readPageName(page) ?? [])])]
  return { named, known: possible, mustBeAsked: possible.length !== 1 }
}

/** The page of a file after what somebody said about it; null if that is still open. */
export function settlePage(
  { named, known, mustBeAsked }: PageQuestion,
  answer: string | undefined,
): string | null {
  if (answer !== undefined && answer !== '') return readPageName(answer)
  return mustBeAsked ? null : (named ?? known[0] ?? null)
}
