import { getInputProps } from '@conform-to/react'
import { controlClass, describedByHint, FieldFrame, type FieldProps } from './field-frame.tsx'

/** A calendar day, 'YYYY-MM-DD', in the browser's own date control. */
export function DateField(props: FieldProps & { min?: string | undefined; max?: string | undefined }) {
  const { key, ...input } = getInputProps(props.field, { type: 'date', ...describedByHint(props) })
  return (
    <FieldFrame {...props}>
      <input
        key={key}
        {...input}
        min={props.min}
        max={props.max}
        className={controlClass(props.field, 'field--date')}
      />
    </FieldFrame>
  )
}
