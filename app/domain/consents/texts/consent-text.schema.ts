import { z } from 'zod'

export const consentTextKeys = ['employee', 'citizen', 'child', 'event'] as const

const title = z.string('required').trim().min(1, 'required').max(200, 'too-long')
const body = z.string('required').trim().min(1, 'required').max(20_000, 'too-long')

/**
 * A new version of a text people agree to, in both languages and in plain language. `renewal`: what people agreed to
 * before is asked again. `basedOn` is the version that was on the screen: who published in between is not overwritten.
 */
export const newTextSchema = z.object({
  basedOn: z.coerce.number('invalid').int('invalid').min(1, 'invalid'),
  titleDe: title,
  titleEn: title,
  bodyDe: body,
  bodyEn: body,
  bodyPlain: body,
  renewal: z.boolean().default(false),
})
export type NewText = z.infer<typeof newTextSchema>
