import { redirect } from '@remix-run/node'
import { startPathFor } from '#app/ui/navigation.ts'
import { guarded } from '#app/web/guard.ts'

/** The bare address leads everybody to where their work begins. */
export const loader = guarded('public', ({ ctx }) =>
  redirect(ctx.actor.kind === 'account' ? startPathFor(ctx.actor.roles) : '/anmelden'),
)
