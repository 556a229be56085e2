import type { FieldMetadata } from '@conform-to/react'
import { useTranslations } from 'use-intl'

/** What is wrong in a form, on top, each a link to its field. */
export function ErrorSummary(props: { fields: Array<FieldMetadata<unknown>>; labels: string[] }) {
  const t = useTranslations('forms')
  const wrong = props.fields.map((field, index) => ({ field, label: props.labels[index] })).filter(({ field }) => field.errors)
  if (wrong.length === 0) return null
  return (
    <div className="kern-alert kern-alert--danger" role="alert">
      <div className="kern-alert__header"><span className="kern-title">{t('summaryTitle')}</span></div>
      <ul className="kern-alert__body">
        {wrong.map(({ field, label }) => <li key={field.id}><a className="kern-link" href={`#${field.id}`}>{label}</a></li>)}
      </ul>
    </div>
  )
}
