import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/ui/alert.tsx'
import { Page } from '#app/ui/page.tsx'
import { AgreementReader } from './agreement-reader.tsx'
import type { action, loader } from './read-agreement.route.tsx'

export function ReadAgreementPage() {
  const t = useTranslations('agreements.reader')
  const { reading } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page title={reading.title} narrow>
      {answer?.outdated ? (
        <Alert kind="warning" title={t('outdatedTitle')}>
          <p>{t('outdated')}</p>
        </Alert>
      ) : null}
      <AgreementReader reading={reading} />
    </Page>
  )
}
