import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { consentRequestSchema } from '#app/domain/photos/requests/consent-request.schema.ts'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { useBlockerWords } from '../photos/gate-words.ts'
import type { action, loader } from './ask-consent.route.tsx'

export function AskConsentPage() {
  const t = useTranslations('publications')
  const forms = useTranslations('forms')
  const { face } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { whoIs } = useBlockerWords()
  const [form, fields] = useForm({
    lastResult: answer?.form,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: consentRequestSchema }),
  })
  return (
    <Page title={t('ask.title')} intro={t('ask.intro')} narrow>
      <p>{t('exception.which', { who: whoIs(face) ?? '' })}</p>
      <Form method="post" {...getFormProps(form)}>
        <ErrorSummary form={form} labels={{ note: t('ask.note') }} />
        <TextArea field={fields.note} label={t('ask.note')} hint={t('ask.noteHint')} limit={1000} optional />
        <ButtonRow>
          <Button type="submit">{t('ask.submit')}</Button>
          <ButtonLink href={`/fotos/${face.photoId}/freigabe`} variant="tertiary">
            {forms('cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Page>
  )
}
