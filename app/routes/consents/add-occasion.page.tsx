import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { occasionSchema } from '#app/domain/consents/occasions/occasion.schema.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice-fields.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { action, loader } from './add-occasion.route.tsx'
import { ScopeChoice } from './scope-choice.tsx'

export function AddOccasionPage() {
  const t = useTranslations('consents')
  const { today, suggestedEnd } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    id: 'occasion',
    lastResult: answer?.form,
    defaultValue: { heldOn: today, validUntil: suggestedEnd },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: occasionSchema }),
  })
  const labels = {
    ...{ title: t('occasion.name'), place: t('occasion.place'), heldOn: t('occasion.heldOn') },
    ...{ purposes: t('ask.purposes'), channels: t('ask.channels'), validUntil: t('ask.validUntil') },
  }
  return (
    <Page title={t('occasion.addTitle')} intro={t('occasion.addIntro')} narrow>
      <Form method="post" {...getFormProps(form)}>
        <ErrorSummary form={form} labels={labels} />
        <TextField field={fields.title} label={labels.title} />
        <TextField field={fields.place} label={labels.place} optional />
        <DateField field={fields.heldOn} label={labels.heldOn} />
        <ScopeChoice purposes={fields.purposes} channels={fields.channels} />
        <DateField
          field={fields.validUntil}
          label={labels.validUntil}
          hint={t('ask.validUntilHint')}
          optional
        />
        <CheckboxField field={fields.showName} label={t('ask.showName')} />
        <Button type="submit">{t('occasion.submit')}</Button>
      </Form>
      <p>
        <a className="kern-link" href="/einwilligungen/anlaesse">
          {t('occasion.back')}
        </a>
      </p>
    </Page>
  )
}
