import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { invitationSchema } from '#app/domain/ambassadors/invitation.schema.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { action, loader } from './invite.route.tsx'

export function InvitePage() {
  const t = useTranslations('people.invitation')
  const { departments } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')} intro={t('intro')} narrow>
      {departments.length > 0 ? <InvitationForm departments={departments} /> : <NoDepartments />}
      {departments.length > 0 ? (
        <p>
          <a className="kern-link" href="/menschen/liste">
            {t('fromList')}
          </a>
        </p>
      ) : null}
    </Page>
  )
}

function InvitationForm({ departments }: { departments: { value: string; label: string }[] }) {
  const t = useTranslations('people.invitation')
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    lastResult: answer?.form,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: invitationSchema }),
  })
  const labels = { name: t('name'), email: t('email'), departmentId: t('department') }
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={labels} />
      <TextField field={fields.name} label={labels.name} autoComplete="off" />
      <TextField field={fields.email} label={labels.email} type="email" autoComplete="off" />
      <SelectField
        field={fields.departmentId}
        label={labels.departmentId}
        options={departments}
        empty={t('chooseDepartment')}
      />
      <p className="muted">{t('voluntary')}</p>
      <Button type="submit">{t('submit')}</Button>
    </Form>
  )
}

function NoDepartments() {
  const t = useTranslations('people.invitation')
  return (
    <EmptyState
      title={t('noDepartments')}
      drawing="bench"
      action={<ButtonLink href="/bereiche">{t('addDepartment')}</ButtonLink>}
    />
  )
}
