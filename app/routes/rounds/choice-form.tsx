import { getFormProps, useForm } from '@conform-to/react'
import { Form, useActionData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { decisions } from '#app/domain/rounds/choosing/decision.rules.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Section } from '#app/ui/section.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import type { ChoiceLoaded } from './choice.page.tsx'
import type { action } from './choice.route.tsx'
import { ChoiceLine } from './choice-line.tsx'

/** All applications with their decisions, the mail texts, and the one button that saves everything. */
export function ChoiceForm({ loaded }: { loaded: ChoiceLoaded }) {
  const t = useTranslations('rounds.choosing')
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    id: 'auswahl',
    lastResult: answer?.form,
    defaultValue: {
      accepted: t('defaults.accepted'),
      waiting: t('defaults.waiting'),
      declined: t('defaults.declined'),
    },
  })
  const labels = {
    accepted: t('text.accepted'),
    waiting: t('text.waiting'),
    declined: t('text.declined'),
  }
  return (
    <Form method="post" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={labels} />
      {answer ? <Problem answer={answer} loaded={loaded} /> : null}
      <Section title={t('applications')} intro={t('applicationsIntro')}>
        {loaded.groups.map(group => (
          <section key={group.departmentId} aria-labelledby={`bereich-${group.departmentId}`}>
            <h3 id={`bereich-${group.departmentId}`} className="kern-title">
              {group.name}
            </h3>
            <ul className="choice-list">
              {group.applications.map(application => (
                <ChoiceLine
                  key={application.id}
                  roundId={loaded.round.id}
                  application={application}
                  typed={typedFor(answer, application.id)}
                />
              ))}
            </ul>
          </section>
        ))}
      </Section>
      <Section title={t('mails')} intro={t('mailsIntro')} boxed>
        {decisions.map(kind => (
          <TextArea key={kind} field={fields[kind]} label={labels[kind]} rows={6} limit={3000} />
        ))}
        <Button type="submit">{t('submit')}</Button>
      </Section>
    </Form>
  )
}

type Answer = NonNullable<ReturnType<typeof useActionData<typeof action>>>

// What was chosen before a save was refused stays chosen.
function typedFor(answer: Answer | undefined, id: string): string | undefined {
  const wanted = answer?.form.initialValue?.wanted
  if (typeof wanted !== 'object' || wanted === null || !(id in wanted)) return undefined
  const word = (wanted as Record<string, unknown>)[id]
  return typeof word === 'string' ? word : undefined
}

function Problem({ answer, loaded }: { answer: Answer; loaded: ChoiceLoaded }) {
  const t = useTranslations('rounds.choosing.problems')
  const { problem } = answer
  if (problem === null) return <Alert kind="danger" title={t('invalid')} />
  switch (problem.kind) {
    case 'text-missing':
      return <Alert kind="warning" title={t('text-missing')} />
    case 'changed-meanwhile': {
      const all = loaded.groups.flatMap(group => group.applications)
      const nameOf = (id: string) => all.find(each => each.id === id)?.name ?? t('gone')
      return (
        <Alert kind="warning" title={t('changed-meanwhile')}>
          <p>{t('changed-text', { names: problem.applicationIds.map(nameOf).join(', ') })}</p>
        </Alert>
      )
    }
    case 'hindered':
      return (
        <Alert kind="warning" title={t('hindered')}>
          <p>{t('hindered-text')}</p>
          <ul>
            {problem.people.map(({ name, reason }) => (
              <li key={name}>{t(reason, { name })}</li>
            ))}
          </ul>
        </Alert>
      )
  }
}
