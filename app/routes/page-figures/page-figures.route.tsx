import { listPageImports, readPageFigures } from '#app/domain/linkedin/linkedin.server.ts'
import { pageMonthsOf } from '#app/domain/linkedin/page-figures/page-period.rules.ts'
import { guarded } from '#app/web/guard.ts'

export { PageFiguresPage as default } from './page-figures.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, url }) => {
  const months = pageMonthsOf(url.searchParams.get('zeitraum'))
  const page = url.searchParams.get('seite')
  return { months, ...(await readPageFigures(ctx, { page, months })), files: await listPageImports(ctx) }
})
