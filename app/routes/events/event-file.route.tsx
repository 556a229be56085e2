import { readOwnEntry, writeCalendar } from '#app/domain/events/events.server.ts'
import { readSettings } from '#app/domain/settings/settings.server.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'
import { respondWithCalendar } from './respond-with-calendar.ts'

export const loader = guarded(['ambassador'], async ({ ctx, app, params }) => {
  const entry = await readOwnEntry(ctx, params.id ?? '')
  if (!entry) throw notFound()
  const { townName } = await readSettings(ctx.db)
  const file = writeCalendar([entry], { origin: app.config.origin, name: `Stadtstimmen ${townName}` })
  return respondWithCalendar(file, { download: 'termin.ics' })
})
