import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import type { StepView } from '#app/domain/onboarding/path/path-view.rules.ts'
import { formatDay } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { DotProgress } from '#app/ui/dot-progress.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { EvidenceFile } from './evidence-file.tsx'
import type { action, loader } from './person-path.route.tsx'
import { StepReason } from './step-words.tsx'

export function PersonPathPage() {
  const t = useTranslations('onboarding')
  const locale = useLocale()
  const { ambassadorId, name, startedOn, steps, done, of } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page
      title={t('person.title', { name })}
      intro={t('person.intro', { day: formatDay(startedOn, locale) })}
      narrow
    >
      {answer ? (
        <Alert kind="danger" title={t('step.refusedTitle')}>
          {t(`step.refused.${answer.refused}`)}
        </Alert>
      ) : null}
      <p>
        <DotProgress done={done} of={of} unit={t('progress')} />
      </p>
      <Section title={t('person.steps')}>
        <ol className="onboarding-steps">
          {steps.map(step => (
            <PersonStep key={step.id} step={step} />
          ))}
        </ol>
      </Section>
      <p>
        <a className="kern-link" href={`/menschen/${ambassadorId}`}>
          {t('person.toPerson', { name })}
        </a>
      </p>
      <p>
        <a className="kern-link" href="/onboarding-uebersicht">
          {t('person.back')}
        </a>
      </p>
    </Page>
  )
}

const badges = { done: 'success', next: 'info', open: 'neutral', overdue: 'warning' } as const

function PersonStep({ step }: { step: StepView }) {
  const t = useTranslations('onboarding')
  const { state } = step
  const mine = step.owner === 'comms' ? t('person.ours') : t('person.theirs')
  const stored = state.kind === 'done' && ['ticked', 'dated', 'confirmed'].includes(state.reason.code)
  return (
    <li>
      <h3 className="kern-title kern-title--small">{step.title}</h3>
      <p className="beside-badge">
        <Badge kind={badges[state.kind]}>
          {state.kind === 'next' ? t('state.open') : t(`state.${state.kind}`)}
        </Badge>
        <span className="muted">
          <StepReason state={state} />
          {state.kind === 'done' ? null : ` · ${mine}`}
          {step.required ? null : ` · ${t('path.optional')}`}
        </span>
      </p>
      {step.file ? (
        <p>
          <a className="kern-link" href={`/onboarding/nachweis/${step.file.fileId}`}>
            {t('step.handedIn', { name: step.file.name })}
          </a>
        </p>
      ) : null}
      {state.kind !== 'done' && step.forComms ? <TickForm step={step} /> : null}
      {stored ? <TakeBackForm step={step} /> : null}
    </li>
  )
}

function TickForm({ step }: { step: StepView }) {
  const t = useTranslations('onboarding')
  const { ambassadorId, name, tried } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const label = step.evidence === 'fact' ? t('person.confirm') : t('person.tick', { name })
  const refused = tried === step.id ? (answer?.refused ?? null) : null
  return (
    <>
      {step.evidence === 'file' ? null : (
        <Form method="post" action={`/onboarding-uebersicht/${ambassadorId}`}>
          <input type="hidden" name="stepId" value={step.id} />
          <Button
            type="submit"
            name="intent"
            value="tick"
            icon="check"
            variant="secondary"
            aria-label={t('person.stepNamed', { action: label, title: step.title })}
          >
            {label}
          </Button>
        </Form>
      )}
      {step.evidence === 'fact' ? null : (
        <Disclosure summary={t('person.withFile')} open={refused !== null}>
          <Form
            method="post"
            action={`/onboarding-uebersicht/${ambassadorId}?schritt=${step.id}`}
            encType="multipart/form-data"
          >
            <EvidenceFile id={`file-${step.id}`} label={t('person.fileOptional')} refused={refused} />
            <Button type="submit" variant="secondary">
              {t('person.withFile')}
            </Button>
          </Form>
        </Disclosure>
      )}
    </>
  )
}

function TakeBackForm({ step }: { step: StepView }) {
  const t = useTranslations('onboarding.person')
  const { ambassadorId } = useLoaderData<typeof loader>()
  return (
    <Confirm
      label={t('takeBack')}
      name={t('stepNamed', { action: t('takeBack'), title: step.title })}
      question={t('takeBackQuestion', { title: step.title })}
    >
      <Form method="post" action={`/onboarding-uebersicht/${ambassadorId}`}>
        <input type="hidden" name="stepId" value={step.id} />
        <Button
          type="submit"
          name="intent"
          value="take-back"
          variant="danger"
          aria-label={t('stepNamed', { action: t('takeBack'), title: step.title })}
        >
          {t('takeBack')}
        </Button>
      </Form>
    </Confirm>
  )
}
