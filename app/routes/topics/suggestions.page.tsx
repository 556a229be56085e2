import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDate } from '#app/i18n/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card, CardGrid } from '#app/ui/card.tsx'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import type { loader } from './suggestions.route.tsx'

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export function SuggestionsPage() {
  const t = useTranslations('topics.suggestions')
  const { open, decided } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')} intro={t('intro')}>
      <Section title={t('open')}>
        {open.length === 0 ? (
          <EmptyState title={t('emptyTitle')} drawing="letter">
            {t('emptyText')}
          </EmptyState>
        ) : (
          <CardGrid>
            {open.map(suggestion => (
              <OpenSuggestion key={suggestion.id} suggestion={suggestion} />
            ))}
          </CardGrid>
        )}
      </Section>
      {decided.length > 0 ? <Decided rows={decided} /> : null}
    </Page>
  )
}

function OpenSuggestion({ suggestion }: { suggestion: Loaded['open'][number] }) {
  const t = useTranslations('topics.suggestions')
  const locale = useLocale()
  const { id, title, description, suggestedBy, suggestedAt } = suggestion
  return (
    <Card
      title={title}
      preline={t('from', { name: suggestedBy, day: formatDate(suggestedAt, locale) })}
      footer={
        <ButtonLink href={`/vorschlaege/${id}`} variant="secondary">
          {t('look')}
        </ButtonLink>
      }
    >
      <p>{description}</p>
    </Card>
  )
}

function Decided({ rows }: { rows: Loaded['decided'] }) {
  const t = useTranslations('topics.suggestions')
  const locale = useLocale()
  const columns: Array<Column<Loaded['decided'][number]>> = [
    {
      key: 'title',
      label: t('columns.title'),
      cell: ({ id, title }) => (
        <a className="kern-link" href={`/vorschlaege/${id}`}>
          {title}
        </a>
      ),
    },
    { key: 'by', label: t('columns.by'), cell: row => row.suggestedBy },
    {
      key: 'decision',
      label: t('columns.decision'),
      cell: ({ decision }) => (decision ? t(`decision.${decision}`) : null),
    },
    { key: 'on', label: t('columns.on'), cell: row => row.decidedAt && formatDate(row.decidedAt, locale) },
    { key: 'decidedBy', label: t('columns.decidedBy'), cell: row => row.decidedBy ?? t('unknownDecider') },
  ]
  return (
    <Section title={t('decided')}>
      <DataTable
        caption={t('caption')}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        narrow="stack"
      />
    </Section>
  )
}
