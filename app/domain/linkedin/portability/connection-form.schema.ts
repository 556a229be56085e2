import { z } from 'zod'

/** What a button on the page of the connection does. */
export const connectionForm = z.object({ intent: z.enum(['start', 'fetch', 'disconnect']) })

/** With what LinkedIn sends people back. Anything else did not come from there. */
export const connectionReturn = z.union([
  z.object({ state: z.string().min(1).max(200), code: z.string().min(1).max(4096) }),
  z.object({ error: z.string().max(200) }),
])

/** Why there is no connection, or nothing from it: each has its sentence. */
export const connectionProblem = z.enum([
  'cancelled',
  'unknown-state',
  'refused',
  'not-allowed',
  'busy',
  'unavailable',
  'too-much',
  'ended',
])
export type ConnectionProblem = z.infer<typeof connectionProblem>
