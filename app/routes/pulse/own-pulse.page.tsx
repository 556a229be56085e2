import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { pulseAnswerSchema } from '#app/domain/pulse/pulse-answer.schema.ts'
import { pulseAnswers, pulseQuestions } from '#app/domain/pulse/question.rules.ts'
import { formatDay } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-fields.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import type { action, loader } from './own-pulse.route.tsx'

export function OwnPulsePage() {
  const t = useTranslations('pulse.own')
  const locale = useLocale()
  const { pulse } = useLoaderData<typeof loader>()
  if (pulse.state !== 'open') return <NothingToAnswer state={pulse.state} />
  return (
    <Page title={t('title')} intro={t('intro', { until: formatDay(pulse.closesOn, locale) })} narrow>
      <Alert kind="info" title={t('promiseTitle')}>
        <p>{t('promise')}</p>
      </Alert>
      <PulseForm />
    </Page>
  )
}

function PulseForm() {
  const t = useTranslations('pulse')
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    lastResult: answer?.form,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: pulseAnswerSchema }),
  })
  const options = [
    ...pulseAnswers.map(value => ({ value: String(value), label: t(`answers.${value}`) })),
    { value: '', label: t('own.leaveOut') },
  ]
  const labels = Object.fromEntries(pulseQuestions.map(question => [question, t(`short.${question}`)]))
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={labels} />
      {pulseQuestions.map(question => (
        <RadioGroup
          key={question}
          field={fields[question]}
          label={t(`questions.${question}`)}
          options={options}
        />
      ))}
      <p className="muted">{t('own.once')}</p>
      <Button type="submit">{t('own.submit')}</Button>
    </Form>
  )
}

function NothingToAnswer({ state }: { state: 'answered' | 'none' }) {
  const t = useTranslations('pulse.own')
  return (
    <Page title={t(`${state}Title`)} narrow>
      <EmptyState
        title={t(`${state}Text`)}
        action={
          <ButtonLink href="/profil" variant="secondary">
            {t('back')}
          </ButtonLink>
        }
      />
    </Page>
  )
}
