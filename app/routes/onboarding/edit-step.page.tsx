import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/ui/page.tsx'
import type { action, loader } from './edit-step.route.tsx'
import { StaleChecklist } from './stale-checklist.tsx'
import { StepForm } from './step-form.tsx'

export function EditStepPage() {
  const t = useTranslations('onboarding.form')
  const { form, retired, revision, changedAt, changedBy, agreements } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page title={t('editTitle')} narrow>
      {answer?.stale ? <StaleChecklist changedAt={changedAt} changedBy={changedBy} kept /> : null}
      {retired ? <p>{t('retiredNote')}</p> : null}
      <StepForm
        lastResult={answer?.form}
        defaultValue={form}
        revision={revision}
        agreements={agreements}
        submit={t('save')}
      />
    </Page>
  )
}
