import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/ui/page.tsx'
import { AbsenceForm } from './absence-form.tsx'
import type { action, loader } from './enter-absence.route.tsx'

export function EnterAbsencePage() {
  const t = useTranslations('people.absence')
  const forms = useTranslations('forms')
  const person = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page title={t('title', { name: person.name })} intro={t('intro')} narrow>
      <AbsenceForm today={person.today} lastResult={answer?.form} />
      <p>
        <a className="kern-link" href={`/menschen/${person.ambassadorId}`}>
          {forms('cancel')}
        </a>
      </p>
    </Page>
  )
}
