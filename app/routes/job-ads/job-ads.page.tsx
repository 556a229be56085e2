import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { jobAdState } from '#app/domain/recruiting/job-ad-state.rules.ts'
import { formatDay, formatNumber } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import type { loader } from './job-ads.route.tsx'

export function JobAdsPage() {
  const t = useTranslations('jobAds')
  const { ads } = useLoaderData<typeof loader>()
  const add = <ButtonLink href="/stellen/neu">{t('add')}</ButtonLink>
  if (ads.length === 0) {
    return (
      <Page title={t('title')} intro={t('intro')}>
        <EmptyState title={t('empty')} action={add}>
          {t('emptyText')}
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page title={t('title')} intro={t('intro')} actions={add}>
      <JobAdTable />
      <p className="muted">
        {t('postsNote')}{' '}
        <a className="kern-link" href="/berichte/recruiting">
          {t('toReport')}
        </a>
      </p>
    </Page>
  )
}

type JobAd = ReturnType<typeof useLoaderData<typeof loader>>['ads'][number]

function JobAdTable() {
  const t = useTranslations('jobAds')
  const locale = useLocale()
  const { ads, today } = useLoaderData<typeof loader>()
  const open = ({ opensOn, closesOn }: JobAd) => {
    const from = formatDay(opensOn, locale)
    return closesOn === null
      ? t('from', { day: from })
      : t('fromTo', { from, to: formatDay(closesOn, locale) })
  }
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      narrow="stack"
      rows={ads}
      rowKey={ad => ad.id}
      columns={[
        {
          key: 'title',
          label: t('name'),
          cell: ad => (
            <a className="kern-link" href={`/stellen/${ad.id}`}>
              {ad.title}
            </a>
          ),
        },
        { key: 'department', label: t('department'), cell: ad => ad.departmentName ?? t('wholeTown') },
        { key: 'period', label: t('period'), cell: open },
        { key: 'state', label: t('state'), cell: ad => <State state={jobAdState(ad, today)} /> },
        { key: 'posts', label: t('posts'), numeric: true, cell: ad => formatNumber(ad.posts, locale) },
      ]}
    />
  )
}

function State({ state }: { state: ReturnType<typeof jobAdState> }) {
  const t = useTranslations('jobAds.states')
  return <Badge kind={state === 'open' ? 'success' : 'neutral'}>{t(state)}</Badge>
}
