import { useTranslations } from 'use-intl'
import type { ExtendRefusal } from '#app/domain/consents/recording/extend-consent.ts'
import type { AnswersRefusal } from '#app/domain/consents/recording/record-answers.ts'
import { Alert } from '#app/ui/alert.tsx'

type Reason = Exclude<ExtendRefusal | AnswersRefusal, 'unknown-consent'>
type Words = ReturnType<typeof useTranslations<'consents'>>

/** Why a form with a file beside it was refused: because of the file, or because of what it says. */
export function refusedWords(t: Words, reason: Reason): string {
  switch (reason) {
    case 'no-file':
    case 'empty-file':
    case 'too-large':
    case 'wrong-type':
    case 'broken':
    case 'encrypted':
    case 'active-content':
    case 'embedded-files':
      return t(`scan.refused.${reason}`)
    default:
      return t(`record.refused.${reason}`)
  }
}

/** The same as an alert on top of the form. */
export function RefusedAlert({ reason }: { reason: Reason | null | undefined }) {
  const t = useTranslations('consents')
  if (!reason) return null
  return (
    <Alert kind="danger" title={t('record.refusedTitle')}>
      {refusedWords(t, reason)}
    </Alert>
  )
}
