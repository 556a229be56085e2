import { z } from 'zod'

/** A word to comms about somebody to be asked; may be empty. */
export const consentRequestSchema = z.object({
  note: z.string().trim().max(1000, 'too-long').default(''),
})
export type ConsentRequestInput = z.infer<typeof consentRequestSchema>

/** A request that is settled. */
export const closeRequestSchema = z.object({ requestId: z.uuid('invalid') })
