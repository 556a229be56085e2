import { createTranslator } from 'use-intl'
import { drawBarPanels } from '#app/charts/draw-bar-panels.ts'
import type { Locale } from '#app/domain/kernel/context.ts'
import { loadMessages } from '#app/i18n/messages.ts'
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
  const svg = drawBarPanels(picturePanels(picture, texts, locale), {
    theme: url.searchParams.get('theme') === 'dark' ? 'dark' : 'light',
    shape: url.searchParams.get('shape') === 'narrow' ? 'narrow' : 'wide',
  })
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } })
}
