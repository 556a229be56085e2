import { z } from 'zod'
import { closeRequestSchema } from '../requests/consent-request.schema.ts'
import { exceptionDecisionSchema } from './exception.schema.ts'

/** What comms does on the page of a photo's clearance, by the button that was pressed. */
export const clearanceSchema = z.union([
  exceptionDecisionSchema,
  closeRequestSchema.extend({ intent: z.literal('close-request') }),
])
