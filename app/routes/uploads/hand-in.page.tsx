import { useActionData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/ui/page.tsx'
import type { action } from './hand-in.route.tsx'
import { UploadForm } from './upload-form.page.tsx'

/** Files from LinkedIn to be chosen; also where one lands whose choice could not be taken. */
export function HandInPage() {
  const t = useTranslations('uploads')
  const problem = useActionData<typeof action>()?.problem
  return (
    <Page title={t('handInTitle')} intro={<Guide text={t('handInIntro')} />}>
      <UploadForm problem={problem} />
    </Page>
  )
}

/** Where it is explained how to get the files. */
export function Guide({ text }: { text: string }) {
  const t = useTranslations('uploads')
  return (
    <>
      <p>{text}</p>
      <p>
        <a className="kern-link" href="/hilfe/linkedin-export">
          {t('guide')}
        </a>
      </p>
    </>
  )
}
