import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { setPasswordSchema } from '#app/domain/accounts/set-password.schema.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { action, loader } from './set-password.route.tsx'

export function SetPasswordPage() {
  const t = useTranslations('account.setPassword')
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if ('unusable' in loaded) return <UnusableLink reason={loaded.unusable} />
  if (answer && 'unusable' in answer) return <UnusableLink reason={answer.unusable} />
  return (
    <Page title={t('title')} intro={t('greeting', { name: loaded.name })} narrow>
      <PasswordForm lastResult={answer?.form} />
    </Page>
  )
}

type Submission = Extract<ReturnType<typeof useActionData<typeof action>>, { form: unknown }>['form']

function PasswordForm({ lastResult }: { lastResult: Submission | undefined }) {
  const t = useTranslations('account.setPassword')
  const [form, fields] = useForm({
    lastResult,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: setPasswordSchema }),
  })
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={{ password: t('password'), repeat: t('repeat') }} />
      <TextField
        field={fields.password}
        label={t('password')}
        hint={t('hint')}
        type="password"
        autoComplete="new-password"
      />
      <TextField field={fields.repeat} label={t('repeat')} type="password" autoComplete="new-password" />
      <Button type="submit">{t('submit')}</Button>
    </Form>
  )
}

type Reason = 'unknown' | 'expired' | 'used' | 'other-purpose' | 'account-closed'

function UnusableLink({ reason }: { reason: Reason }) {
  const t = useTranslations('account.setPassword')
  return (
    <Page title={t('unusableTitle')} intro={t(`unusable.${reason}`)} narrow>
      <a className="kern-link" href="/passwort">
        {t('requestNew')}
      </a>
    </Page>
  )
}
