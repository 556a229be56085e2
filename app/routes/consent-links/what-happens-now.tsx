import { useTranslations } from 'use-intl'
import { Alert } from '#app/ui/alert.tsx'

/** What follows from a withdrawal, honestly: what we do, and what nobody can. */
export function WhatHappensNow({ all }: { all: boolean }) {
  const t = useTranslations('consentLinks.withdraw')
  return (
    <Alert kind="success" title={t(all ? 'doneAll' : 'doneSome')}>
      <ul>
        <li>{t('after.stop')}</li>
        <li>{t('after.takeDown')}</li>
        <li>{t('after.copies')}</li>
        <li>{t('after.proof')}</li>
      </ul>
    </Alert>
  )
}
