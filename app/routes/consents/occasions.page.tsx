import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDay } from '#app/i18n/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import type { loader } from './occasions.route.tsx'

export function OccasionsPage() {
  const t = useTranslations('consents.occasions')
  const locale = useLocale()
  const { occasions } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      actions={<ButtonLink href="/einwilligungen/anlaesse/neu">{t('add')}</ButtonLink>}
    >
      {occasions.length === 0 ? (
        <EmptyState title={t('emptyTitle')} drawing="letter">
          {t('emptyText')}
        </EmptyState>
      ) : (
        <DataTable
          caption={t('caption')}
          captionHidden
          narrow="stack"
          rows={occasions}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              label: t('columns.title'),
              cell: ({ id, title }) => <a href={`/einwilligungen/anlaesse/${id}`}>{title}</a>,
            },
            { key: 'heldOn', label: t('columns.heldOn'), cell: ({ heldOn }) => formatDay(heldOn, locale) },
            { key: 'people', label: t('columns.people'), cell: counts => t('people', counts) },
          ]}
        />
      )}
      <p>
        <a className="kern-link" href="/einwilligungen">
          {t('back')}
        </a>
      </p>
    </Page>
  )
}
