import { useLocale, useTranslations } from 'use-intl'
import type { ComparedDay } from '#app/domain/linkedin/imports/import-preview.rules.ts'
import { formatDay, formatNumber } from '#app/i18n/format.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { DiffList } from '#app/ui/diff-list.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import type { ShownFile } from './shown-upload.ts'

type ShownDays = NonNullable<ShownFile['own']>['days']

const effects = ['new', 'changed', 'same'] as const
const metrics = ['impressions', 'engagements', 'newFollowers'] as const

/** How many days are new, change or stay, and in which way those that change do. */
export function PreviewDays({ days }: { days: ShownDays }) {
  const t = useTranslations('uploads.preview')
  const counts = effects
    .filter(effect => days.effects[effect] > 0)
    .map(effect => ({
      key: effect,
      kind: effect,
      label: t('dayCount', { count: days.effects[effect] }),
    }))
  return (
    <>
      <h3 className="kern-heading-small">{t('days')}</h3>
      <p>{t('daysIntro')}</p>
      <DiffList label={t('days')} items={counts} />
      {days.changed.length > 0 ? (
        <Disclosure summary={t('showChanged')}>
          <ChangedDays days={days.changed} />
          {days.moreChanged > 0 ? <p>{t('moreChanged', { count: days.moreChanged })}</p> : null}
        </Disclosure>
      ) : null}
    </>
  )
}

function ChangedDays({ days }: { days: readonly ComparedDay[] }) {
  const t = useTranslations('uploads.preview')
  const locale = useLocale()
  const count = (value: number | null) => (value === null ? t('unknown') : formatNumber(value, locale))
  return (
    <DataTable
      caption={t('changedCaption')}
      captionHidden
      rows={days}
      rowKey={({ date }) => date}
      columns={[
        { key: 'day', label: t('day'), cell: ({ date }) => formatDay(date, locale) },
        ...metrics.map(metric => ({
          key: metric,
          label: t(metric),
          numeric: true,
          cell: ({ before, after }: ComparedDay) =>
            before[metric] === after[metric]
              ? count(after[metric])
              : t('changes', { before: count(before[metric]), after: count(after[metric]) }),
        })),
      ]}
    />
  )
}
