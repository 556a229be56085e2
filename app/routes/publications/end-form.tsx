import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { endSchema } from '#app/domain/publications/publishing/publication.schema.ts'
import { Button } from '#app/ui/button.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import type { action, loader } from './publications.route.tsx'

/** Notes that a photo is no longer to be seen somewhere. `name` says where. */
export function EndForm({ publicationId, name }: { publicationId: string; name: string }) {
  const t = useTranslations('publications.record')
  const { today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const sent = answer?.form.initialValue
  const mine = sent?.intent === 'end' && sent.publicationId === publicationId
  const [form, fields] = useForm({
    id: `ende-${publicationId}`,
    lastResult: mine ? answer?.form : undefined,
    defaultValue: { publicationId, endedOn: today },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: endSchema }),
  })
  return (
    <Disclosure summary={t('end', { name })} open={mine}>
      <Form method="post" {...getFormProps(form)}>
        <input type="hidden" name="publicationId" value={publicationId} />
        <DateField field={fields.endedOn} label={t('endedOn')} max={today} />
        <Button type="submit" name="intent" value="end" variant="secondary">
          {t('endSubmit')}
        </Button>
      </Form>
    </Disclosure>
  )
}
