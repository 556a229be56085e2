import { getInputProps } from '@conform-to/react'
import { controlClass, describedByHint, FieldFrame, type FieldProps } from './field-frame.tsx'

/** A file from the device. The form needs `encType="multipart/form-data"`. */
export function FileField(
  props: FieldProps & { accept?: string | undefined; multiple?: boolean | undefined },
) {
  const { key, ...input } = getInputProps(props.field, { type: 'file', ...describedByHint(props) })
  return (
    <FieldFrame {...props}>
      <input
        key={key}
        {...input}
        accept={props.accept}
        multiple={props.multiple}
        className={controlClass(props.field)}
      />
    </FieldFrame>
  )
}
