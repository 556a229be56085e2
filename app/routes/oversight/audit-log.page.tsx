import { useLoaderData, useSearchParams } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDateTime } from '#app/i18n/format.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import type { loader } from './audit-log.route.tsx'

export function AuditLogPage() {
  const t = useTranslations('privacy.log')
  const locale = useLocale()
  const [search] = useSearchParams()
  const { entries, nextBeforeId } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')} intro={t('intro')}>
      {entries.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <DataTable
          caption={t('caption')}
          captionHidden
          narrow="stack"
          rows={entries}
          rowKey={entry => String(entry.id)}
          columns={[
            { key: 'when', label: t('when'), cell: entry => formatDateTime(entry.at, locale) },
            { key: 'who', label: t('who'), cell: entry => entry.actorName ?? t(`actor.${entry.actorKind}`) },
            { key: 'action', label: t('action'), cell: entry => <code>{entry.action}</code> },
            {
              key: 'detail',
              label: t('detail'),
              cell: entry => <Detail subject={entry.subjectType} detail={entry.detail} />,
            },
          ]}
        />
      )}
      <Pagination
        label={t('title')}
        older={nextBeforeId === null ? undefined : `/protokoll?vor=${nextBeforeId}`}
        newer={search.has('vor') ? '/protokoll' : undefined}
      />
    </Page>
  )
}

function Detail({ subject, detail }: { subject: string; detail: unknown }) {
  const facts = Object.entries((detail ?? {}) as Record<string, unknown>)
  return (
    <>
      {subject}
      {facts.map(([name, value]) => (
        <span key={name}>
          {' · '}
          {name}: {Array.isArray(value) ? value.join(', ') || '–' : String(value ?? '–')}
        </span>
      ))}
    </>
  )
}
