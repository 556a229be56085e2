import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { departmentSchema } from '#app/domain/departments/department.schema.ts'
import { Button } from '#app/ui/button.tsx'
import { ColourField } from '#app/ui/colour.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'

type Department = { name: string; shortName: string; colour: string; parentId: string | null }

/** A department's details, new or known. `parents` are those it may be part of. */
export function DepartmentForm(props: {
  department?: Department
  parents: ReadonlyArray<{ id: string; name: string }>
  submitLabel: string
  lastResult: SubmissionResult<string[]> | undefined
}) {
  const t = useTranslations('people.departments')
  const [form, fields] = useForm({
    lastResult: props.lastResult,
    defaultValue: props.department ?? { colour: '#1f5fa8' },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: departmentSchema }),
  })
  const labels = { name: t('name'), shortName: t('shortName'), colour: t('colour'), parentId: t('parent') }
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={labels} />
      <TextField field={fields.name} label={labels.name} autoComplete="off" />
      <TextField
        field={fields.shortName}
        label={labels.shortName}
        hint={t('shortNameHint')}
        autoComplete="off"
      />
      <ColourField field={fields.colour} label={labels.colour} />
      <SelectField
        field={fields.parentId}
        label={labels.parentId}
        options={props.parents.map(({ id, name }) => ({ value: id, label: name }))}
        empty={t('noParent')}
        optional
      />
      <Button type="submit" name="intent" value="save">
        {props.submitLabel}
      </Button>
    </Form>
  )
}
