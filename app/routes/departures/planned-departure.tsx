import { Form } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import type { PlannedDeparture as Planned } from '#app/domain/departures/departures.server.ts'
import { formatDay } from '#app/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { Section } from '#app/ui/section.tsx'

/** Somebody's own planned departure, with the way back. */
export function PlannedDeparture({ planned }: { planned: Planned }) {
  const t = useTranslations('departures.planned')
  const locale = useLocale()
  return (
    <Section title={t('title')} intro={t('text', { day: formatDay(planned.lastDay, locale) })} boxed>
      <p>{t(`figures.${planned.figures}`)}</p>
      <Form method="post" action="/profil/austritt">
        <Button type="submit" name="intent" value="stay" variant="secondary">
          {t('takeBack')}
        </Button>
      </Form>
    </Section>
  )
}
