import { createTranslator } from 'use-intl'
import { drawLinePanels } from '#app/charts/draw-line-panels.ts'
import { readOwnDays } from '#app/domain/linkedin/linkedin.server.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { loadMessages } from '#app/i18n/messages.ts'
import { guarded } from '#app/web/guard.ts'
import { notFound } from '#app/web/respond.ts'
import { ownDaysPanels } from './own-days-picture.ts'

/** The person's own days as SVG: `?theme=dark` for dark surroundings, `?shape=narrow` for a phone. */
export const loader = guarded(['ambassador'], async ({ ctx, url, locale }) => {
  const days = await readOwnDays(ctx)
  if (!days) throw notFound()
  const ask = (name: string) => url.searchParams.get(name)
  const t = createTranslator({ locale, messages: await loadMessages(locale), namespace: 'ownDays' })
  const svg = drawLinePanels(ownDaysPanels(days, t, locale), {
    theme: ask('theme') === 'dark' ? 'dark' : 'light',
    shape: ask('shape') === 'narrow' ? 'narrow' : 'wide',
    write: value => formatNumber(value, locale),
  })
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } })
})
