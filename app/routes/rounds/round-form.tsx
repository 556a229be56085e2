import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { roundSchema } from '#app/domain/rounds/round.schema.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice-fields.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { NumberField } from '#app/ui/number-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'

type Values = {
  title?: string
  invitation?: string
  opensOn?: string
  closesOn?: string
  kickOffOn?: string | undefined
  places?: number | undefined
  selfDescription: boolean
}

/** The form of a call, for a new one and for one that exists. */
export function RoundForm(props: {
  lastResult: SubmissionResult<string[]> | undefined
  defaultValue: Values
  submit: string
  /** Quiet where the page has another main button. */
  quiet?: boolean | undefined
  /** The call was over once: it asks for no more self-descriptions. */
  frozen: boolean
}) {
  const t = useTranslations('rounds.form')
  const [form, fields] = useForm({
    id: 'aufruf',
    lastResult: props.lastResult,
    defaultValue: props.defaultValue,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: roundSchema }),
  })
  const labels = {
    ...{ title: t('title'), invitation: t('invitation'), opensOn: t('opensOn'), closesOn: t('closesOn') },
    ...{ kickOffOn: t('kickOffOn'), places: t('places') },
  }
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={labels} />
      <TextField field={fields.title} label={labels.title} autoComplete="off" />
      <TextArea
        field={fields.invitation}
        label={labels.invitation}
        hint={t('invitationHint')}
        rows={10}
        limit={5000}
      />
      <DateField field={fields.opensOn} label={labels.opensOn} />
      <DateField field={fields.closesOn} label={labels.closesOn} hint={t('closesOnHint')} />
      <DateField field={fields.kickOffOn} label={labels.kickOffOn} optional />
      <NumberField field={fields.places} label={labels.places} optional />
      {props.frozen ? (
        <p className="muted">{t('frozen')}</p>
      ) : (
        <CheckboxField
          field={fields.selfDescription}
          label={t('selfDescription')}
          hint={t('selfDescriptionHint')}
        />
      )}
      <Button type="submit" name="intent" value="save" variant={props.quiet ? 'secondary' : 'primary'}>
        {props.submit}
      </Button>
    </Form>
  )
}
