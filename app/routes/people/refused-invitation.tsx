import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { addressSchema } from '#app/domain/ambassadors/invitation.schema.ts'
import { formatDate } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { action } from './person.route.tsx'

/** An invitation that a mail server will not take: its own words, and the address to correct. */
export function RefusedInvitation(props: {
  refusedAt: Date
  lastError: string | null
  correctable: boolean
}) {
  const t = useTranslations('people.person.refused')
  const locale = useLocale()
  return (
    <>
      <Alert kind="warning" title={t('title')}>
        <p>{t('text', { day: formatDate(props.refusedAt, locale) })}</p>
        <p>{props.lastError}</p>
        <p>{t(props.correctable ? 'correct' : 'inUse')}</p>
      </Alert>
      {props.correctable ? <AddressForm /> : null}
    </>
  )
}

function AddressForm() {
  const t = useTranslations('people.person.refused')
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    lastResult: answer?.form,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: addressSchema }),
  })
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={{ email: t('email') }} />
      <TextField field={fields.email} label={t('email')} type="email" autoComplete="off" />
      <Button type="submit" name="intent" value="correct-address">
        {t('submit')}
      </Button>
    </Form>
  )
}
