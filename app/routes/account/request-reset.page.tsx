import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { passwordResetSchema } from '#app/domain/sessions/sign-in.schema.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { action } from './request-reset.route.tsx'

export function RequestResetPage() {
  const t = useTranslations('account')
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    lastResult: answer?.form,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: passwordResetSchema }),
  })
  return (
    <Page title={t('reset.title')} intro={t('reset.intro')} narrow>
      <Form method="post" {...getFormProps(form)}>
        <ErrorSummary form={form} labels={{ email: t('signIn.email') }} />
        <TextField field={fields.email} label={t('signIn.email')} type="email" autoComplete="username" />
        <Button type="submit">{t('reset.submit')}</Button>
      </Form>
      <p>
        <a className="kern-link" href="/anmelden">
          {t('reset.back')}
        </a>
      </p>
    </Page>
  )
}
