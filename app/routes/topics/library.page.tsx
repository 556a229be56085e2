import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDate } from '#app/i18n/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { TabLinks } from '#app/ui/tab-links.tsx'
import type { loader } from './library.route.tsx'
import { useSeasonText } from './season-text.ts'

type Topic = ReturnType<typeof useLoaderData<typeof loader>>['topics'][number]

export function LibraryPage() {
  const t = useTranslations('topics.library')
  const { topics, showsRetired, counts } = useLoaderData<typeof loader>()
  const columns = useColumns()
  const retiredHref = '/bibliothek?ansicht=zurueckgezogen'
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      actions={
        <ButtonLink href="/bibliothek/neu" icon="add">
          {t('add')}
        </ButtonLink>
      }
    >
      <TabLinks
        label={t('views')}
        tabs={[
          { href: '/bibliothek', label: t('inUse'), current: !showsRetired, count: counts.inUse },
          { href: retiredHref, label: t('retired'), current: showsRetired, count: counts.retired },
        ]}
      />
      {topics.length === 0 ? (
        <EmptyState title={t('emptyTitle')} drawing="bench">
          {t('emptyText')}
        </EmptyState>
      ) : (
        <DataTable
          caption={t('caption')}
          captionHidden
          columns={columns}
          rows={topics}
          rowKey={({ id }) => id}
          narrow="stack"
        />
      )}
    </Page>
  )
}

function useColumns(): Array<Column<Topic>> {
  const t = useTranslations('topics')
  const locale = useLocale()
  const seasonText = useSeasonText()
  return [
    {
      key: 'title',
      label: t('library.columns.title'),
      cell: ({ slug, title }) => (
        <a className="kern-link" href={`/bibliothek/${slug}`}>
          {title}
        </a>
      ),
    },
    {
      key: 'category',
      label: t('library.columns.category'),
      cell: ({ category }) => t(`category.${category}`),
    },
    {
      key: 'departments',
      label: t('library.columns.departments'),
      cell: ({ departments }) => departments.map(({ name }) => name).join(', ') || t('library.all'),
    },
    {
      key: 'season',
      label: t('library.columns.season'),
      cell: ({ seasonFrom, seasonTo }) =>
        seasonFrom && seasonTo ? seasonText({ from: seasonFrom, to: seasonTo }) : t('library.allYear'),
    },
    {
      key: 'lastUsed',
      label: t('library.columns.lastUsed'),
      cell: ({ lastUsedAt }) => (lastUsedAt ? formatDate(lastUsedAt, locale) : t('library.never')),
    },
  ]
}
