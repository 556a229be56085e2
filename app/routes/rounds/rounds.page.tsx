import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDay } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import type { loader } from './rounds.route.tsx'

type Line = ReturnType<typeof useLoaderData<typeof loader>>['rounds'][number]

export function RoundsPage() {
  const t = useTranslations('rounds.list')
  const { rounds } = useLoaderData<typeof loader>()
  const add = <ButtonLink href="/aufrufe/neu">{t('add')}</ButtonLink>
  return (
    <Page title={t('title')} intro={t('intro')} actions={rounds.length > 0 ? add : null}>
      {rounds.length === 0 ? (
        <EmptyState title={t('emptyTitle')} action={add}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <RoundTable rounds={rounds} />
      )}
    </Page>
  )
}

const badgeOf = { planned: 'neutral', open: 'success', closed: 'info' } as const

function RoundTable({ rounds }: { rounds: Line[] }) {
  const t = useTranslations('rounds')
  const locale = useLocale()
  const columns: Array<Column<Line>> = [
    {
      key: 'title',
      label: t('list.columns.title'),
      cell: ({ id, title }) => (
        <a className="kern-link" href={`/aufrufe/${id}`}>
          {title}
        </a>
      ),
    },
    {
      key: 'phase',
      label: t('list.columns.phase'),
      cell: ({ phase }) => <Badge kind={badgeOf[phase]}>{t(`phase.${phase}`)}</Badge>,
    },
    {
      key: 'days',
      label: t('list.columns.days'),
      cell: ({ opensOn, closesOn }) =>
        t('list.days', { from: formatDay(opensOn, locale), to: formatDay(closesOn, locale) }),
    },
    {
      key: 'applied',
      label: t('list.columns.applied'),
      cell: ({ applied, undecided }) => t('list.applied', { applied, undecided }),
    },
    {
      key: 'choose',
      label: t('list.columns.choose'),
      cell: ({ id, title }) => (
        <a
          className="kern-link"
          href={`/aufrufe/${id}/auswahl`}
          aria-label={t('list.chooseNamed', { title })}
        >
          {t('list.choose')}
        </a>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('list.caption')}
      captionHidden
      columns={columns}
      rows={rounds}
      rowKey={({ id }) => id}
      narrow="stack"
    />
  )
}
