import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { exceptionGrounds, exceptionSchema } from '#app/domain/photos/exceptions/exception.schema.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-fields.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { useBlockerWords } from '../photos/gate-words.ts'
import type { action, loader } from './exception.route.tsx'

export function ExceptionPage() {
  const t = useTranslations('publications.exception')
  const forms = useTranslations('forms')
  const { face } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { whoIs } = useBlockerWords()
  const [form, fields] = useForm({
    lastResult: answer?.form,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: exceptionSchema }),
  })
  const grounds = exceptionGrounds.map(ground => ({
    value: ground,
    label: t(`grounds.${ground}`),
    hint: t(`groundHints.${ground}`),
  }))
  return (
    <Page title={t('title')} intro={t('intro')} narrow>
      {answer?.refused ? (
        <Alert kind="warning" title={t('alreadyTitle')}>
          <p>{t('alreadyText')}</p>
        </Alert>
      ) : null}
      <p>{t('which', { who: whoIs(face) ?? '' })}</p>
      <Form method="post" {...getFormProps(form)}>
        <ErrorSummary form={form} labels={{ ground: t('ground'), reason: t('reason') }} />
        <RadioGroup field={fields.ground} label={t('ground')} options={grounds} />
        <TextArea field={fields.reason} label={t('reason')} hint={t('reasonHint')} limit={1000} />
        <ButtonRow>
          <Button type="submit">{t('submit')}</Button>
          <ButtonLink href={`/fotos/${face.photoId}/freigabe`} variant="tertiary">
            {forms('cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Page>
  )
}
