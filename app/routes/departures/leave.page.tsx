import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { figureChoices } from '#app/domain/departures/departure.rules.ts'
import { departureSchema } from '#app/domain/departures/departure.schema.ts'
import { formatDay } from '#app/i18n/format.ts'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-fields.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import type { action, loader } from './leave.route.tsx'
import { PlannedDeparture } from './planned-departure.tsx'
import { WhatHappens } from './what-happens.tsx'

export function LeavePage() {
  const t = useTranslations('departures.leave')
  const { planned } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')} intro={t('intro')} narrow>
      {planned ? <PlannedDeparture planned={planned} /> : null}
      <WhatHappens />
      {planned ? null : <LeaveForm />}
    </Page>
  )
}

function LeaveForm() {
  const t = useTranslations('departures.leave')
  const forms = useTranslations('forms')
  const locale = useLocale()
  const { today, latest } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    lastResult: answer?.form,
    defaultValue: { lastDay: today, figures: 'keep' },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: departureSchema }),
  })
  const choices = figureChoices.toReversed()
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={{ lastDay: t('lastDay'), figures: t('figures') }} />
      <DateField
        field={fields.lastDay}
        label={t('lastDay')}
        hint={t('lastDayHint', { latest: formatDay(latest, locale) })}
        min={today}
        max={latest}
      />
      <RadioGroup
        field={fields.figures}
        label={t('figures')}
        options={choices.map(value => ({
          value,
          label: t(`choices.${value}`),
          hint: t(`choiceHints.${value}`),
        }))}
      />
      <ButtonRow>
        <Button type="submit" name="intent" value="leave" variant="danger">
          {t('submit')}
        </Button>
        <ButtonLink href="/profil" variant="tertiary">
          {forms('cancel')}
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}
