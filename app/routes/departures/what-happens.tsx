import { useTranslations } from 'use-intl'
import { Section } from '#app/ui/section.tsx'

const facts = ['posts', 'figures', 'photos', 'topics', 'reminders', 'events', 'account', 'back'] as const

/** What leaving means, said before anybody does it. */
export function WhatHappens() {
  const t = useTranslations('departures.leave')
  return (
    <Section title={t('whatHappens')}>
      <ul>
        {facts.map(fact => (
          <li key={fact}>{t(`facts.${fact}`)}</li>
        ))}
      </ul>
    </Section>
  )
}
