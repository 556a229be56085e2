import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDate, formatDay } from '#app/i18n/format.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { StandingBadge } from './standing-badge.tsx'
import type { loader } from './take-downs.route.tsx'

type Row = ReturnType<typeof useLoaderData<typeof loader>>['open'][number]

export function TakeDownsPage() {
  const t = useTranslations('publications.takeDowns')
  const { open, done } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')} intro={t('intro')}>
      <Section title={t('open')}>
        {open.length === 0 ? (
          <EmptyState title={t('nothingOpen')} drawing="bench">
            {t('nothingOpenText')}
          </EmptyState>
        ) : (
          <OpenTable rows={open} />
        )}
      </Section>
      {done.length > 0 ? (
        <Section title={t('done')}>
          <DoneTable rows={done} />
        </Section>
      ) : null}
    </Page>
  )
}

function OpenTable({ rows }: { rows: Row[] }) {
  const t = useTranslations('publications.takeDowns')
  const locale = useLocale()
  return (
    <DataTable
      caption={t('open')}
      captionHidden
      narrow="stack"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'what', label: t('what'), cell: row => <What row={row} /> },
        { key: 'person', label: t('person'), cell: row => <Person row={row} /> },
        { key: 'assignee', label: t('assignee'), cell: row => row.assigneeName ?? t('comms') },
        {
          key: 'due',
          label: t('due'),
          cell: row => <time dateTime={row.dueOn}>{formatDay(row.dueOn, locale)}</time>,
        },
        {
          key: 'standing',
          label: t('standingLabel'),
          cell: row => <StandingBadge standing={row.standing} />,
        },
      ]}
    />
  )
}

function DoneTable({ rows }: { rows: Row[] }) {
  const t = useTranslations('publications.takeDowns')
  const locale = useLocale()
  return (
    <DataTable
      caption={t('done')}
      captionHidden
      narrow="stack"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'what', label: t('what'), cell: row => <What row={row} /> },
        { key: 'person', label: t('person'), cell: row => <Person row={row} /> },
        { key: 'proof', label: t('proof'), cell: row => (row.proof ? t(`proofs.${row.proof}`) : '–') },
        { key: 'by', label: t('doneBy'), cell: row => row.doneByName ?? '–' },
        { key: 'at', label: t('doneAt'), cell: row => (row.doneAt ? formatDate(row.doneAt, locale) : '–') },
      ]}
    />
  )
}

function What({ row }: { row: Row }) {
  const t = useTranslations('publications.takeDowns')
  const channels = useTranslations('consents.channels')
  const channel = channels(row.channel)
  const where = row.place && row.place !== channel ? `${channel}: ${row.place}` : channel
  return (
    <a className="kern-link" href={`/loeschungen/${row.id}`}>
      {row.kind === 'hand-out' ? t('askedAbout', { channel }) : where}
    </a>
  )
}

function Person({ row }: { row: Row }) {
  const { person } = row
  if (!person) return '–'
  return (
    <a className="kern-link" href={`/einwilligungen/menschen/${person.id}`}>
      {person.name}
    </a>
  )
}
