import { z } from 'zod'
import { MAX_PASSWORD_LENGTH } from './password.rules.ts'

/** A new password, typed twice. */
export const setPasswordSchema = z
  .object({
    password: z.string('required').min(1, 'required').max(MAX_PASSWORD_LENGTH, 'too-long'),
    repeat: z.string('required').min(1, 'required').max(MAX_PASSWORD_LENGTH, 'too-long'),
  })
  .refine(form => form.password === form.repeat, { path: ['repeat'], message: 'not-the-same' })
