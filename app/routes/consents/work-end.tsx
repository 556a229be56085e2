import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { workEndSchema } from '#app/domain/consents/people/work-end.schema.ts'
import { addDays } from '#app/domain/kernel/calendar.ts'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import type { action, loader } from './person-sheet.route.tsx'

/** The end of somebody's work for the town: entered once, corrected if need be. Of citizens and children there is none. */
export function WorkEnd() {
  const t = useTranslations('consents.workEnd')
  const { person } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (person.kind !== 'employee' && person.leftOn === null) return null
  return (
    <Disclosure summary={person.leftOn === null ? t('title') : t('correct')} open={answer !== undefined}>
      <WorkEndForm />
    </Disclosure>
  )
}

function WorkEndForm() {
  const t = useTranslations('consents.workEnd')
  const { person, latest } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    id: 'arbeitsende',
    lastResult: answer?.form ?? null,
    defaultValue: { lastDay: person.leftOn === null ? '' : addDays(person.leftOn, -1) },
    onValidate: ({ formData }) =>
      parseWithZod(formData, {
        schema: formData.get('intent') === 'stays' ? workEndSchema.partial() : workEndSchema,
      }),
  })
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={{ lastDay: t('lastDay') }} />
      <p>{t('whatHappens')}</p>
      <DateField field={fields.lastDay} label={t('lastDay')} hint={t('lastDayHint')} max={latest} />
      <ButtonRow>
        <Button type="submit" name="intent" value="left" variant="danger">
          {t('submit')}
        </Button>
        {person.leftOn === null ? null : (
          <Button type="submit" name="intent" value="stays" variant="secondary">
            {t('stays')}
          </Button>
        )}
      </ButtonRow>
    </Form>
  )
}
