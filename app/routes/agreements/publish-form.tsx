import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { newVersionSchema } from '#app/domain/agreements/agreement.schema.ts'
import { formatDateTime } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import type { action, loader } from './agreement.route.tsx'

/** A new version begins with the one that applies, in both languages. */
export function PublishForm() {
  const t = useTranslations('agreements.one')
  const { current } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    id: 'publish',
    lastResult: answer?.form,
    defaultValue: { bodyDe: current.bodyDe, bodyEn: current.bodyEn },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: newVersionSchema }),
  })
  const labels = {
    changeNoteDe: t('changeNoteDe'),
    changeNoteEn: t('changeNoteEn'),
    bodyDe: t('bodyDe'),
    bodyEn: t('bodyEn'),
  }
  return (
    <Disclosure summary={t('publish')} open={answer !== undefined}>
      <p>{t('publishIntro')}</p>
      <Refused />
      <Form method="post" {...getFormProps(form)}>
        <ErrorSummary form={form} labels={labels} />
        {/* The version on the screen now: after a refusal the one that came in between has been shown. */}
        <input type="hidden" name="basedOn" value={current.number} />
        <TextArea field={fields.bodyDe} label={labels.bodyDe} hint={t('bodyHint')} rows={16} limit={40_000} />
        <TextArea field={fields.bodyEn} label={labels.bodyEn} hint={t('bodyHint')} rows={16} limit={40_000} />
        <TextArea
          field={fields.changeNoteDe}
          label={labels.changeNoteDe}
          hint={t('changeNoteHint')}
          rows={2}
          limit={500}
        />
        <TextArea
          field={fields.changeNoteEn}
          label={labels.changeNoteEn}
          hint={t('changeNoteHint')}
          rows={2}
          limit={500}
        />
        <Button type="submit">{t('submit', { number: current.number + 1 })}</Button>
      </Form>
    </Disclosure>
  )
}

function Refused() {
  const t = useTranslations('agreements.one')
  const locale = useLocale()
  const { current } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer?.refused === 'stale') {
    const name = current.publishedBy ?? t('somebody')
    return (
      <Alert kind="warning" title={t('staleTitle', { number: current.number })}>
        <p>{t('stale', { name, moment: formatDateTime(current.publishedAt, locale) })}</p>
      </Alert>
    )
  }
  if (answer?.refused === 'nothing-new') {
    return (
      <Alert kind="info" title={t('nothingNewTitle')}>
        <p>{t('nothingNew')}</p>
      </Alert>
    )
  }
  return null
}
