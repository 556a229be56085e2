import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { federalStateNames, federalStates } from '#app/domain/kernel/federal-states.ts'
import { settingsSchema } from '#app/domain/settings/settings.schema.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { NumberField } from '#app/ui/number-field.tsx'
import { Page } from '#app/ui/page.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { action, loader } from './settings.route.tsx'

const states = federalStates.map(state => ({ value: state, label: federalStateNames[state] }))

export function SettingsPage() {
  const t = useTranslations('admin.settings')
  const { settings } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    lastResult: answer?.form,
    // conform fills forms with text
    defaultValue: {
      ...settings,
      smallestGroup: String(settings.smallestGroup),
      firstNudgeDay: String(settings.firstNudgeDay),
      secondNudgeDay: String(settings.secondNudgeDay),
      originalDays: String(settings.originalDays),
      takeDownDays: String(settings.takeDownDays),
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: settingsSchema }),
  })
  const labels = Object.fromEntries(settingNames.map(name => [name, t(name)]))
  return (
    <Page title={t('title')} intro={t('intro')} narrow>
      <Form method="post" {...getFormProps(form)}>
        <ErrorSummary form={form} labels={labels} />
        <TextField field={fields.townName} label={t('townName')} />
        <TextField
          field={fields.contactEmail}
          label={t('contactEmail')}
          hint={t('contactEmailHint')}
          type="email"
          optional
        />
        <SelectField
          field={fields.federalState}
          label={t('federalState')}
          hint={t('federalStateHint')}
          options={states}
        />
        <NumberField field={fields.smallestGroup} label={t('smallestGroup')} hint={t('smallestGroupHint')} />
        <NumberField field={fields.firstNudgeDay} label={t('firstNudgeDay')} hint={t('firstNudgeDayHint')} />
        <NumberField
          field={fields.secondNudgeDay}
          label={t('secondNudgeDay')}
          hint={t('secondNudgeDayHint')}
        />
        <NumberField field={fields.originalDays} label={t('originalDays')} hint={t('originalDaysHint')} />
        <NumberField field={fields.takeDownDays} label={t('takeDownDays')} hint={t('takeDownDaysHint')} />
        <TextField field={fields.jobAdHosts} label={t('jobAdHosts')} hint={t('jobAdHostsHint')} optional />
        <Button type="submit">{t('save')}</Button>
      </Form>
    </Page>
  )
}

const settingNames = [
  'townName',
  'contactEmail',
  'federalState',
  'smallestGroup',
  'firstNudgeDay',
  'secondNudgeDay',
  'originalDays',
  'takeDownDays',
  'jobAdHosts',
] as const
