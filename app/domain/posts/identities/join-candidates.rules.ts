import type { PostType } from '../post-identity.rules.ts'

const HOURS_APART = 36

/** The time around a post in which LinkedIn may have given it another number: 36 hours either way. */
export function nearby(publishedAt: Date): { from: Date; to: Date } {
  const apart = HOURS_APART * 3_600_000
  return { from: new Date(publishedAt.getTime() - apart), to: new Date(publishedAt.getTime() + apart) }
}

/**
 * Whether another post may be asked about: LinkedIn gives one post at most one number of each kind, so two of one kind
 * are two posts. Nothing more follows from this; only their author knows.
 */
export function mayBeSame(numbers: ReadonlyArray<{ type: PostType }>, other: { type: PostType }): boolean {
  return !numbers.some(({ type }) => type === other.type)
}
