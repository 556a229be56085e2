import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { newStepForm } from '#app/domain/onboarding/checklist/step-form.rules.ts'
import { Page } from '#app/ui/page.tsx'
import type { action, loader } from './add-step.route.tsx'
import { StaleChecklist } from './stale-checklist.tsx'
import { StepForm } from './step-form.tsx'

export function AddStepPage() {
  const t = useTranslations('onboarding.form')
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page title={t('addTitle')} narrow>
      {answer?.stale ? (
        <StaleChecklist changedAt={loaded.changedAt} changedBy={loaded.changedBy} kept />
      ) : null}
      <StepForm
        lastResult={answer?.form}
        defaultValue={newStepForm}
        revision={loaded.revision}
        agreements={loaded.agreements}
        submit={t('add')}
      />
    </Page>
  )
}
