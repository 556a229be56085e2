import { recruitingReport } from '#app/domain/reports/reports.server.ts'
import { guarded } from '#app/web/guard.ts'

export { RecruitingPage as default } from './recruiting.page.tsx'

export const loader = guarded(['hr', 'comms'], async ({ ctx, url }) => ({
  report: await recruitingReport(ctx, url.searchParams.get('zeitraum')),
  mayAddAds: ctx.actor.roles.includes('hr'),
}))
