import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { SCAN_ACCEPT } from '#app/domain/consents/evidence/scan.rules.ts'
import { signatureSchema } from '#app/domain/consents/recording/consent.schema.ts'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-fields.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { UploadInput } from '#app/ui/upload-input.tsx'
import type { action, loader } from './add-signature.route.tsx'
import { useSignerOptions } from './answer-fields.tsx'
import { RefusedAlert } from './refused-alert.tsx'

export function AddSignaturePage() {
  const t = useTranslations('consents')
  const { id, person, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    id: 'signature',
    lastResult: answer?.form,
    defaultValue: { signedOn: today },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: signatureSchema }),
  })
  const labels = { signer: t('signature.signer'), signedOn: t('signature.signedOn') }
  const options = useSignerOptions(person)
  return (
    <Page title={t('signature.title')} preline={person.name} intro={t('signature.intro')} narrow>
      <Form method="post" encType="multipart/form-data" {...getFormProps(form)}>
        <RefusedAlert reason={answer?.refused} />
        <ErrorSummary form={form} labels={labels} />
        <RadioGroup field={fields.signer} label={labels.signer} options={options} />
        <DateField field={fields.signedOn} label={labels.signedOn} max={today} />
        <UploadInput label={t('scan.label')} hint={t('scan.hint')} accept={SCAN_ACCEPT} sentence={null} />
        <Button type="submit">{t('signature.submit')}</Button>
      </Form>
      <p>
        <a className="kern-link" href={`/einwilligungen/${id}`}>
          {t('record.title', { name: person.name })}
        </a>
      </p>
    </Page>
  )
}
