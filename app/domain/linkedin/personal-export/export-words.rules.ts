/** The sheets of a personal export that carry figures, in LinkedIn's order. */
export const SHEET_KINDS = ['discovery', 'engagement', 'topPosts', 'followers'] as const
export type SheetKind = (typeof SHEET_KINDS)[number]

/** LinkedIn's own English sheet names, for people who look for one. */
export const SHEET_NAMES: Record<SheetKind, string> = {
  discovery: 'DISCOVERY',
  engagement: 'ENGAGEMENT',
  topPosts: 'TOP POSTS',
  followers: 'FOLLOWERS',
}

const SHEET_WORDS: Record<SheetKind | 'demographics', RegExp> = {
  discovery: /discover|descob|descub|entdeck|découv|leistung|performance/i,
  engagement: /engag|engaj|interak|interaç|interacc/i,
  topPosts: /posts|publica|beitr/i,
  followers: /follow|seguidor|abonn/i,
  demographics: /demogr|démogr/i,
}

const FIGURE_WORDS = {
  impressions: /impress|aufruf/i,
  engagements: /engag|engaj|interak|interaç|interacc/i,
  membersReached: /reach|erreicht|alcan|atteint/i,
} as const

/** True when a sheet's name hints at the kind, in the languages we know words of. Names follow the UI language. */
export function nameHintsAt(kind: SheetKind | 'demographics', sheetName: string): boolean {
  return SHEET_WORDS[kind].test(sheetName)
}

/** True when a label or column header hints at the figure. */
export function labelHintsAt(figure: keyof typeof FIGURE_WORDS, label: string): boolean {
  return FIGURE_WORDS[figure].test(label)
}
