import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { ButtonLink, ButtonRow } from './button.tsx'
import { Page } from './page.tsx'

const byStatus: Record<number, 'notFound' | 'forbidden' | 'signInFirst'> = {
  401: 'signInFirst',
  403: 'forbidden',
  404: 'notFound',
}

/** What people see when a page cannot be shown: what happened and where to go. */
export function ErrorPage() {
  const t = useTranslations('shell.error')
  const error = useRouteError()
  const kind = (isRouteErrorResponse(error) && byStatus[error.status]) || 'broken'
  return (
    <Page title={t(`${kind}Title`)} intro={t(`${kind}Text`)} narrow>
      <ButtonRow>
        <ButtonLink href={kind === 'signInFirst' ? '/anmelden' : '/'}>{t('toStart')}</ButtonLink>
      </ButtonRow>
    </Page>
  )
}
