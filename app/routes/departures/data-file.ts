import type { Temporal } from 'temporal-polyfill'
import { exportFile, type OwnData } from '#app/domain/departures/own-export/own-export.rules.ts'
import { dayOf } from '#app/domain/kernel/calendar.ts'

/** A person's data as the file they take with them. */
export function dataFile(data: OwnData, now: Temporal.Instant): Response {
  return new Response(JSON.stringify(exportFile(data, now.toString()), null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="stadtstimmen-${dayOf(now)}.json"`,
    },
  })
}
