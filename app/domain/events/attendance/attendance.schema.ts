import { z } from 'zod'

/** One tap on the list: this person was there, or was not after all. */
export const attendanceSchema = z.object({
  ambassadorId: z.uuid('required'),
  attended: z.enum(['yes', 'no'], 'required').transform(answer => answer === 'yes'),
  /** Sent where no script runs: the page loads anew and must find its place. */
  script: z.literal('off').optional(),
})
