// Addresses below /themen and /bibliothek that are pages of their own.
const reserved = ['vorschlagen', 'neu']

const longest = 60

/**
 * The address of a new topic, made of its title once and never changed: small ASCII letters, digits and
 * hyphens, at most 60 characters, cut between words, numbered when `taken` has it already.
 */
export function slugFor(title: string, taken: readonly string[]): string {
  const wanted = cutBetweenWords(asciiWords(title)) || 'thema'
  const isFree = (slug: string) => !taken.includes(slug) && !reserved.includes(slug)
  let slug = wanted
  for (let number = 2; !isFree(slug); number += 1) slug = `${wanted}-${number}`
  return slug
}

const germanLetters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

function asciiWords(title: string): string[] {
  return title
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüß]/g, letter => germanLetters[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '')
}

function cutBetweenWords(words: readonly string[]): string {
  const [first = '', ...others] = words
  let slug = first.slice(0, longest)
  for (const word of others) {
    if (slug.length + 1 + word.length > longest) break
    slug = `${slug}-${word}`
  }
  return slug
}
