import { getInputProps } from '@conform-to/react'
import { controlClass, describedByHint, FieldFrame, type FieldProps } from './field-frame.tsx'

/** One line of text. */
export function TextField(
  props: FieldProps & {
    type?: 'text' | 'email' | 'password' | 'url' | 'search' | 'tel' | undefined
    autoComplete?: string | undefined
  },
) {
  const { key, ...input } = getInputProps(props.field, {
    type: props.type ?? 'text',
    ...describedByHint(props),
  })
  return (
    <FieldFrame {...props}>
      <input key={key} {...input} className={controlClass(props.field)} autoComplete={props.autoComplete} />
    </FieldFrame>
  )
}
