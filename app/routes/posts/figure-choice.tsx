import { Form } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { type ComparedFigures, readMetrics } from '#app/domain/posts/figures/figure-comparison.rules.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DataTable } from '#app/ui/data-table.tsx'

/**
 * Where typed-in figures and files differ: both side by side, and which of them counts. Asked once; afterwards it says
 * what was chosen and offers the other.
 */
export function FigureChoiceForm({ compared }: { compared: ComparedFigures }) {
  const t = useTranslations('posts.figures.choice')
  const { decided } = compared
  if (decided !== null) {
    const other = decided === 'typed' ? 'file' : 'typed'
    return (
      <Form method="post">
        <input type="hidden" name="counts" value={other} />
        <p>{t(`decided.${decided}`)}</p>
        <Button type="submit" name="intent" value="choose" variant="tertiary">
          {t(`instead.${other}`)}
        </Button>
      </Form>
    )
  }
  return (
    <Card title={t('title')} level={3} highlight>
      <p>{t('text')}</p>
      <SideBySide compared={compared} />
      <ButtonRow>
        <ChooseButton counts="typed" label={t('keep')} />
        <ChooseButton counts="file" label={t('take')} />
      </ButtonRow>
    </Card>
  )
}

// Two forms, because either answer is as good as the other.
function ChooseButton({ counts, label }: { counts: 'typed' | 'file'; label: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="counts" value={counts} />
      <Button type="submit" name="intent" value="choose" variant="secondary">
        {label}
      </Button>
    </Form>
  )
}

function SideBySide({ compared: { typed, inFile } }: { compared: ComparedFigures }) {
  const t = useTranslations('posts.figures')
  const locale = useLocale()
  const rows = readMetrics.flatMap(metric => {
    const [own, file] = [typed[metric], inFile[metric]]
    return own === null || file === null || own === file ? [] : [{ metric, own, file }]
  })
  return (
    <DataTable
      caption={t('choice.caption')}
      captionHidden
      narrow="pairs"
      rows={rows}
      rowKey={({ metric }) => metric}
      columns={[
        { key: 'metric', label: t('metric'), cell: ({ metric }) => t(metric) },
        {
          key: 'typed',
          label: t('choice.mine'),
          numeric: true,
          cell: ({ own }) => formatNumber(own, locale),
        },
        {
          key: 'file',
          label: t('choice.inFile'),
          numeric: true,
          cell: ({ file }) => formatNumber(file, locale),
        },
      ]}
    />
  )
}
