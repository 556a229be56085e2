/** The next number of a fixed sequence, at least 0 and below 1. */
export type Random = () => number

/**
 * A sequence that depends on the key alone: the same key gives the same numbers on every machine and day.
 * A key for each thing that is decided ("posts", person, month) keeps what is already history unchanged when
 * something else is added.
 */
export function randomFor(...key: (string | number)[]): Random {
  let state = hashOf(key.join('/'))
  // mulberry32: one multiplication chain per number, even enough for a demo town.
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1))
}

/** Whether something of this probability (0 to 1) happens. */
export function chance(random: Random, probability: number): boolean {
  return random() < probability
}

/** One element of a list; throws RangeError for an empty one. */
export function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[between(random, 0, items.length - 1)]
  if (item === undefined) throw new RangeError('Nothing to choose from')
  return item
}

/** `count` different elements in the order of the list; all of them if there are no more. */
export function someOf<Item>(random: Random, items: readonly Item[], count: number): Item[] {
  const drawn = items
    .map((item, index) => ({ item, index, lot: random() }))
    .toSorted((a, b) => a.lot - b.lot)
    .slice(0, count)
  return drawn.toSorted((a, b) => a.index - b.index).map(({ item }) => item)
}

// FNV-1a.
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash
}
