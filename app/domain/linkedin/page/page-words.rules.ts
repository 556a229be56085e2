/** What a column of a page's file counts. */
export type ColumnMeasure =
  | 'impressions'
  | 'unique-impressions'
  | 'clicks'
  | 'click-rate'
  | 'reactions'
  | 'comments'
  | 'reposts'
  | 'engagement-rate'
  | 'followers'
  | 'page-views'
  | 'unique-visitors'
  | 'views'
  | 'follows'

/** Which part of a measure: what LinkedIn showed by itself, what the town paid for, or both. */
export type ColumnPart = 'organic' | 'sponsored' | 'total' | null

// In this order: "unique impressions" are impressions too, and a click-through rate speaks of clicks.
const MEASURES: ReadonlyArray<[ColumnMeasure, RegExp]> = [
  ['click-rate', /click through|\bctr\b|klickrate|taxa de cliques/],
  ['engagement-rate', /engagement.?rate|interaktionsrate|taxa de engajamento|taux d.engagement/],
  ['unique-visitors', /unique visitors|eindeutige besuch|einzelne besuch|visitantes únicos/],
  ['page-views', /page views|seitenaufrufe|visualizações (?:da|de) página/],
  ['unique-impressions', /unique impressions|eindeutige impressions|impressões únicas/],
  ['impressions', /impress/],
  ['clicks', /click|klick|cliques/],
  ['reactions', /reaction|reaktion|reações|^likes$|gefällt|curtidas/],
  ['comments', /comment|kommentar|comentários/],
  ['reposts', /repost|shares|geteilt|compartilhamentos|republica/],
  ['follows', /^follows$|^(?:neue|new) follower(?:s|:innen)?$|^novos seguidores$/],
  ['followers', /follower|seguidores/],
  ['views', /^(?:video )?views$|^(?:video)?aufrufe$|^visualizações$/],
]

const PARTS: ReadonlyArray<[Exclude<ColumnPart, null>, RegExp]> = [
  ['organic', /organic|organisch|orgânic/],
  ['sponsored', /sponsored|gesponsert|patrocinad/],
  ['total', /total|gesamt|insgesamt|totais/],
]

/** What a column header says, in the languages we know words of; null where it says nothing we know. */
export function readColumnHeader(header: string): { measure: ColumnMeasure | null; part: ColumnPart } {
  const text = header.toLowerCase().replace(/\s+/g, ' ').trim()
  const measure = MEASURES.find(([, word]) => word.test(text))?.[0] ?? null
  const part = PARTS.find(([, word]) => word.test(text))?.[0] ?? null
  return { measure, part }
}
