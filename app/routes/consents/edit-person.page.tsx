import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/ui/page.tsx'
import type { action, loader } from './edit-person.route.tsx'
import { PersonForm } from './person-form.tsx'

export function EditPersonPage() {
  const t = useTranslations('consents')
  const { person, guardians, departments } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page title={t('person.editTitle', { name: person.name })} intro={t('person.editIntro')} narrow>
      <PersonForm
        person={person}
        guardians={guardians}
        departments={departments}
        lastResult={answer?.form}
        submit={t('person.save')}
      />
      <p>
        <a className="kern-link" href={`/einwilligungen/menschen/${person.id}`}>
          {t('record.back', { name: person.name })}
        </a>
      </p>
      <p>
        <a className="kern-link" href={`/einwilligungen/menschen/${person.id}/entfernen`}>
          {t('erase.link')}
        </a>
      </p>
    </Page>
  )
}
