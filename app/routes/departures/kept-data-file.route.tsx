import { collectKeptData, openKeptData } from '#app/domain/departures/departures.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'
import { dataFile } from './data-file.ts'

/** The same file for somebody whose account has ended, through the link in their last mail. */
export const loader = guarded('public', async ({ ctx, app, params }) => {
  const kept = await openKeptData(ctx, app.secret, params.token ?? '')
  if (!kept.ok) throw notFound()
  return dataFile(await collectKeptData(ctx, kept.value), ctx.now)
})
