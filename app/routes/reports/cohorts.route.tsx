import { readCohorts } from '#app/domain/reports/reports.server.ts'
import { guarded } from '#app/web/guard.ts'

export { CohortsPage as default } from './cohorts.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, url }) =>
  readCohorts(ctx, url.searchParams.get('jahr')),
)
