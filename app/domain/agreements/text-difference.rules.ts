import { diffLines, diffWordsWithSpace } from 'diff'

/** A run of words that was there before, is new, or stands in both texts. */
export type Passage = { kind: 'same' | 'added' | 'removed'; text: string }

/**
 * One paragraph of a text compared with the one before: unchanged, or with what changed in it. `quiet` counts
 * the unchanged lines left out in between.
 */
export type DifferenceBlock = { kind: 'changed'; passages: Passage[] } | { kind: 'quiet'; lines: number }

/**
 * The most changes that are looked for. Beyond that nobody could read the words that stayed between the others, and
 * finding them would take seconds, in which the program answers nobody.
 */
const most = { lines: 1000, words: 600 } as const

/**
 * What changed from one text to the next, line by line and within changed lines word by word, so that somebody
 * who knows the old text reads nothing twice. Markdown is compared as it was written. A text that was written anew
 * is the old one removed and the new one added.
 * @returns no block at all when nothing changed
 */
export function textDifference(before: string, after: string): DifferenceBlock[] {
  const [old, current] = [unified(before), unified(after)]
  const parts = diffLines(old, current, { maxEditLength: most.lines }) ?? rewritten(old, current)
  if (parts.every(part => !part.added && !part.removed)) return []
  const blocks: DifferenceBlock[] = []
  for (let index = 0; index < parts.length; index += 1) {
    const [part, next] = [parts[index], parts[index + 1]]
    if (!part) continue
    if (part.removed && next?.added) {
      blocks.push({ kind: 'changed', passages: words(part.value, next.value) })
      index += 1
    } else if (part.removed || part.added) {
      const kind = part.added ? 'added' : 'removed'
      blocks.push({ kind: 'changed', passages: [{ kind, text: part.value.trim() }] })
    } else blocks.push({ kind: 'quiet', lines: linesIn(part.value) })
  }
  return blocks.filter(block => (block.kind === 'quiet' ? block.lines > 0 : !isBlank(block.passages)))
}

function words(before: string, after: string): Passage[] {
  const [old, current] = [before.trim(), after.trim()]
  const parts = diffWordsWithSpace(old, current, { maxEditLength: most.words }) ?? rewritten(old, current)
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

function rewritten(before: string, after: string) {
  return [
    { removed: true, added: false, value: before },
    { removed: false, added: true, value: after },
  ]
}

function isBlank(passages: readonly Passage[]): boolean {
  return passages.every(({ text }) => text.trim() === '')
}

function linesIn(text: string): number {
  return text.split('\n').filter(line => line.trim() !== '').length
}

// Forms send Windows line ends, files have Unix ones, and the last line may end or not: none is a change.
function unified(text: string): string {
  return `${text.replace(/\r\n?/g, '\n').trim()}\n`
}
