import { z } from 'zod'
import { isDay } from '#app/domain/kernel/calendar.ts'
import { channels, purposes } from '../scope.rules.ts'

const day = z.string('required').min(1, 'required').refine(isDay, 'not-a-date')
const note = z.string('required').trim().min(1, 'required').max(500, 'too-long')

/** The value of one tick: a purpose and a channel, as a form sends them. */
export const scopeValue = (purpose: string, channel: string) => `${purpose}/${channel}`

const scope = z.string().transform((value, context) => {
  const [wantedPurpose, wantedChannel] = value.split('/')
  const purpose = purposes.find(each => each === wantedPurpose)
  const channel = channels.find(each => each === wantedChannel)
  if (purpose && channel) return { purpose, channel }
  context.addIssue({ code: 'custom', message: 'invalid' })
  return z.NEVER
})

/** What a form asks for: the wording, what for and where, and on which conditions. */
export const askSchema = z
  .object({
    textId: z.uuid('required'),
    occasion: z.string().trim().max(200, 'too-long').default(''),
    purposes: z.array(z.enum(purposes)).min(1, 'required'),
    channels: z.array(z.enum(channels)).min(1, 'required'),
    validUntil: day.optional(),
    endsWithEmployment: z.boolean().default(false),
    showName: z.boolean().default(false),
    form: z.enum(['written', 'signature', 'other'], 'required'),
    formReason: z.string().trim().max(500, 'too-long').optional(),
  })
  .refine(({ form, formReason }) => form !== 'other' || formReason !== undefined, {
    path: ['formReason'],
    message: 'required',
  })
export type AskInput = z.infer<typeof askSchema>

/** Who signed: the person themself, or a guardian by id. */
export const SELF = 'person'
const signer = z.union([z.literal(SELF), z.uuid()], 'invalid')
const answers = {
  givenOn: day,
  granted: z.array(scope).default([]),
  signers: z.array(signer).min(1, 'required'),
}

/** What stands on the paper that came back. */
export const answersSchema = z.object({ ...answers, collectedBy: z.uuid('invalid').optional() })
export type AnswersInput = z.infer<typeof answersSchema>

/** A longer time, and why it is longer; the new paper comes as a file beside it, if there is one. */
export const extendSchema = z.object({ validUntil: day, note })
export type ExtendInput = z.infer<typeof extendSchema>

/** What was written down wrongly, and what was wrong about it. */
export const correctSchema = z.object({
  ...answers,
  validUntil: day.optional(),
  occasion: z.string().trim().max(200, 'too-long').default(''),
  note,
})
export type CorrectInput = z.infer<typeof correctSchema>

/** Somebody signed later: the other guardian, or the child that has turned 14. */
export const signatureSchema = z.object({ signer, signedOn: day })
export type SignatureInput = z.infer<typeof signatureSchema>
