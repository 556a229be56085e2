import { data, redirect } from '@remix-run/node'
import {
  disconnect,
  fetchShares,
  readConnection,
  startConnection,
} from '#app/domain/linkedin/linkedin.server.ts'
import {
  type ConnectionProblem,
  connectionForm,
  connectionProblem,
} from '#app/domain/linkedin/portability/connection-form.schema.ts'
import { parseForm } from '#app/web/form.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, redirectWithNotice } from '#app/web/respond.ts'
import { returnAddress } from './return-address.ts'

export { reloadAfterRefusal as shouldRevalidate } from '#app/ui/reload-after-refusal.ts'
export { ConnectionPage as default } from './connection.page.tsx'

const PAGE = '/zahlen/verbindung'

export const loader = guarded(['ambassador'], async ({ ctx, app, url }) => {
  if (!app.linkedIn) throw notFound()
  const problem = connectionProblem.safeParse(url.searchParams.get('problem'))
  return { connection: await readConnection(ctx), problem: problem.data ?? null }
})

export const action = guarded(['ambassador'], async ({ ctx, app, request }) => {
  if (!app.linkedIn) throw notFound()
  const submission = await parseForm(request, connectionForm)
  if (submission.status !== 'success') return redirect(PAGE)
  switch (submission.value.intent) {
    case 'start': {
      const redirectUri = returnAddress(app.config)
      // A link, not a redirect: browsers that hold `form-action` against redirects would stop a form that leads away.
      return { leaveFor: await startConnection(ctx, app.linkedIn.client, { redirectUri }), problem: null }
    }
    case 'disconnect':
      await disconnect(ctx)
      return redirectWithNotice(PAGE, 'connection-disconnected')
    case 'fetch': {
      const fetched = await fetchShares(ctx, app.linkedIn)
      if (fetched.ok) return redirect(`/hochladen/${fetched.value.uploadId}`)
      const { reason } = fetched
      if (reason === 'nothing-new' || reason === 'no-posts')
        return redirectWithNotice(PAGE, `connection-${reason}`)
      return data({ leaveFor: null, problem: reason satisfies ConnectionProblem }, { status: 409 })
    }
  }
})
