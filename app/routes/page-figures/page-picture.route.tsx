import { createTranslator } from 'use-intl'
import { drawLinePanels } from '#app/charts/draw-line-panels.ts'
import { pictureLook } from '#app/charts/picture-look.ts'
import { readPageCourse } from '#app/domain/linkedin/linkedin.server.ts'
import { pageMonthsOf } from '#app/domain/linkedin/page-figures/page-period.rules.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { loadMessages } from '#app/i18n/messages.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, respondWithSvg } from '#app/web/respond.ts'
import { coursePanels } from './course-picture.ts'

/** The course of a page's figures as SVG: `?theme=dark` for dark surroundings, `?shape=narrow` for a phone. */
export const loader = guarded(['comms'], async ({ ctx, url, locale }) => {
  const ask = (name: string) => url.searchParams.get(name)
  const course = await readPageCourse(ctx, { page: ask('seite'), months: pageMonthsOf(ask('zeitraum')) })
  if (!course) throw notFound()
  const t = createTranslator({
    locale,
    messages: await loadMessages(locale),
    namespace: 'pageFigures.course',
  })
  const svg = drawLinePanels(coursePanels(course, t, locale), {
    ...pictureLook(url),
    write: value => formatNumber(value, locale),
  })
  return respondWithSvg(svg)
})
