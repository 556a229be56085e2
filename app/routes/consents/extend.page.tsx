import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { SCAN_ACCEPT } from '#app/domain/consents/evidence/scan.rules.ts'
import { extendSchema } from '#app/domain/consents/recording/consent.schema.ts'
import { formatDay } from '#app/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { UploadInput } from '#app/ui/upload-input.tsx'
import type { action, loader } from './extend.route.tsx'
import { RefusedAlert } from './refused-alert.tsx'

export function ExtendPage() {
  const t = useTranslations('consents')
  const locale = useLocale()
  const { id, name, validUntil } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    id: 'extend',
    lastResult: answer?.form,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: extendSchema }),
  })
  const labels = { validUntil: t('extend.validUntil'), note: t('extend.note') }
  const intro = t('extend.intro', { day: formatDay(validUntil, locale) })
  return (
    <Page title={t('extend.title')} preline={name} intro={intro} narrow>
      <Form method="post" encType="multipart/form-data" {...getFormProps(form)}>
        <RefusedAlert reason={answer?.refused} />
        <ErrorSummary form={form} labels={labels} />
        <DateField field={fields.validUntil} label={labels.validUntil} min={validUntil} />
        <TextArea field={fields.note} label={labels.note} rows={3} limit={500} />
        <UploadInput label={t('scan.label')} hint={t('scan.optional')} accept={SCAN_ACCEPT} sentence={null} />
        <Button type="submit">{t('extend.submit')}</Button>
      </Form>
      <p>
        <a className="kern-link" href={`/einwilligungen/${id}`}>
          {t('record.title', { name })}
        </a>
      </p>
    </Page>
  )
}
