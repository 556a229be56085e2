import { z } from 'zod'

/** One tap on the list: this person was there, or was not after all. */
export const attendanceSchema = z.object({
  ambassadorId: z.uuid('required'),
  attended: z.enum(['yes', 'no'], 'required').transform(answer => answer === 'yes'),
})
