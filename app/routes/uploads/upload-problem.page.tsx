import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { ConfirmUploadReason } from '#app/domain/linkedin/imports/upload-preview.rules.ts'
import { Alert } from '#app/ui/alert.tsx'
import { pageField } from './upload-answers.ts'

type Reason = Exclude<ConfirmUploadReason, 'not-found'>

/** What is still to be answered, on top of the form, with the way to where it is asked. */
export function UploadProblem({ reason, importId }: { reason: Reason; importId: string | null }) {
  const t = useTranslations('uploads.together')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (reason) box.current?.focus()
  }, [reason])
  const fields: Record<Reason, string> = {
    'named-somebody-else': `mine-${importId}`,
    'which-page': pageField(importId ?? ''),
    'which-figures': 'counts-typed',
  }
  return (
    <div ref={box} tabIndex={-1}>
      <Alert kind="danger" title={t('problemTitle')}>
        <a className="kern-link" href={`#${fields[reason]}`}>
          {t(`problems.${reason}`)}
        </a>
      </Alert>
    </div>
  )
}
