import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { GUARDIAN_ROWS, personSchema } from '#app/domain/consents/people/person.schema.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { type Guardian, PersonFields, usePersonLabels } from './person-fields.tsx'

type Known = {
  kind: string
  name: string
  email: string | null
  locale: string
  departmentId: string | null
  bornOn: string | null
  soleCustody: boolean
  note: string
}

/** Taking somebody into the register, and changing what it says about them. */
export function PersonForm(props: {
  person: Known | null
  guardians: readonly Guardian[]
  departments: ReadonlyArray<{ id: string; name: string }>
  lastResult: SubmissionResult<string[]> | undefined
  submit: string
}) {
  const { person, guardians } = props
  const rows = Array.from({ length: GUARDIAN_ROWS }, (_, index) => ({
    name: guardians[index]?.name ?? '',
    email: guardians[index]?.email ?? '',
  }))
  const [form, fields] = useForm({
    id: 'person',
    lastResult: props.lastResult,
    defaultValue: person
      ? { ...person, soleCustody: person.soleCustody ? 'on' : '', guardians: rows }
      : { locale: 'de', guardians: rows },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: personSchema }),
  })
  const guardianFields = fields.guardians.getFieldList().map(row => row.getFieldset())
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={usePersonLabels()} />
      <PersonFields
        fields={fields}
        guardianFields={guardianFields}
        guardians={guardians}
        departments={props.departments}
      />
      <Button type="submit">{props.submit}</Button>
    </Form>
  )
}
