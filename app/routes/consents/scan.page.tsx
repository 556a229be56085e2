import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { SCAN_ACCEPT } from '#app/domain/consents/evidence/scan.rules.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { UploadInput } from '#app/ui/upload-input.tsx'
import type { action as listAction, loader as listLoader } from './list-scan.route.tsx'
import type { action, loader } from './scan.route.tsx'

/** Uploading the signed sheet: of one person, or of everybody on a list. */
export function ScanPage() {
  const t = useTranslations('consents')
  const { of, name, back } = useLoaderData<typeof loader | typeof listLoader>()
  const answer = useActionData<typeof action | typeof listAction>()
  const sentence = answer ? t(`scan.refused.${answer.refused}`) : null
  return (
    <Page
      title={t('scan.title')}
      intro={t(of === 'one' ? 'scan.introOne' : 'scan.introList', { name })}
      narrow
    >
      <Form method="post" encType="multipart/form-data">
        {sentence ? (
          <Alert kind="danger" title={t('scan.refusedTitle')}>
            <a className="kern-link" href="#file">
              {sentence}
            </a>
          </Alert>
        ) : null}
        <UploadInput label={t('scan.label')} hint={t('scan.hint')} accept={SCAN_ACCEPT} sentence={sentence} />
        <Button type="submit">{t('scan.submit')}</Button>
      </Form>
      <p>
        <a className="kern-link" href={back}>
          {of === 'one' ? t('record.title', { name }) : name}
        </a>
      </p>
    </Page>
  )
}
