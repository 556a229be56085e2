import { useTranslations } from 'use-intl'
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { Section } from '#app/ui/section.tsx'

/** What lies ready for people in the programme. */
export function MoreForYou() {
  const t = useTranslations('welcomeKit.more')
  return (
    <Section title={t('title')} intro={t('intro')}>
      <ButtonRow>
        <ButtonLink href="/willkommen" variant="secondary">
          {t('kit')}
        </ButtonLink>
        <ButtonLink href="/umfrage" variant="secondary">
          {t('pulse')}
        </ButtonLink>
      </ButtonRow>
    </Section>
  )
}
