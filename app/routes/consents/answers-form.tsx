import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { answersSchema } from '#app/domain/consents/recording/consent.schema.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { AnswerFields } from './answer-fields.tsx'
import type { action, loader } from './consent.route.tsx'

/** Writing down what stands on the paper that came back. */
export function AnswersForm() {
  const t = useTranslations('consents.record')
  const { consent, person, today, collectors } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    id: 'answers',
    lastResult: answer?.form,
    defaultValue: {
      givenOn: today,
      ...(person.guardians.length === 0 && person.kind !== 'child' ? { signers: ['person'] } : {}),
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: answersSchema }),
  })
  const labels = {
    granted: t('granted'),
    signers: t('signers'),
    givenOn: t('givenOn'),
    collectedBy: t('collector'),
  }
  return (
    <Form method="post" {...getFormProps(form)}>
      {answer?.refused ? (
        <Alert kind="danger" title={t('refusedTitle')}>
          {t(`refused.${answer.refused}`)}
        </Alert>
      ) : null}
      <ErrorSummary form={form} labels={labels} />
      <AnswerFields fields={fields} scopes={consent.scopes} person={person} today={today} />
      <SelectField
        field={fields.collectedBy}
        label={t('collector')}
        empty={t('me')}
        options={collectors.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button type="submit">{t('saveAnswers')}</Button>
    </Form>
  )
}
