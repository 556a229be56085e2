import { z } from 'zod'

/** Whom comms invites, and into which department. */
export const invitationSchema = z.object({
  name: z.string('required').trim().min(1, 'required').max(80, 'too-long'),
  email: z.string('required').trim().min(1, 'required').max(254, 'too-long').pipe(z.email('not-an-email')),
  departmentId: z.guid('required'),
})

export type InvitationInput = z.output<typeof invitationSchema>

/** Where somebody's invitation goes instead. */
export const addressSchema = invitationSchema.pick({ email: true })

/** The department somebody moves to. */
export const departmentChangeSchema = invitationSchema.pick({ departmentId: true })
