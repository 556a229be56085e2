import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { ownMetrics } from '#app/domain/posts/figures/figures.rules.ts'
import { figuresSchema } from '#app/domain/posts/figures/figures.schema.ts'
import { Button } from '#app/ui/button.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { NumberField } from '#app/ui/number-field.tsx'

/** Figures read off LinkedIn, typed in by their owner. */
export function FiguresForm(props: {
  lastResult: SubmissionResult<string[]> | undefined
  days: { publishedOn: string; today: string }
}) {
  const t = useTranslations('posts.figures')
  const { publishedOn, today } = props.days
  const [form, fields] = useForm({
    id: 'zahlen-ergaenzen',
    lastResult: props.lastResult,
    defaultValue: { measuredOn: today },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: figuresSchema }),
  })
  const labels = Object.fromEntries([...ownMetrics, 'measuredOn' as const].map(name => [name, t(name)]))
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={labels} />
      <div className="field-grid">
        {ownMetrics.map(metric => (
          <NumberField key={metric} field={fields[metric]} label={t(metric)} />
        ))}
      </div>
      <DateField
        field={fields.measuredOn}
        label={t('measuredOn')}
        hint={t('dayHint')}
        min={publishedOn}
        max={today}
      />
      <Button type="submit" name="intent" value="figures">
        {t('save')}
      </Button>
    </Form>
  )
}
