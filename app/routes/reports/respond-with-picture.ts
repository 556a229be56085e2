import { createTranslator } from 'use-intl'
import { drawBarPanels } from '#app/charts/draw-bar-panels.ts'
import { pictureLook } from '#app/charts/picture-look.ts'
import type { Locale } from '#app/domain/kernel/context.ts'
import { loadMessages } from '#app/i18n/messages.ts'
import { respondWithSvg } from '#app/web/respond.ts'
import { type PictureSeries, picturePanels } from './report-picture.ts'
import type { ReportTexts } from './report-words.ts'

/** The words of the reports outside of a page. */
export async function reportTexts(locale: Locale): Promise<ReportTexts> {
  return createTranslator({ locale, messages: await loadMessages(locale), namespace: 'reports' })
}

/** Answers with a picture as SVG: `?theme=dark` for dark surroundings, `?shape=narrow` for a phone. */
export function respondWithPicture(
  picture: readonly PictureSeries[],
  { texts, locale, url }: { texts: ReportTexts; locale: Locale; url: URL },
): Response {
  return respondWithSvg(drawBarPanels(picturePanels(picture, texts, locale), pictureLook(url)))
}
