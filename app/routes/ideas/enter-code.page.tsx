import { Form, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import type { loader } from './enter-code.route.tsx'

export function EnterCodePage() {
  const t = useTranslations('ideas.enter')
  const { typed } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')} intro={t('intro')} narrow>
      {typed === null ? null : (
        <Alert kind="warning" title={t('notACode')}>
          <p>{t('notACodeText')}</p>
        </Alert>
      )}
      <Form method="get">
        <div className="kern-form-input">
          <label className="kern-label" htmlFor="code">
            {t('code')}
          </label>
          <input
            id="code"
            name="code"
            className="kern-form-input__input"
            autoComplete="off"
            autoCapitalize="characters"
            defaultValue={typed ?? ''}
          />
        </div>
        <Button type="submit">{t('submit')}</Button>
      </Form>
    </Page>
  )
}
