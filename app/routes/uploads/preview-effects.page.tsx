import { useLocale, useTranslations } from 'use-intl'
import type { Effects } from '#app/domain/linkedin/imports/upload-preview.rules.ts'
import { PAGE_DAY_METRICS } from '#app/domain/linkedin/page/page-export.rules.ts'
import { formatDay, formatNumber } from '#app/i18n/format.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { DiffList } from '#app/ui/diff-list.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import type { ShownFile } from './shown-upload.ts'

type ShownPage = Pick<NonNullable<ShownFile['page']>, 'days' | 'posts' | 'competitors'>

const effects = ['new', 'changed', 'same'] as const

/** How many days and posts of a page are new, change or stay, and how many other pages are compared. */
export function PreviewEffects({ page }: { page: ShownPage }) {
  const t = useTranslations('uploads.together')
  return (
    <>
      {page.days.count > 0 ? <Counts what="pageDays" counts={page.days.effects} /> : null}
      {page.days.changed.length > 0 ? <ChangedDays {...page.days} /> : null}
      {page.posts.count > 0 ? <Counts what="pagePosts" counts={page.posts.effects} /> : null}
      {page.competitors > 0 ? <p>{t('competitors', { count: page.competitors })}</p> : null}
    </>
  )
}

function Counts({ what, counts }: { what: 'pageDays' | 'pagePosts'; counts: Effects }) {
  const t = useTranslations('uploads.together')
  const items = effects
    .filter(effect => counts[effect] > 0)
    .map(effect => ({ key: effect, kind: effect, label: t(what, { count: counts[effect] }) }))
  return <DiffList label={t(`${what}Label`)} items={items} />
}

// A page's day has twelve figures: only those that change are listed.
function ChangedDays({ changed, moreChanged }: ShownPage['days']) {
  const t = useTranslations('uploads.preview')
  const together = useTranslations('uploads.together')
  const locale = useLocale()
  const count = (value: number | null) => (value === null ? t('unknown') : formatNumber(value, locale))
  const rows = changed.flatMap(({ before, after }) =>
    PAGE_DAY_METRICS.filter(metric => before[metric] !== after[metric]).map(metric => ({
      key: `${after.date} ${metric}`,
      day: formatDay(after.date, locale),
      figure: together(`pageMetrics.${metric}`),
      change: t('changes', { before: count(before[metric]), after: count(after[metric]) }),
    })),
  )
  return (
    <Disclosure summary={t('showChanged')}>
      <DataTable
        caption={t('changedCaption')}
        captionHidden
        narrow="stack"
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'day', label: t('day'), cell: ({ day }) => day },
          { key: 'figure', label: together('figure'), cell: ({ figure }) => figure },
          { key: 'change', label: together('pageChanges'), numeric: true, cell: ({ change }) => change },
        ]}
      />
      {moreChanged > 0 ? <p>{t('moreChanged', { count: moreChanged })}</p> : null}
    </Disclosure>
  )
}
