import { pulseReport } from '#app/domain/pulse/pulse.server.ts'
import { guarded } from '#app/web/guard.ts'

export { PulseReportPage as default } from './pulse-report.page.tsx'

export const loader = guarded(['comms', 'oversight'], async ({ ctx, url }) => ({
  report: await pulseReport(ctx, url.searchParams.get('halbjahr')),
}))
