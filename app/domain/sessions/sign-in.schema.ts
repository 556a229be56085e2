import { z } from 'zod'

/** Address and password as typed; no hints about what a password looks like. */
export const signInSchema = z.object({
  email: z.string('required').trim().min(1, 'required').max(254, 'too-long'),
  password: z.string('required').min(1, 'required').max(200, 'too-long'),
})

/** The address somebody wants a new password for. */
export const passwordResetSchema = z.object({
  email: z.email('not-an-email').max(254, 'too-long'),
})
