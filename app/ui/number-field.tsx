import { getInputProps } from '@conform-to/react'
import { controlClass, describedByHint, FieldFrame, type FieldProps } from './field-frame.tsx'

/** A number, typed as text: no spinner that a scroll wheel turns unnoticed, but the number keys on a phone. */
export function NumberField(props: FieldProps & { decimal?: boolean | undefined }) {
  const { key, ...input } = getInputProps(props.field, { type: 'text', ...describedByHint(props) })
  return (
    <FieldFrame {...props}>
      <input
        key={key}
        {...input}
        className={controlClass(props.field, 'field--number')}
        inputMode={props.decimal ? 'decimal' : 'numeric'}
        autoComplete="off"
      />
    </FieldFrame>
  )
}
