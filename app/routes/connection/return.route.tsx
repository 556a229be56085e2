import { redirect } from '@remix-run/node'
import { finishConnection } from '#app/domain/linkedin/linkedin.server.ts'
import {
  type ConnectionProblem,
  connectionReturn,
} from '#app/domain/linkedin/portability/connection-form.schema.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'
import { returnAddress } from './return-address.ts'

const PAGE = '/zahlen/verbindung'

/**
 * Where LinkedIn sends people back to. The one address whose reading changes something, because OAuth wants it so:
 * only for the signed-in person whose way this state is, and once.
 */
export const loader = guarded(['ambassador'], async ({ ctx, app, url }) => {
  if (!app.linkedIn) throw notFound()
  const told = connectionReturn.safeParse(Object.fromEntries(url.searchParams))
  if (!told.success) return withProblem('unknown-state')
  if ('error' in told.data) return withProblem(problemOf(told.data.error))
  const { state, code } = told.data
  const redirectUri = returnAddress(app.config)
  const finished = await finishConnection(ctx, app.linkedIn, { state, code, redirectUri })
  return finished.ok ? redirectWithNotice(PAGE, 'connection-made') : withProblem(finished.reason)
})

// LinkedIn's own words: user_cancelled_login, user_cancelled_authorize, unauthorized_scope_error.
function problemOf(error: string): ConnectionProblem {
  if (error.startsWith('user_cancelled')) return 'cancelled'
  return error === 'unauthorized_scope_error' ? 'not-allowed' : 'refused'
}

function withProblem(problem: ConnectionProblem) {
  return redirect(`${PAGE}?problem=${problem}`)
}
