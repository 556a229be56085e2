import { z } from 'zod'

/** Why a face may need no consent (KUG § 23), or that it is none. */
export const exceptionGrounds = ['contemporary-history', 'background', 'assembly', 'not-a-face'] as const
export type ExceptionGround = (typeof exceptionGrounds)[number]

/** An exception as somebody asks for it: without a reason in own words there is none. */
export const exceptionSchema = z.object({
  ground: z.enum(exceptionGrounds, 'required'),
  reason: z.string('required').trim().min(10, 'reason-too-short').max(1000, 'too-long'),
})
export type ExceptionInput = z.infer<typeof exceptionSchema>

/** What a second person decides, by the button they press. */
export const exceptionDecisionSchema = z.object({
  exceptionId: z.uuid('invalid'),
  intent: z.enum(['approve', 'decline', 'take-back']),
})
