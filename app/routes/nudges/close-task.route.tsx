import { redirect } from '@remix-run/node'
import { closeTask } from '#app/domain/nudges/nudges.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'

export const loader = guarded(['comms'], () => redirect('/programm'))

/** Comms has spoken to somebody, or helped. */
export const action = guarded(['comms'], async ({ ctx, params }) => {
  const closed = await closeTask(ctx, params.id ?? '')
  if (!closed.ok) throw notFound()
  return redirectWithNotice('/programm', 'task-closed')
})
