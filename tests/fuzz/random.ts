/** Numbers that look like chance and are the same for the same seed. */
export type Random = {
  /** A whole number from 0 to `below` - 1. */
  below: (below: number) => number
  /** One of these. */
  of: <T>(these: readonly T[]) => T
  /** These in another order. */
  shuffled: <T>(these: readonly T[]) => T[]
}

/** Starts a row of such numbers (xorshift, 32 bits). */
export function randomFrom(seed: number): Random {
  // Seeds that follow each other must not make rows that resemble each other, and no state may be 0.
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  for (let warm = 0; warm < 8; warm++) next()
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    of: <T>(these: readonly T[]): T => {
      const one = these[below(these.length)]
      if (one === undefined) throw new Error('nothing to choose from')
      return one
    },
    shuffled: these =>
      these
        .map(one => ({ one, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one),
  }
}
