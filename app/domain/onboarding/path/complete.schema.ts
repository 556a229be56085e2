import { z } from 'zod'
import { isDay } from '#app/domain/kernel/calendar.ts'

/** A step that asks for a day: the day it happened. */
export const dateStepSchema = z.object({
  day: z.string('not-a-date').refine(isDay, 'not-a-date'),
})

/** A step that asks for a file: the field the file is in. */
export const EVIDENCE_FIELD = 'file'

/** What comms does about one step of somebody. */
export const careSchema = z.object({
  stepId: z.uuid('invalid'),
  intent: z.enum(['tick', 'take-back'], 'invalid'),
})
