import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { departmentChangeSchema } from '#app/domain/ambassadors/invitation.schema.ts'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import type { action, loader } from './change-department.route.tsx'

export function ChangeDepartmentPage() {
  const t = useTranslations('people')
  const forms = useTranslations('forms')
  const person = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    lastResult: answer?.form,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: departmentChangeSchema }),
  })
  const label = t('departmentChange.department')
  return (
    <Page
      title={t('departmentChange.title', { name: person.name })}
      preline={person.departmentName}
      intro={t('departmentChange.intro')}
      narrow
    >
      <Form method="post" {...getFormProps(form)}>
        <ErrorSummary form={form} labels={{ departmentId: label }} />
        <SelectField
          field={fields.departmentId}
          label={label}
          options={person.departments}
          empty={t('invitation.chooseDepartment')}
        />
        <ButtonRow>
          <Button type="submit">{t('departmentChange.submit')}</Button>
          <ButtonLink href={`/menschen/${person.ambassadorId}`} variant="tertiary">
            {forms('cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Page>
  )
}
