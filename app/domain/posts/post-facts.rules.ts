/** The shapes a post may have on LinkedIn. */
export const postFormats = ['text', 'photo', 'carousel', 'video', 'poll'] as const
export type PostFormat = (typeof postFormats)[number]

/** What may come back after a post, other than numbers; several at once. */
export const resonanceKinds = ['praise', 'question', 'criticism', 'press', 'contact'] as const
export type ResonanceKind = (typeof resonanceKinds)[number]

/** Longest note to oneself, in characters. */
export const LONGEST_NOTE = 2_000

/** Most minutes that can be noted for one post: ten hours. */
export const MOST_MINUTES = 600

/**
 * What a person may say about a post beyond its address, all of it optional. `goals` and `values` are ids,
 * as are `topicId` and `jobAdId`. `topicId` undefined leaves the topic to the open pick; null is "none of these".
 */
export type PostFactsInput = {
  topicId?: string | null | undefined
  goals?: readonly string[] | undefined
  values?: readonly string[] | undefined
  format?: PostFormat | null | undefined
  jobAdId?: string | null | undefined
  minutesSpent?: number | null | undefined
  resonance?: readonly ResonanceKind[] | undefined
  note?: string | null | undefined
}

/** The same facts with nothing left open: each choice once, a note of blanks is no note. */
export type PostFacts = {
  topicId: string | null
  goals: string[]
  values: string[]
  format: PostFormat | null
  jobAdId: string | null
  minutesSpent: number | null
  resonance: ResonanceKind[]
  note: string | null
}

/** Fills in what was left open. */
export function completeFacts(input: PostFactsInput): PostFacts {
  return {
    topicId: input.topicId ?? null,
    goals: [...new Set(input.goals)],
    values: [...new Set(input.values)],
    format: input.format ?? null,
    jobAdId: input.jobAdId ?? null,
    minutesSpent: input.minutesSpent ?? null,
    resonance: [...new Set(input.resonance)],
    note: input.note?.trim() || null,
  }
}
