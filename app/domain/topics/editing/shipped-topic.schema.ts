import { z } from 'zod'
import {
  isMonthDay,
  topicCategories,
  topicEfforts,
  topicFormats,
  topicLanguages,
  topicSensitivities,
} from '../topic.schema.ts'

const slugs = z.array(z.string().regex(/^[a-z0-9-]+$/))
const monthDay = z.string().refine(isMonthDay)

/**
 * A topic as it ships with the program: the head of its Markdown file, its questions and its structure
 * hint. Goals, values and departments are slugs, to be matched with what the town has.
 */
export const shippedTopicSchema = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  language: z.enum(topicLanguages),
  title: z.string().min(1).max(120),
  guidingQuestions: z.array(z.string().min(1).max(200)).min(2).max(4),
  angle: z.string().min(1).max(1000),
  category: z.enum(topicCategories),
  goals: slugs.min(1),
  values: slugs,
  departments: slugs,
  effortMinutes: z.literal([...topicEfforts]),
  format: z.enum(topicFormats),
  needsPhoto: z.boolean(),
  peopleVisible: z.boolean(),
  sensitivity: z.enum(topicSensitivities),
  season: z.strictObject({ from: monthDay, to: monthDay }).nullable(),
  coolDownDays: z.int().min(0).max(365),
})

export type ShippedTopic = z.infer<typeof shippedTopicSchema>
