import { useLocale, useTranslations } from 'use-intl'
import type { DepartmentCoverage, UnitFigure, UnitFigures } from '#app/domain/reports/coverage.rules.ts'
import { formatMonthShort, formatNumber } from '#app/i18n/format.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { Section } from '#app/ui/section.tsx'
import { figureWords } from './report-words.ts'

/** Departments and months with their posts, and the departments nobody has seen yet by name. */
export function CoverageSection({ coverage: { months, rows } }: { coverage: DepartmentCoverage }) {
  const t = useTranslations('reports.image')
  const locale = useLocale()
  const gaps = rows.filter(({ total }) => total === 0).map(({ name }) => name)
  type Row = (typeof rows)[number]
  return (
    <Section
      title={t('coverageTitle')}
      intro={gaps.length > 0 ? t('gaps', { departments: gaps.join(', ') }) : t('noGaps')}
    >
      <DataTable
        caption={t('coverageCaption')}
        captionHidden
        rows={rows}
        rowKey={({ departmentId }) => departmentId}
        columns={[
          { key: 'name', label: t('department'), cell: ({ name }) => name },
          ...months.map((month, index) => ({
            key: month,
            label: formatMonthShort(month, locale, false),
            numeric: true,
            cell: ({ posts }: Row) => formatNumber(posts[index] ?? 0, locale),
          })),
          {
            key: 'total',
            label: t('total'),
            numeric: true,
            cell: ({ total }) => formatNumber(total, locale),
          },
        ]}
      />
    </Section>
  )
}

/** Departments with those that are part of them: posts, and the engagement rate where enough people are behind it. */
export function UnitsSection({ units: { rows, rest }, k }: { units: UnitFigures; k: number }) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const words = figureWords(k, t, locale)
  const rate = (figure: UnitFigure) => (figure.status === 'merged' ? t('merged') : words(figure, 'rate'))
  const posts = (count: number | null) => (count === null ? '' : formatNumber(count, locale))
  const all: Array<{ unit: string; name: string; posts: number | null; rate: UnitFigure }> = [
    ...rows,
    ...(rest ? [{ unit: 'rest', name: t('image.otherUnits'), posts: null, rate: rest }] : []),
  ]
  return (
    <Section title={t('image.unitsTitle')} intro={t('image.unitsNote', { k: String(k) })}>
      <DataTable
        caption={t('image.unitsCaption')}
        captionHidden
        rows={all}
        rowKey={({ unit }) => unit}
        columns={[
          { key: 'name', label: t('image.department'), cell: ({ name }) => name },
          { key: 'posts', label: t('image.postCount'), numeric: true, cell: row => posts(row.posts) },
          { key: 'rate', label: t('image.rate'), numeric: true, cell: row => rate(row.rate) },
        ]}
      />
    </Section>
  )
}

type Theme = { id: string; posts: number }

/** How many posts pursue each goal and stand for each value. */
export function ThemesSection(props: {
  goals: ReadonlyArray<Theme & { nameDe: string; nameEn: string }>
  values: ReadonlyArray<Theme & { name: string }>
}) {
  const t = useTranslations('reports.image')
  const locale = useLocale()
  const goals = props.goals.map(goal => ({ ...goal, name: locale === 'de' ? goal.nameDe : goal.nameEn }))
  return (
    <Section title={t('goalsTitle')}>
      <ThemeTable caption={t('goalsCaption')} label={t('goal')} rows={goals} />
      <ThemeTable caption={t('valuesCaption')} label={t('value')} rows={props.values} />
    </Section>
  )
}

function ThemeTable(props: {
  caption: string
  label: string
  rows: ReadonlyArray<Theme & { name: string }>
}) {
  const t = useTranslations('reports.image')
  const locale = useLocale()
  return (
    <DataTable
      caption={props.caption}
      rows={props.rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', label: props.label, cell: ({ name }) => name },
        { key: 'posts', label: t('postCount'), numeric: true, cell: row => formatNumber(row.posts, locale) },
      ]}
    />
  )
}
