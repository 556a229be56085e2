import { createTranslator } from 'use-intl'
import { drawLinePanels } from '#app/charts/draw-line-panels.ts'
import { pictureLook } from '#app/charts/picture-look.ts'
import { readOwnDays } from '#app/domain/linkedin/linkedin.server.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { loadMessages } from '#app/i18n/messages.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound, respondWithSvg } from '#app/web/respond.ts'
import { ownDaysPanels } from './own-days-picture.ts'

/** The person's own days as SVG: `?theme=dark` for dark surroundings, `?shape=narrow` for a phone. */
export const loader = guarded(['ambassador'], async ({ ctx, url, locale }) => {
  const days = await readOwnDays(ctx)
  if (!days) throw notFound()
  const t = createTranslator({ locale, messages: await loadMessages(locale), namespace: 'ownDays' })
  const svg = drawLinePanels(ownDaysPanels(days, t, locale), {
    ...pictureLook(url),
    write: value => formatNumber(value, locale),
  })
  return respondWithSvg(svg)
})
