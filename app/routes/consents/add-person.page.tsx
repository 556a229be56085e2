import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/ui/page.tsx'
import type { action, loader } from './add-person.route.tsx'
import { PersonForm } from './person-form.tsx'

export function AddPersonPage() {
  const t = useTranslations('consents.person')
  const { departments } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page title={t('addTitle')} intro={t('addIntro')} narrow>
      <PersonForm
        person={null}
        guardians={[]}
        departments={departments}
        lastResult={answer?.form}
        submit={t('add')}
      />
    </Page>
  )
}
