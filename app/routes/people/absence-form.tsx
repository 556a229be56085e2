import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { absenceSchema } from '#app/domain/ambassadors/absence.schema.ts'
import { Button } from '#app/ui/button.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'

/** First and last day of an absence, for the person themselves and for comms on request. */
export function AbsenceForm(props: { today: string; lastResult: SubmissionResult<string[]> | undefined }) {
  const t = useTranslations('people.absence')
  const [form, fields] = useForm({
    lastResult: props.lastResult,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: absenceSchema }),
  })
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={{ from: t('from'), to: t('to') }} />
      <DateField field={fields.from} label={t('from')} />
      <DateField field={fields.to} label={t('to')} hint={t('toHint')} min={props.today} />
      <Button type="submit" name="intent" value="enter">
        {t('submit')}
      </Button>
    </Form>
  )
}
