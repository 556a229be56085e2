import { listConsentTexts } from '#app/domain/consents/consents.server.ts'
import { dayOf, instantOf } from '#app/domain/kernel/calendar.ts'
import { guarded } from '#app/web/guard.ts'

export { TextsPage as default } from './texts.page.tsx'

export const loader = guarded(['comms'], async ({ ctx, locale }) => ({
  texts: (await listConsentTexts(ctx)).map(({ key, version, publishedAt, titleDe, titleEn }) => ({
    ...{ key, version },
    title: locale === 'de' ? titleDe : titleEn,
    publishedOn: dayOf(instantOf(publishedAt)),
  })),
}))
