import { getSelectProps } from '@conform-to/react'
import { classes } from './classes.ts'
import { describedByHint, FieldFrame, type FieldProps } from './field-frame.tsx'

export type Option = { value: string; label: string }

/** One of several options; `empty` is the first one, for "none" or "please choose". */
export function SelectField(props: FieldProps & { options: readonly Option[]; empty?: string | undefined }) {
  const { key, ...select } = getSelectProps(props.field, describedByHint(props))
  return (
    <FieldFrame {...props}>
      <div className="kern-form-input__select-wrapper">
        <select
          key={key}
          {...select}
          className={classes(
            'kern-form-input__select',
            props.field.errors && 'kern-form-input__select--error',
          )}
        >
          {props.empty === undefined ? null : <option value="">{props.empty}</option>}
          {props.options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </FieldFrame>
  )
}
