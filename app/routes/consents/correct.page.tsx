import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { correctSchema, scopeValue } from '#app/domain/consents/recording/consent.schema.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { AnswerFields } from './answer-fields.tsx'
import type { action, loader } from './correct.route.tsx'

export function CorrectPage() {
  const t = useTranslations('consents')
  const { consent, person, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    id: 'correct',
    lastResult: answer?.form,
    defaultValue: {
      granted: consent.scopes
        .filter(scope => scope.granted)
        .map(({ purpose, channel }) => scopeValue(purpose, channel)),
      signers: consent.signatures.map(({ guardianId }) => guardianId ?? 'person'),
      givenOn: consent.givenOn ?? '',
      validUntil: consent.validUntil ?? '',
      occasion: consent.occasion,
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: correctSchema }),
  })
  const labels = {
    ...{ granted: t('record.granted'), signers: t('record.signers'), givenOn: t('record.givenOn') },
    ...{ validUntil: t('ask.validUntil'), occasion: t('ask.occasion'), note: t('correct.note') },
  }
  return (
    <Page title={t('correct.title')} preline={person.name} intro={t('correct.intro')} narrow>
      <Form method="post" {...getFormProps(form)}>
        {answer?.refused ? (
          <Alert kind="danger" title={t('record.refusedTitle')}>
            {t(`record.refused.${answer.refused}`)}
          </Alert>
        ) : null}
        <ErrorSummary form={form} labels={labels} />
        <AnswerFields fields={fields} scopes={consent.scopes} person={person} today={today} />
        <DateField field={fields.validUntil} label={labels.validUntil} optional />
        <TextField field={fields.occasion} label={labels.occasion} optional />
        <TextArea field={fields.note} label={labels.note} rows={3} limit={500} />
        <Button type="submit">{t('correct.submit')}</Button>
      </Form>
      <p>
        <a className="kern-link" href={`/einwilligungen/${consent.id}`}>
          {t('record.title', { name: person.name })}
        </a>
      </p>
    </Page>
  )
}
