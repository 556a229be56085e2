import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { SCAN_ACCEPT } from '#app/domain/consents/evidence/scan.rules.ts'
import { proofs, takeDownSchema } from '#app/domain/publications/take-downs/take-down.schema.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-fields.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { UploadInput } from '#app/ui/upload-input.tsx'
import type { action, loader } from './take-down.route.tsx'

/** How somebody shows that a photo is gone: they looked, a screenshot, or a word on it. */
export function ProofForm() {
  const t = useTranslations('publications.takeDown')
  const scans = useTranslations('publications.scanRefused')
  const { takeDown } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const offered = proofs.filter(proof => proof !== 'url-checked' || takeDown.url !== null)
  const [form, fields] = useForm({
    id: 'nachweis',
    lastResult: answer?.form ?? null,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: takeDownSchema }),
  })
  const sentence = answer?.refused ? scans(answer.refused) : null
  return (
    <Form method="post" encType="multipart/form-data" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={{ proof: t('proof'), note: t('note') }} />
      {sentence ? <Alert kind="danger" title={sentence} /> : null}
      <RadioGroup
        field={fields.proof}
        label={t('proof')}
        options={offered.map(value => ({ value, label: t(`proofs.${value}`) }))}
      />
      <UploadInput
        label={t('screenshot')}
        hint={t('screenshotHint')}
        accept={SCAN_ACCEPT}
        sentence={sentence}
      />
      <TextArea field={fields.note} label={t('note')} hint={t('noteHint')} rows={3} limit={1000} />
      <Button type="submit" name="intent" value="done">
        {t('submit')}
      </Button>
    </Form>
  )
}
