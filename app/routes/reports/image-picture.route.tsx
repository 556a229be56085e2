import { imageReport } from '#app/domain/reports/reports.server.ts'
import { guarded } from '#app/web/guard.ts'
import { imagePicture } from './report-picture.ts'
import { reportTexts, respondWithPicture } from './respond-with-picture.ts'

export const loader = guarded(['comms'], async ({ ctx, url, locale }) => {
  const texts = await reportTexts(locale)
  const report = await imageReport(ctx, url.searchParams.get('zeitraum'))
  return respondWithPicture(imagePicture(report, texts), { texts, locale, url })
})
