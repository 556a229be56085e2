import { Form, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/ui/alert.tsx'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import type { loader } from './erase-person.route.tsx'

export function ErasePersonPage() {
  const t = useTranslations('consents')
  const { id, name, kept } = useLoaderData<typeof loader>()
  const sheet = `/einwilligungen/menschen/${id}`
  return (
    <Page title={t('erase.title', { name })} intro={t('erase.intro')} narrow>
      {kept ? (
        <>
          <Alert kind="info" title={t('erase.keptTitle')}>
            <p>{t(`erase.kept.${kept}`)}</p>
          </Alert>
          <ButtonLink href={sheet} variant="secondary">
            {t('record.back', { name })}
          </ButtonLink>
        </>
      ) : (
        <Form method="post">
          <p>{t('erase.what')}</p>
          <p>{t('erase.list')}</p>
          <ButtonRow>
            <Button type="submit" variant="danger">
              {t('erase.submit')}
            </Button>
            <ButtonLink href={sheet} variant="tertiary">
              {t('record.back', { name })}
            </ButtonLink>
          </ButtonRow>
        </Form>
      )}
    </Page>
  )
}
