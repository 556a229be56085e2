import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { jobAdSchema } from '#app/domain/recruiting/job-ad.schema.ts'
import { Button } from '#app/ui/button.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'

/** A job ad to be filled in or changed. `hosts` are those its address may have, none for any. */
export function JobAdForm(props: {
  departments: ReadonlyArray<{ id: string; name: string }>
  hosts: readonly string[]
  lastResult: SubmissionResult<string[]> | undefined
  defaultValue: {
    title?: string
    departmentId?: string | null
    url?: string
    opensOn?: string
    closesOn?: string | null
  }
}) {
  const t = useTranslations('jobAds.fields')
  const save = useTranslations('jobAds')('save')
  const schema = jobAdSchema(props.hosts)
  const [form, fields] = useForm({
    lastResult: props.lastResult,
    defaultValue: props.defaultValue,
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
  })
  const labels = Object.fromEntries(fieldNames.map(name => [name, t(name)]))
  const urlHint = props.hosts.length > 0 ? t('urlHosts', { hosts: props.hosts.join(', ') }) : t('urlHint')
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={labels} />
      <TextField field={fields.title} label={t('title')} hint={t('titleHint')} />
      <SelectField
        field={fields.departmentId}
        label={t('departmentId')}
        options={props.departments.map(({ id, name }) => ({ value: id, label: name }))}
        empty={t('anyDepartment')}
        optional
      />
      <TextField field={fields.url} label={t('url')} hint={urlHint} type="url" />
      <DateField field={fields.opensOn} label={t('opensOn')} />
      <DateField field={fields.closesOn} label={t('closesOn')} hint={t('closesOnHint')} optional />
      <Button type="submit">{save}</Button>
    </Form>
  )
}

const fieldNames = ['title', 'departmentId', 'url', 'opensOn', 'closesOn'] as const
