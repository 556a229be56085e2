import { readLinkToken } from '#app/domain/accounts/accounts.server.ts'
import { readFeed, writeCalendar } from '#app/domain/events/events.server.ts'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'
import { respondWithCalendar } from './respond-with-calendar.ts'

/** A calendar program asks without a session: whoever knows the signed address may read it. */
export const loader = guarded('public', async ({ ctx, app, params }) => {
  const feedId = readLinkToken(app.secret, (params.token ?? '').replace(/\.ics$/, ''))
  const feed = feedId === null ? undefined : await readFeed(ctx, feedId)
  if (!feed) throw notFound()
  const { townName } = await readSettings(ctx.db)
  return respondWithCalendar(
    writeCalendar(feed.entries, { origin: app.config.origin, name: `Stadtstimmen ${townName}` }),
  )
})
