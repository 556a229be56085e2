import { useLocale, useTranslations } from 'use-intl'
import type { ExampleDay } from '#app/domain/programme/welcome-kit/example-month.rules.ts'
import { formatMonth, formatShortDay } from '#app/i18n/format.ts'
import { type Column, DataTable } from '#app/ui/data-table.tsx'
import { Section } from '#app/ui/section.tsx'

/** A month as it could go, with real days. */
export function ExampleMonth({ kit }: { kit: { month: string; posts: number; days: ExampleDay[] } }) {
  const t = useTranslations('welcomeKit.month')
  const locale = useLocale()
  const columns: Array<Column<ExampleDay>> = [
    { key: 'day', label: t('day'), cell: ({ day }) => formatShortDay(day, locale) },
    { key: 'week', label: t('week'), cell: ({ week }) => t('weekNumber', { week }) },
    { key: 'what', label: t('what'), cell: ({ step }) => t(`steps.${step}`) },
    { key: 'time', label: t('time'), numeric: true, cell: ({ step }) => t(`minutes.${step}`) },
  ]
  return (
    <Section
      title={t('title', { month: formatMonth(kit.month, locale) })}
      intro={t('intro', { posts: kit.posts })}
    >
      <DataTable
        caption={t('caption')}
        captionHidden
        columns={columns}
        rows={kit.days}
        rowKey={({ step, day }) => `${step} ${day}`}
        narrow="scroll"
      />
      <p>{t('outro')}</p>
    </Section>
  )
}
