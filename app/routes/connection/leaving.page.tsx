import { useTranslations } from 'use-intl'
import { Alert } from '#app/ui/alert.tsx'
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { Told } from './told.page.tsx'

/** The last step on our side: says what LinkedIn will ask, and leads there. */
export function Leaving({ href }: { href: string }) {
  const t = useTranslations('connection')
  return (
    <>
      <Told news={href}>
        <Alert kind="info" title={t('leavingTitle')}>
          <p>{t('leavingText')}</p>
        </Alert>
      </Told>
      <ButtonRow>
        <ButtonLink href={href}>{t('goOn')}</ButtonLink>
        <ButtonLink href="/zahlen/verbindung" variant="secondary">
          {t('goBack')}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}
