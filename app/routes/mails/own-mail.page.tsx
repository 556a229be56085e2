import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDateTime } from '#app/i18n/format.ts'
import { Page } from '#app/ui/page.tsx'
import { Prose } from '#app/ui/prose.tsx'
import type { loader } from './own-mail.route.tsx'

export function OwnMailPage() {
  const t = useTranslations('mails')
  const { subject, body, createdAt } = useLoaderData<typeof loader>()
  return (
    <Page title={subject} preline={formatDateTime(createdAt, useLocale())} narrow>
      <Prose html={body} />
      <p>
        <a className="kern-link" href="/nachrichten">
          {t('back')}
        </a>
      </p>
    </Page>
  )
}
