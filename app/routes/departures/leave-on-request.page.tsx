import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { departureOnRequestSchema } from '#app/domain/departures/departure.schema.ts'
import { formatDay } from '#app/i18n/format.ts'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice-fields.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import type { action, loader } from './leave-on-request.route.tsx'
import { WhatHappens } from './what-happens.tsx'

export function LeaveOnRequestPage() {
  const t = useTranslations('departures')
  const { ambassadorId, name, state } = useLoaderData<typeof loader>()
  return (
    <Page title={t('leave.titleFor', { name })} intro={t('leave.introOnRequest')} narrow>
      {state === 'left' ? <EmptyState title={t('leave.alreadyLeft')} /> : <Leaving />}
      <p>
        <a className="kern-link" href={`/menschen/${ambassadorId}`}>
          {t('toPerson')}
        </a>
      </p>
    </Page>
  )
}

function Leaving() {
  const { lastDay } = useLoaderData<typeof loader>()
  return (
    <>
      {lastDay ? <Planned lastDay={lastDay} /> : null}
      <WhatHappens />
      {lastDay ? null : <RequestForm />}
    </>
  )
}

function Planned({ lastDay }: { lastDay: string }) {
  const t = useTranslations('departures.planned')
  const locale = useLocale()
  return (
    <Section title={t('title')} intro={t('textFor', { day: formatDay(lastDay, locale) })} boxed>
      <Form method="post">
        <Button type="submit" name="intent" value="stay" variant="secondary">
          {t('takeBackFor')}
        </Button>
      </Form>
    </Section>
  )
}

function RequestForm() {
  const t = useTranslations('departures.leave')
  const forms = useTranslations('forms')
  const locale = useLocale()
  const { ambassadorId, today, latest } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    lastResult: answer?.form,
    defaultValue: { lastDay: today },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: departureOnRequestSchema }),
  })
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={{ lastDay: t('lastDay'), leavesTown: t('leavesTown') }} />
      <p>{t('keptOnRequest')}</p>
      <DateField
        field={fields.lastDay}
        label={t('lastDay')}
        hint={t('lastDayHint', { latest: formatDay(latest, locale) })}
        min={today}
        max={latest}
      />
      <CheckboxField field={fields.leavesTown} label={t('leavesTown')} hint={t('leavesTownHint')} />
      <ButtonRow>
        <Button type="submit" name="intent" value="leave" variant="danger">
          {t('submitOnRequest')}
        </Button>
        <ButtonLink href={`/menschen/${ambassadorId}`} variant="tertiary">
          {forms('cancel')}
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}
