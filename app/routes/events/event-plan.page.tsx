import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatEventTime, formatNumber } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import type { loader } from './event-plan.route.tsx'

type Planned = ReturnType<typeof useLoaderData<typeof loader>>['coming'][number]

export function EventPlanPage() {
  const t = useTranslations('events.plan')
  const { coming, past } = useLoaderData<typeof loader>()
  const columns = useColumns()
  const add = <ButtonLink href="/veranstaltungen/neu">{t('add')}</ButtonLink>
  if (coming.length + past.length === 0) {
    return (
      <Page title={t('title')} intro={t('intro')}>
        <EmptyState title={t('emptyTitle')} drawing="bench" action={add}>
          {t('emptyText')}
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page title={t('title')} intro={t('intro')} actions={add}>
      {coming.length > 0 ? (
        <Section title={t('coming')}>
          <Events caption={t('captionComing')} events={coming} columns={columns.coming} />
        </Section>
      ) : null}
      {past.length > 0 ? (
        <Section title={t('past')}>
          <Events caption={t('captionPast')} events={past} columns={columns.past} />
        </Section>
      ) : null}
    </Page>
  )
}

function Events(props: { caption: string; events: readonly Planned[]; columns: Array<Column<Planned>> }) {
  return (
    <DataTable
      caption={props.caption}
      captionHidden
      narrow="stack"
      rows={props.events}
      rowKey={({ id }) => id}
      columns={props.columns}
    />
  )
}

function useColumns() {
  const t = useTranslations('events')
  const locale = useLocale()
  const count = (key: 'waiting' | 'attended'): Column<Planned> => ({
    key,
    label: t(`plan.columns.${key}`),
    numeric: true,
    cell: event => formatNumber(event[key], locale),
  })
  const going: Column<Planned> = {
    key: 'going',
    label: t('plan.columns.going'),
    numeric: true,
    cell: ({ going, places }) =>
      places === null ? formatNumber(going, locale) : t('plan.goingOf', { going, places }),
  }
  const shared: Array<Column<Planned>> = [
    {
      key: 'title',
      label: t('plan.columns.title'),
      cell: ({ id, title }) => (
        <a className="kern-link" href={`/veranstaltungen/${id}`}>
          {title}
        </a>
      ),
    },
    { key: 'when', label: t('plan.columns.when'), cell: event => formatEventTime(event, locale) },
  ]
  const state: Column<Planned> = {
    key: 'state',
    label: t('plan.columns.state'),
    cell: ({ state }) => (
      <Badge kind={state === 'cancelled' ? 'warning' : state === 'over' ? 'neutral' : 'success'}>
        {t(`states.${state}`)}
      </Badge>
    ),
  }
  return {
    coming: [...shared, going, count('waiting'), state],
    past: [...shared, going, count('attended'), state],
  }
}
