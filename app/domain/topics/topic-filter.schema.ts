import { z } from 'zod'
import { topicCategories } from './topic.schema.ts'

/**
 * What somebody looks for in the library, as it stands in the address: `?kategorie=team&foto=ohne`.
 * A value nobody offers narrows nothing down, so that an old bookmark still opens.
 */
export const topicFilterSchema = z.object({
  suche: z.string().trim().max(100).catch(''),
  kategorie: z.union([z.enum(topicCategories), z.literal('')]).catch(''),
  minuten: z.enum(['15', '30', '60', '']).catch(''),
  foto: z.enum(['mit', 'ohne', '']).catch(''),
  /** A goal by its slug. */
  ziel: z.string().max(60).catch(''),
  /** Only what has a season and is in it. */
  saison: z.enum(['jetzt', '']).catch(''),
  /** Only what this person has not used. */
  neu: z.enum(['ja', '']).catch(''),
})

export type TopicFilter = z.infer<typeof topicFilterSchema>
