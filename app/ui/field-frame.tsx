import type { FieldMetadata } from '@conform-to/react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { classes } from './classes.ts'
import { useErrorText } from './error-text.ts'
import { Icon } from './icon.tsx'

/** What every field of a form takes. `optional` marks it "(freiwillig)"; required ones carry no mark. */
export type FieldProps = {
  field: FieldMetadata<unknown>
  label: string
  hint?: ReactNode
  optional?: boolean | undefined
}

/** Label, hint, control and error of one field, tied together for assistive technology. */
export function FieldFrame({ field, label, hint, optional, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={classes('kern-form-input', field.errors && 'kern-form-input--error')}>
      <label className="kern-label" htmlFor={field.id}>
        {label}
        {optional ? <OptionalMark /> : null}
      </label>
      <FieldHint field={field} hint={hint} />
      {children}
      <FieldError field={field} />
    </div>
  )
}

/** Several choices under one question. */
export function FieldsetFrame({
  field,
  label,
  hint,
  optional,
  children,
}: FieldProps & { children: ReactNode }) {
  const describedBy = classes(field.errors && field.errorId, hint ? field.descriptionId : null)
  return (
    <fieldset
      id={field.id}
      tabIndex={-1}
      className={classes('kern-fieldset', field.errors && 'kern-fieldset--error')}
      aria-describedby={describedBy || undefined}
    >
      <legend className="kern-label">
        {label}
        {optional ? <OptionalMark /> : null}
      </legend>
      <FieldHint field={field} hint={hint} />
      <div className="kern-fieldset__body">{children}</div>
      <FieldError field={field} />
    </fieldset>
  )
}

/** Ties a control to its hint, if there is one; conform adds the error by itself. */
export function describedByHint({ field, hint }: Pick<FieldProps, 'field' | 'hint'>) {
  return hint ? { ariaDescribedBy: field.descriptionId } : {}
}

/** How a control of one line or more looks, with or without something wrong. */
export function controlClass(field: FieldMetadata<unknown>, width?: 'field--number' | 'field--date'): string {
  return classes('kern-form-input__input', field.errors && 'kern-form-input__input--error', width)
}

/** What is wrong with a field, below it. */
export function FieldError({ field }: Pick<FieldProps, 'field'>) {
  const text = useErrorText(field.errors)
  if (!text) return null
  return (
    <p className="kern-error" id={field.errorId}>
      <Icon name="danger" />
      <span className="kern-body">{text}</span>
    </p>
  )
}

function OptionalMark() {
  const t = useTranslations('forms')
  return <span className="kern-label__optional"> ({t('optional')})</span>
}

function FieldHint({ field, hint }: Pick<FieldProps, 'field' | 'hint'>) {
  if (!hint) return null
  return (
    <div className="kern-hint" id={field.descriptionId}>
      {hint}
    </div>
  )
}
