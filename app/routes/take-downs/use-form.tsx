import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { useOfPhotoSchema } from '#app/domain/publications/take-downs/take-down.schema.ts'
import { Button } from '#app/ui/button.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Section } from '#app/ui/section.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { action, loader } from './take-down.route.tsx'

/** A photo somebody has downloaded: not used, or used where it is to be taken down now. */
export function UseForm() {
  const t = useTranslations('publications.takeDown')
  const { today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    id: 'nutzung',
    lastResult: answer?.form ?? null,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: useOfPhotoSchema }),
  })
  return (
    <>
      <Section title={t('notUsedTitle')} intro={t('notUsedText')} boxed>
        <Form method="post">
          <Button type="submit" name="intent" value="not-used">
            {t('notUsed')}
          </Button>
        </Form>
      </Section>
      <Section title={t('usedTitle')} intro={t('usedText')}>
        <Form method="post" {...getFormProps(form)}>
          <ErrorSummary form={form} labels={{ place: t('place'), url: t('url'), day: t('publishedOn') }} />
          <TextField field={fields.place} label={t('place')} hint={t('placeHint')} />
          <TextField field={fields.url} label={t('url')} type="url" optional />
          <DateField field={fields.day} label={t('publishedOn')} max={today} />
          <Button type="submit" name="intent" value="used" variant="secondary">
            {t('used')}
          </Button>
        </Form>
      </Section>
    </>
  )
}
