import { z } from 'zod'

/** What may be seen on a desk, a wall or a street behind people, and should not be shown unseen. */
export const deskItems = [
  'screen',
  'paper',
  'board',
  'name-badge',
  'key',
  'licence-plate',
  'child-work',
  'brand',
] as const
export type DeskItem = (typeof deskItems)[number]

const FEWEST_WORDS = 3

/** What somebody says about a photo, by the button that was pressed. */
export const photoFactsSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('describe'),
    altText: z
      .string('required')
      .trim()
      .max(1000, 'too-long')
      .refine(text => text.split(/\s+/).length >= FEWEST_WORDS, 'too-few-words'),
  }),
  z.object({
    intent: z.literal('count'),
    faces: z.coerce
      .number('not-a-number')
      .int('not-a-number')
      .min(0, 'out-of-range')
      .max(500, 'out-of-range'),
  }),
  z
    .object({
      intent: z.literal('desk'),
      items: z.array(z.enum(deskItems)).default([]),
      nothing: z.coerce.boolean().default(false),
    })
    .refine(({ items, nothing }) => items.length > 0 || nothing, {
      error: 'tick-or-nothing',
      path: ['items'],
    })
    .refine(({ items, nothing }) => items.length === 0 || !nothing, { error: 'not-both', path: ['items'] }),
  z.object({ intent: z.enum(['discard', 'restore']) }),
])

export type PhotoFacts = z.infer<typeof photoFactsSchema>

/** Which photos somebody looks at, as it stands in the address. What nobody offers narrows nothing down. */
export const photoFilterSchema = z.object({
  stand: z.enum(['waiting', 'open', 'done', 'refused', 'discarded', '']).catch(''),
  person: z.union([z.uuid(), z.literal('')]).catch(''),
  anlass: z.union([z.uuid(), z.literal('')]).catch(''),
  seite: z.coerce.number().int().min(1).max(1000).catch(1),
})

export type PhotoFilter = z.infer<typeof photoFilterSchema>
