import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import type { Arrangement } from '#app/domain/onboarding/checklist/step.schema.ts'
import { formatDateTime } from '#app/i18n/format.ts'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import type { action, loader } from './checklist.route.tsx'
import { StaleChecklist } from './stale-checklist.tsx'

type Line = ReturnType<typeof useLoaderData<typeof loader>>['steps'][number]

export function ChecklistPage() {
  const t = useTranslations('onboarding.checklist')
  const locale = useLocale()
  const { steps, retired, changedAt, changedBy } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const moment = formatDateTime(changedAt, locale)
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      actions={<ButtonLink href="/checkliste/neu">{t('add')}</ButtonLink>}
    >
      {answer?.stale ? <StaleChecklist changedAt={changedAt} changedBy={changedBy} /> : null}
      <p className="muted">{changedBy ? t('changed', { moment, name: changedBy }) : t('shipped')}</p>
      <Section title={t('steps')}>
        {steps.length === 0 ? (
          <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
        ) : (
          <ol className="onboarding-steps">
            {steps.map((step, index) => (
              <StepLine
                key={step.id}
                step={step}
                arrangements={[
                  ...(index > 0 ? (['up'] as const) : []),
                  ...(index < steps.length - 1 ? (['down'] as const) : []),
                  'retire',
                ]}
              />
            ))}
          </ol>
        )}
      </Section>
      {retired.length > 0 ? (
        <Section title={t('retired')}>
          <ul className="onboarding-steps">
            {retired.map(step => (
              <StepLine key={step.id} step={step} arrangements={['restore']} />
            ))}
          </ul>
        </Section>
      ) : null}
    </Page>
  )
}

function StepLine({ step, arrangements }: { step: Line; arrangements: readonly Arrangement[] }) {
  const t = useTranslations('onboarding.checklist')
  const { title, owner, evidence, fact, dueDays, required } = step
  const told = fact === null ? t(`evidence.${evidence}`) : t(`fact.${fact}`)
  const facts = [
    t(`owner.${owner}`),
    told,
    t('due', { count: dueDays }),
    t(required ? 'required' : 'optional'),
  ]
  return (
    <li>
      <h3 className="kern-title kern-title--small">{title}</h3>
      <p className="muted">{facts.join(' · ')}</p>
      <ButtonRow>
        <ButtonLink
          href={`/checkliste/${step.id}`}
          label={t('named', { action: t('edit'), title })}
          variant="secondary"
          size="small"
        >
          {t('edit')}
        </ButtonLink>
        {arrangements.map(intent => (
          <Arrange key={intent} step={step} intent={intent} />
        ))}
      </ButtonRow>
    </li>
  )
}

function Arrange({ step, intent }: { step: Line; intent: Arrangement }) {
  const t = useTranslations('onboarding.checklist')
  const { revision } = useLoaderData<typeof loader>()
  return (
    <Form method="post">
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="stepId" value={step.id} />
      <Button
        type="submit"
        name="intent"
        value={intent}
        variant="tertiary"
        size="small"
        aria-label={t('named', { action: t(intent), title: step.title })}
      >
        {t(intent)}
      </Button>
    </Form>
  )
}
