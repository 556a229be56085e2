import { useTranslations } from 'use-intl'
import type { ListRefusal } from '#app/domain/ambassadors/ambassadors.server.ts'

/** Says in a sentence or two why a file is no list, and what helps. */
export function useRefusalSentence(): (refusal: ListRefusal | { ok: false; reason: 'no-file' }) => string {
  const t = useTranslations('peopleImport.refusals')
  const columns = useTranslations('peopleImport.columns')
  return refusal => {
    switch (refusal.reason) {
      case 'broken-quotes':
        return t('broken-quotes', { line: refusal.line })
      case 'missing-column':
      case 'column-twice':
        return t(refusal.reason, { columns: refusal.columns.map(column => columns(column)).join(', ') })
      default:
        return t(refusal.reason)
    }
  }
}
