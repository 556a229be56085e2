import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { askSchema } from '#app/domain/consents/recording/consent.schema.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField, RadioGroup } from '#app/ui/choice-fields.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { action, loader } from './ask.route.tsx'
import { ScopeChoice } from './scope-choice.tsx'

const textFor = { employee: 'employee', citizen: 'citizen', partner: 'citizen', child: 'child' } as const
const forms = ['written', 'signature', 'other'] as const

export function AskPage() {
  const t = useTranslations('consents')
  const { person } = useLoaderData<typeof loader>()
  return (
    <Page title={t('ask.title')} preline={person.name} intro={t('ask.intro')} narrow>
      <AskForm />
      <p>
        <a className="kern-link" href={`/einwilligungen/menschen/${person.id}`}>
          {t('record.back', { name: person.name })}
        </a>
      </p>
    </Page>
  )
}

function AskForm() {
  const t = useTranslations('consents')
  const { person, texts, suggestedEnd } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    id: 'ask',
    lastResult: answer?.form,
    defaultValue: {
      textId: texts.find(({ key }) => key === textFor[person.kind])?.id ?? '',
      form: 'written',
      validUntil: suggestedEnd,
      endsWithEmployment: person.kind === 'employee' ? 'on' : '',
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: askSchema }),
  })
  const fieldNames = ['occasion', 'purposes', 'channels', 'validUntil', 'endsWithEmployment', 'form'] as const
  const labels = Object.fromEntries(fieldNames.map(name => [name, t(`ask.${name}`)]))
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary
        form={form}
        labels={{ ...labels, textId: t('ask.text'), formReason: t('ask.formReason') }}
      />
      <SelectField
        field={fields.textId}
        label={t('ask.text')}
        options={texts.map(({ id, key, version }) => ({
          value: id,
          label: t('ask.textOption', { name: t(`texts.names.${key}`), version }),
        }))}
      />
      <TextField field={fields.occasion} label={t('ask.occasion')} hint={t('ask.occasionHint')} optional />
      <ScopeChoice purposes={fields.purposes} channels={fields.channels} />
      <DateField
        field={fields.validUntil}
        label={t('ask.validUntil')}
        hint={t('ask.validUntilHint')}
        optional
      />
      {person.kind === 'employee' ? (
        <CheckboxField field={fields.endsWithEmployment} label={t('ask.endsWithEmployment')} />
      ) : null}
      <CheckboxField field={fields.showName} label={t('ask.showName')} />
      <RadioGroup
        field={fields.form}
        label={t('ask.form')}
        hint={t('ask.formHint')}
        options={forms.map(each => ({ value: each, label: t(`ask.forms.${each}`) }))}
      />
      <TextField field={fields.formReason} label={t('ask.formReason')} optional />
      <Button type="submit">{t('ask.submit')}</Button>
    </Form>
  )
}
