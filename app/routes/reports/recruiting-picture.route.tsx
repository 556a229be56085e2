import { recruitingReport } from '#app/domain/reports/reports.server.ts'
import { guarded } from '#app/web/guard.ts'
import { recruitingPicture } from './report-picture.ts'
import { reportTexts, respondWithPicture } from './respond-with-picture.ts'

export const loader = guarded(['hr', 'comms'], async ({ ctx, url, locale }) => {
  const texts = await reportTexts(locale)
  const report = await recruitingReport(ctx, url.searchParams.get('zeitraum'))
  return respondWithPicture(recruitingPicture(report, texts), { texts, locale, url })
})
