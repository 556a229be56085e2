import type { FieldMetadata } from '@conform-to/react'
import { getInputProps } from '@conform-to/react'
import { useTranslations } from 'use-intl'

/** One line of text with label, hint and error, tied together for assistive technology. */
export function TextField(props: {
  field: FieldMetadata<string | undefined>
  label: string
  hint?: string
  type?: 'text' | 'email' | 'password' | 'url'
  autoComplete?: string
}) {
  const t = useTranslations('forms.errors')
  const code = props.field.errors?.[0]
  return (
    <div className={code ? 'kern-form-input kern-form-input--error' : 'kern-form-input'}>
      <label className="kern-label" htmlFor={props.field.id}>{props.label}</label>
      {props.hint ? <div className="kern-hint" id={props.field.descriptionId}>{props.hint}</div> : null}
      <input
        {...getInputProps(props.field, { type: props.type ?? 'text', ...(props.hint ? { ariaDescribedBy: props.field.descriptionId } : {}) })}
        className="kern-form-input__input"
        autoComplete={props.autoComplete}
      />
      {code ? <p className="kern-error" id={props.field.errorId}>{t.has(code as 'required') ? t(code as 'required') : t('invalid')}</p> : null}
    </div>
  )
}
