import { listNextEvents } from '#app/domain/events/events.server.ts'
import { dayOf, monthOfDay } from '#app/domain/kernel/calendar.ts'
import { listWaiting, readProgrammeMonth } from '#app/domain/programme/programme.server.ts'
import { guarded } from '#app/web/guard.ts'

export { ProgrammePage as default } from './programme.page.tsx'

export const loader = guarded(['comms'], async ({ ctx }) => ({
  waiting: await listWaiting(ctx),
  nextEvents: await listNextEvents(ctx, 3),
  ...(await readProgrammeMonth(ctx.db, monthOfDay(dayOf(ctx.now)))),
}))
