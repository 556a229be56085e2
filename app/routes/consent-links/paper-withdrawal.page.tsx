import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { SCAN_ACCEPT } from '#app/domain/consents/evidence/scan.rules.ts'
import { extents, paperWithdrawalSchema } from '#app/domain/consents/withdrawal/withdrawal.schema.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { CheckboxGroup, RadioGroup } from '#app/ui/choice-fields.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { UploadInput } from '#app/ui/upload-input.tsx'
import type { action, loader } from './paper-withdrawal.route.tsx'

export function PaperWithdrawalPage() {
  const t = useTranslations('consentLinks.paper')
  const forms = useTranslations('forms')
  const { consent } = useLoaderData<typeof loader>()
  const person = `/einwilligungen/menschen/${consent.personId}`
  return (
    <Page title={t('title', { name: consent.name })} intro={t('intro')} narrow>
      {consent.channels.length > 0 ? (
        <PaperForm person={person} />
      ) : (
        <>
          <p>{t('nothingLeft')}</p>
          <ButtonLink href={person} variant="secondary">
            {forms('cancel')}
          </ButtonLink>
        </>
      )}
    </Page>
  )
}

function PaperForm({ person }: { person: string }) {
  const t = useTranslations('consentLinks.paper')
  const withdraw = useTranslations('consentLinks.withdraw')
  const names = useTranslations('consents.channels')
  const forms = useTranslations('forms')
  const scans = useTranslations('publications.scanRefused')
  const { consent, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    id: 'widerruf',
    lastResult: answer?.form ?? null,
    defaultValue: { extent: 'all', day: today },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: paperWithdrawalSchema }),
  })
  const sentence = answer?.refused ? scans(answer.refused) : null
  const labels = {
    extent: withdraw('extent'),
    channels: withdraw('channels'),
    day: t('day'),
    note: t('note'),
  }
  return (
    <Form method="post" encType="multipart/form-data" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={labels} />
      {sentence ? <Alert kind="danger" title={sentence} /> : null}
      <RadioGroup
        field={fields.extent}
        label={withdraw('extent')}
        options={extents.map(value => ({ value, label: withdraw(`extents.${value}`) }))}
      />
      <CheckboxGroup
        field={fields.channels}
        label={withdraw('channels')}
        hint={withdraw('channelsHint')}
        options={consent.channels.map(value => ({ value, label: names(value) }))}
      />
      <p>{withdraw('everySheet')}</p>
      <DateField field={fields.day} label={t('day')} max={today} />
      <TextArea field={fields.note} label={t('note')} hint={t('noteHint')} rows={3} limit={1000} />
      <UploadInput label={t('scan')} hint={t('scanHint')} accept={SCAN_ACCEPT} sentence={sentence} />
      <ButtonRow>
        <Button type="submit" variant="danger">
          {t('submit')}
        </Button>
        <ButtonLink href={person} variant="tertiary">
          {forms('cancel')}
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}
