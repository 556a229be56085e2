import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import type { loader } from './inbox.route.tsx'
import { MailTable } from './mail-table.tsx'

export function InboxPage() {
  const t = useTranslations('mails.inbox')
  const { mails } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')} intro={t('intro')}>
      {mails.length === 0 ? (
        <EmptyState title={t('empty')} drawing="letter">
          {t('emptyText')}
        </EmptyState>
      ) : (
        <MailTable caption={t('caption')} path="/nachrichten" mails={mails} />
      )}
    </Page>
  )
}
