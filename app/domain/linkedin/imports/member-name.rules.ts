/**
 * Whether the name in a file's name can be the signed-in person's. Loose on purpose, for it only decides whether
 * to ask: accents, umlauts in either spelling, titles, degrees, initials and middle names do not count, and
 * older files write the name without blanks. A file without a name names nobody else.
 */
export function namesSamePerson(inFile: string | null, signedIn: string): boolean {
  if (inFile === null) return true
  const [file, person] = [wordsOf(inFile), wordsOf(signedIn)]
  return isContained(file, person.join('')) || isContained(person, file.join(''))
}

const TITLES = new Set(['dr', 'prof', 'med', 'phil', 'dipl', 'ing', 'ma', 'ba', 'msc', 'bsc', 'mba'])

function wordsOf(name: string): string[] {
  const words = fold(name).match(/\p{L}+/gu) ?? []
  return words.filter(word => [...word].length > 1 && !TITLES.has(word))
}

function isContained(words: readonly string[], name: string): boolean {
  return words.length > 0 && words.every(word => name.includes(word))
}

// "Müller", "Mueller" and "Muller" are one name; so are "Groß" and "Gross".
function fold(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/([aou])e/g, '$1')
}
