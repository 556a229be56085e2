import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { newTextSchema } from '#app/domain/consents/texts/consent-text.schema.ts'
import { formatDateTime } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice-fields.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { action, loader } from './text.route.tsx'

const names = ['titleDe', 'titleEn', 'bodyDe', 'bodyEn', 'bodyPlain', 'renewal'] as const

/** A new version begins with the one that applies, in all three wordings. */
export function PublishTextForm() {
  const t = useTranslations('consents.texts')
  const { current } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { titleDe, titleEn, bodyDe, bodyEn, bodyPlain } = current
  const [form, fields] = useForm({
    id: 'publish',
    lastResult: answer?.form,
    defaultValue: { titleDe, titleEn, bodyDe, bodyEn, bodyPlain },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: newTextSchema }),
  })
  const body = { hint: t('bodyHint'), rows: 14, limit: 20_000 }
  return (
    <Disclosure summary={t('publish')} open={answer !== undefined}>
      <p>{t('publishIntro')}</p>
      <Refused />
      <Form method="post" {...getFormProps(form)}>
        <ErrorSummary form={form} labels={Object.fromEntries(names.map(name => [name, t(name)]))} />
        {/* The version on the screen now: after a refusal the one that came in between has been shown. */}
        <input type="hidden" name="basedOn" value={current.version} />
        <TextField field={fields.titleDe} label={t('titleDe')} />
        <TextArea field={fields.bodyDe} label={t('bodyDe')} {...body} />
        <TextField field={fields.titleEn} label={t('titleEn')} />
        <TextArea field={fields.bodyEn} label={t('bodyEn')} {...body} />
        <TextArea field={fields.bodyPlain} label={t('bodyPlain')} {...body} />
        <CheckboxField field={fields.renewal} label={t('renewal')} hint={t('renewalHint')} />
        <Button type="submit">{t('submit', { number: current.version + 1 })}</Button>
      </Form>
    </Disclosure>
  )
}

function Refused() {
  const t = useTranslations('consents.texts')
  const locale = useLocale()
  const { current } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer?.refused === 'stale') {
    const name = current.publishedBy ?? t('somebody')
    return (
      <Alert kind="warning" title={t('staleTitle', { number: current.version })}>
        <p>{t('stale', { name, moment: formatDateTime(current.publishedAt, locale) })}</p>
      </Alert>
    )
  }
  if (answer?.refused !== 'nothing-new') return null
  return (
    <Alert kind="info" title={t('nothingNewTitle')}>
      <p>{t('nothingNew')}</p>
    </Alert>
  )
}
