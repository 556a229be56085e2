import { useLocale, useTranslations } from 'use-intl'
import { formatDateTime } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'

/** Says who changed the checklist in the meantime, and that what was typed is still there. */
export function StaleChecklist(props: {
  changedAt: Date | string
  changedBy: string | null
  kept?: boolean
}) {
  const t = useTranslations('onboarding.checklist')
  const moment = formatDateTime(props.changedAt, useLocale())
  return (
    <Alert kind="warning" title={t('staleTitle')}>
      <p>{t('stale', { name: props.changedBy ?? t('staleSomebody'), moment })}</p>
      {props.kept ? <p>{t('staleKept')}</p> : null}
    </Alert>
  )
}
