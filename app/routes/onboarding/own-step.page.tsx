import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/ui/page.tsx'
import { AgreementReader } from '../agreements/agreement-reader.tsx'
import { EvidenceForm } from './evidence-form.tsx'
import type { loader } from './own-step.route.tsx'
import { StepButton, StepReason } from './step-words.tsx'

export function OwnStepPage() {
  const t = useTranslations('onboarding')
  const { step, reading } = useLoaderData<typeof loader>()
  return (
    <Page title={step.title} preline={t(`state.${step.state.kind}`)} intro={step.why} narrow>
      <p className="muted">
        <StepReason state={step.state} />
      </p>
      {step.helpPath ? (
        <p>
          <a className="kern-link" href={step.helpPath}>
            {t('path.help')}
          </a>
        </p>
      ) : null}
      {step.file ? (
        <p>
          <a className="kern-link" href={`/onboarding/nachweis/${step.file.fileId}`}>
            {t('step.handedIn', { name: step.file.name })}
          </a>
        </p>
      ) : null}
      {reading ? <AgreementReader reading={reading} /> : <WhatToDo />}
      <p>
        <a className="kern-link" href="/onboarding">
          {t('step.back')}
        </a>
      </p>
    </Page>
  )
}

function WhatToDo() {
  const t = useTranslations('onboarding.step')
  const { step } = useLoaderData<typeof loader>()
  if (step.state.kind === 'done') return null
  if (step.owner === 'comms') return <p>{t('withComms')}</p>
  if (step.evidence !== 'fact') return <EvidenceForm />
  return (
    <>
      <p>{t('bySelf')}</p>
      <StepButton step={step} primary />
    </>
  )
}
