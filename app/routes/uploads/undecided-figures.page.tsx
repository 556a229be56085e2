import { useLocale, useTranslations } from 'use-intl'
import { type ReadFigures, readMetrics } from '#app/domain/posts/figures/figure-comparison.rules.ts'
import { formatDate, formatNumber } from '#app/i18n/format.ts'
import { classes } from '#app/ui/classes.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Section } from '#app/ui/section.tsx'

type Undecided = { importId: string; postId: string; publishedAt: string } & {
  typed: ReadFigures
  inFile: ReadFigures
}

/** Figures that somebody typed in and a file sees differently, side by side; one answer for all of them. */
export function UndecidedFigures(props: {
  posts: readonly Undecided[]
  counts: 'typed' | 'file' | null
  missing: boolean
}) {
  const t = useTranslations('uploads.together')
  const locale = useLocale()
  const number = (value: number | null) => (value === null ? t('unknown') : formatNumber(value, locale))
  const rows = props.posts.flatMap(({ importId, postId, publishedAt, typed, inFile }) =>
    readMetrics
      .filter(metric => typed[metric] !== null && typed[metric] !== inFile[metric])
      .map(metric => ({
        key: `${importId}:${postId}:${metric}`,
        what: t('postMetric', { date: formatDate(publishedAt, locale), metric: t(`metrics.${metric}`) }),
        typed: number(typed[metric]),
        inFile: number(inFile[metric]),
      })),
  )
  return (
    <Section title={t('differ')} intro={t('differIntro')}>
      <DataTable
        caption={t('differ')}
        captionHidden
        narrow="stack"
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'what', label: t('figure'), cell: ({ what }) => what },
          { key: 'typed', label: t('typed'), numeric: true, cell: row => row.typed },
          { key: 'file', label: t('inFile'), numeric: true, cell: row => row.inFile },
        ]}
      />
      <fieldset
        className={classes('kern-fieldset', props.missing && 'kern-fieldset--error')}
        aria-describedby={props.missing ? 'counts-error' : undefined}
      >
        <legend className="kern-label">{t('whichCount')}</legend>
        <div className="kern-fieldset__body">
          {(['typed', 'file'] as const).map(value => (
            <div key={value} className="kern-form-check">
              <input
                type="radio"
                id={`counts-${value}`}
                name="counts"
                value={value}
                required
                defaultChecked={props.counts === value}
                className="kern-form-check__radio"
              />
              <label className="kern-label" htmlFor={`counts-${value}`}>
                {t(`counts.${value}`)}
              </label>
            </div>
          ))}
        </div>
        {props.missing ? (
          <p className="kern-error" id="counts-error">
            <Icon name="danger" />
            <span className="kern-body">{t('problems.which-figures')}</span>
          </p>
        ) : null}
      </fieldset>
    </Section>
  )
}
