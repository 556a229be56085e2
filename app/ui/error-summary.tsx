import type { FormMetadata } from '@conform-to/react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorSentences } from './error-text.ts'
import { Icon } from './icon.tsx'

/**
 * What is wrong in a form, on top of it: each field by its label, linked to it. Place it inside the
 * form and give it conform's `form` and the labels by field name. After a failed submit it takes the
 * focus, so that nobody has to search for what happened.
 */
export function ErrorSummary(props: { form: FormMetadata; labels: Readonly<Record<string, string>> }) {
  const t = useTranslations('forms')
  const sentenceOf = useErrorSentences()
  const wrong = Object.entries(props.form.allErrors).flatMap(([name, codes]) =>
    name !== '' && codes?.[0] ? [{ name, code: codes[0] }] : [],
  )
  const box = useFocusAfterSubmit(props.form.id, wrong.length > 0)
  if (wrong.length === 0) return null
  return (
    <div ref={box} className="kern-alert kern-alert--danger error-summary" role="alert" tabIndex={-1}>
      <div className="kern-alert__header">
        <Icon name="danger" />
        <span className="kern-title">{t('summaryTitle')}</span>
      </div>
      <ul className="kern-alert__body">
        {wrong.map(({ name, code }) => (
          <li key={name}>
            <a className="kern-link" href={`#${props.form.id}-${name}`}>
              {props.labels[name] ? `${props.labels[name]}: ${sentenceOf(code)}` : sentenceOf(code)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Focuses an element once after each submit of a form that came back with errors, never while typing. */
function useFocusAfterSubmit(formId: string, hasErrors: boolean) {
  const element = useRef<HTMLDivElement>(null)
  const submitted = useRef(false)
  useEffect(() => {
    const form = document.getElementById(formId)
    const remember = () => {
      submitted.current = true
    }
    form?.addEventListener('submit', remember)
    return () => form?.removeEventListener('submit', remember)
  }, [formId])
  useEffect(() => {
    if (!hasErrors || !submitted.current) return
    submitted.current = false
    element.current?.focus()
  })
  return element
}
