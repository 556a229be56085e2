import { imageReport } from '#app/domain/reports/reports.server.ts'
import { guarded } from '#app/web/guard.ts'

export { ImagePage as default } from './image.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, url }) => ({
  report: await imageReport(ctx, url.searchParams.get('zeitraum')),
}))
