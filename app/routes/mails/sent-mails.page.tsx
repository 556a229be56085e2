import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { MailTable, useSentColumns } from './mail-table.tsx'
import type { loader } from './sent-mails.route.tsx'

export function SentMailsPage() {
  const t = useTranslations('mails.sent')
  const { mails } = useLoaderData<typeof loader>()
  const more = useSentColumns()
  return (
    <Page title={t('title')} intro={t('intro')}>
      {mails.length === 0 ? (
        <EmptyState title={t('empty')} drawing="letter">
          {t('emptyText')}
        </EmptyState>
      ) : (
        <MailTable caption={t('caption')} path="/mails" mails={mails} more={more} />
      )}
    </Page>
  )
}
