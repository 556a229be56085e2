import { getInputProps } from '@conform-to/react'
import { controlClass, describedByHint, FieldFrame, type FieldProps } from './field-frame.tsx'

/** A time of day, 'HH:MM', in the browser's own time control. */
export function TimeField(props: FieldProps) {
  const { key, ...input } = getInputProps(props.field, { type: 'time', ...describedByHint(props) })
  return (
    <FieldFrame {...props}>
      <input key={key} {...input} className={controlClass(props.field, 'field--number')} />
    </FieldFrame>
  )
}
