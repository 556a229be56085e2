import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { signedSchema } from '#app/domain/consents/occasions/occasion.schema.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/choice-fields.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import type { action, loader } from './occasion.route.tsx'

/** Ticking who signed the list. */
export function SignedForm() {
  const t = useTranslations('consents.occasion')
  const { occasion } = useLoaderData<typeof loader>()
  const given = useActionData<typeof action>()
  const answer = given?.intent === 'signed' ? given : undefined
  const [form, fields] = useForm({
    id: 'signed',
    lastResult: answer?.form,
    defaultValue: { givenOn: occasion.heldOn },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: signedSchema }),
  })
  const open = occasion.listed.filter(({ givenOn }) => givenOn === null)
  const refused = answer?.refused ? (
    <Alert kind="danger" title={t('refusedTitle')}>
      {t(`refused.${answer.refused}`)}
    </Alert>
  ) : null
  if (open.length === 0) return refused ?? <p>{t('nobody')}</p>
  const labels = { signed: t('signed'), givenOn: t('heldOn') }
  return (
    <Form method="post" {...getFormProps(form)}>
      <input type="hidden" name="intent" value="signed" />
      {refused}
      <ErrorSummary form={form} labels={labels} />
      <CheckboxGroup
        field={fields.signed}
        label={labels.signed}
        options={open.map(({ consentId, name }) => ({ value: consentId, label: name }))}
      />
      <DateField field={fields.givenOn} label={labels.givenOn} />
      <Button type="submit">{t('record')}</Button>
    </Form>
  )
}
