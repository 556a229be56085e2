import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import type { StepView } from '#app/domain/onboarding/path/path-view.rules.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { Steps } from '#app/ui/steps.tsx'
import { NextStep } from './next-step.tsx'
import type { loader } from './own-path.route.tsx'
import { StepReason } from './step-words.tsx'

export function OwnPathPage() {
  const t = useTranslations('onboarding.path')
  const { path } = useLoaderData<typeof loader>()
  if (path === null || path.of === 0) {
    return (
      <Page title={t('title')} narrow>
        <EmptyState
          title={t('none')}
          drawing="bench"
          action={<ButtonLink href="/heute">{t('toToday')}</ButtonLink>}
        >
          {t('noneText')}
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page title={t('title')} intro={t('intro')} narrow>
      <NextStep path={path} />
      <Section title={t('all')}>
        <Steps
          label={t('all')}
          steps={path.steps.map(step => ({
            label: step.title,
            state: step.state.kind === 'done' ? 'done' : step.id === path.next?.id ? 'current' : 'open',
            text: <StepText step={step} />,
          }))}
        />
      </Section>
    </Page>
  )
}

function StepText({ step }: { step: StepView }) {
  const t = useTranslations('onboarding')
  return (
    <>
      {step.state.kind === 'done' ? null : <p>{step.why}</p>}
      <p className="muted">
        <StepReason state={step.state} />
        {step.required ? null : ` · ${t('path.optional')}`}
      </p>
      <p>
        <a
          className="kern-link"
          href={`/onboarding/${step.id}`}
          aria-label={t('action.lookNamed', { title: step.title })}
        >
          {t('action.look')}
        </a>
      </p>
    </>
  )
}
