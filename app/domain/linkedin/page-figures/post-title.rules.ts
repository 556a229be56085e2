const LONGEST = 90

/** The beginning of a post's text in one line: at most ninety characters, cut between words, with "…" where more follows. */
export function titleBeginning(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= LONGEST) return line
  const end = line.lastIndexOf(' ', LONGEST)
  // Half of a character beyond the first 65,536 is none.
  const cut = end > 0 ? line.slice(0, end) : line.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')
  return `${cut.replace(/[\s.,;:–-]+$/, '')}…`
}
