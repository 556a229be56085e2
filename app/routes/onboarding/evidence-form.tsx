import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { dateStepSchema } from '#app/domain/onboarding/path/complete.schema.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { EvidenceFile } from './evidence-file.tsx'
import type { action, loader } from './own-step.route.tsx'

/** What a step asks of the person: a tick, a day, or a file. */
export function EvidenceForm() {
  const t = useTranslations('onboarding.step')
  const { step } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const refused = answer?.refused ?? null
  if (step.evidence === 'date') {
    return (
      <>
        <Refused reason={refused} />
        <DayForm />
      </>
    )
  }
  if (step.evidence === 'file') {
    return (
      <Form method="post" encType="multipart/form-data">
        <Refused reason={refused} />
        <EvidenceFile id="file" label={t('file')} refused={refused} />
        <Button type="submit">{t('upload')}</Button>
      </Form>
    )
  }
  return (
    <Form method="post">
      <Refused reason={refused} />
      <Button type="submit">{t('tick')}</Button>
    </Form>
  )
}

type Reason = NonNullable<NonNullable<ReturnType<typeof useActionData<typeof action>>>['refused']>

function Refused({ reason }: { reason: Reason | null }) {
  const t = useTranslations('onboarding.step')
  if (reason === null) return null
  return (
    <Alert kind="danger" title={t('refusedTitle')}>
      {t(`refused.${reason}`)}
    </Alert>
  )
}

function DayForm() {
  const t = useTranslations('onboarding.step')
  const { today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    lastResult: answer?.form,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: dateStepSchema }),
  })
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={{ day: t('day') }} />
      <DateField field={fields.day} label={t('day')} hint={t('dayHint')} max={today} />
      <Button type="submit">{t('saveDay')}</Button>
    </Form>
  )
}
