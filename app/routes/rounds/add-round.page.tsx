import { useActionData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/ui/page.tsx'
import type { action } from './add-round.route.tsx'
import { RoundForm } from './round-form.tsx'

export function AddRoundPage() {
  const t = useTranslations('rounds.form')
  const answer = useActionData<typeof action>()
  return (
    <Page title={t('addTitle')} intro={t('addIntro')} narrow>
      <RoundForm
        lastResult={answer?.form}
        defaultValue={{ selfDescription: true }}
        submit={t('add')}
        frozen={false}
      />
    </Page>
  )
}
