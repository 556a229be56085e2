import { z } from 'zod'

/** Roles that administration hands out. Ambassadors are invited by comms, with their department. */
export const grantableRoles = ['comms', 'hr', 'oversight', 'admin'] as const
export type GrantableRole = (typeof grantableRoles)[number]

const rolesField = z.array(z.enum(grantableRoles, 'required')).default([])

/** A new account for somebody who works on the programme. */
export const newAccountSchema = z.object({
  name: z.string('required').trim().min(1, 'required').max(120, 'too-long'),
  email: z.email('not-an-email').max(254, 'too-long'),
  roles: rolesField.refine(roles => roles.length > 0, 'required'),
})

/** The roles an account should have from now on; none leaves an ambassador an ambassador. */
export const accountRolesSchema = z.object({ roles: rolesField })
