import { identityKey, type PostIdentity } from '../post-identity.rules.ts'

/** A number that somebody logged, with the entry it stands in and when that was made (ISO instant). */
export type LoggedNumber = PostIdentity & { postId: string; loggedAt: string }

/** Two numbers that are proven to be one post. */
export type ProvenPair = { one: PostIdentity; other: PostIdentity }

/**
 * What is known about the numbers of one person's posts: what they logged, what is proven, and which numbers others
 * have logged.
 */
export type KnownIdentities = {
  logged: readonly LoggedNumber[]
  proven: readonly ProvenPair[]
  taken: readonly PostIdentity[]
}

/**
 * What follows: further numbers of a logged post (`joined`), and entries that are another entry's post (`merged`; `into`
 * is that entry). Both in a fixed order.
 */
export type SettledIdentities = {
  joined: Array<PostIdentity & { postId: string }>
  merged: Array<{ postId: string; into: string }>
}

/**
 * Settles which numbers are one post: those that proofs connect, however many steps apart. Of several entries of one
 * post the first one logged stands for it, by its id if two were logged at the same moment. A number that somebody else
 * has logged is never taken, nor does it connect others. The answer depends on what is known alone, not on the order
 * in which it came.
 */
export function settleNumbers({ logged, proven, taken }: KnownIdentities): SettledIdentities {
  const foreign = new Set(taken.map(identityKey))
  const groups = new Groups()
  for (const number of logged) groups.connect(identityKey(number), `entry ${number.postId}`)
  const numbers = new Map<string, PostIdentity>()
  for (const { one, other } of proven) {
    if (foreign.has(identityKey(one)) || foreign.has(identityKey(other))) continue
    groups.connect(identityKey(one), identityKey(other))
    for (const { type, id } of [one, other]) numbers.set(identityKey({ type, id }), { type, id })
  }
  for (const number of logged) numbers.delete(identityKey(number))

  const first = firstEntries(logged, groups)
  const joined = [...numbers].flatMap(([key, number]) => {
    const postId = first.get(groups.of(key))?.postId
    return postId === undefined ? [] : [{ ...number, postId }]
  })
  const merged = new Map<string, string>()
  for (const number of logged) {
    const into = first.get(groups.of(identityKey(number)))?.postId ?? number.postId
    if (into !== number.postId) merged.set(number.postId, into)
  }
  return {
    joined: joined.toSorted((a, b) => (identityKey(a) < identityKey(b) ? -1 : 1)),
    merged: [...merged]
      .map(([postId, into]) => ({ postId, into }))
      .toSorted((a, b) => (a.postId < b.postId ? -1 : 1)),
  }
}

function firstEntries(logged: readonly LoggedNumber[], groups: Groups): Map<string, LoggedNumber> {
  const first = new Map<string, LoggedNumber>()
  for (const number of logged) {
    const group = groups.of(identityKey(number))
    const before = first.get(group)
    if (!before || isEarlier(number, before)) first.set(group, number)
  }
  return first
}

function isEarlier(a: LoggedNumber, b: LoggedNumber): boolean {
  return a.loggedAt === b.loggedAt ? a.postId < b.postId : a.loggedAt < b.loggedAt
}

/** Disjoint sets: connecting two names makes their groups one. */
export class Groups {
  readonly #above = new Map<string, string>()

  of(name: string): string {
    let top = name
    for (let above = this.#above.get(top); above !== undefined; above = this.#above.get(top)) top = above
    if (top !== name) this.#above.set(name, top)
    return top
  }

  connect(one: string, other: string): void {
    const [a, b] = [this.of(one), this.of(other)]
    if (a !== b) this.#above.set(a, b)
  }
}
