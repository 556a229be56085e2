import { getInputProps } from '@conform-to/react'
import { describedByHint, FieldFrame, type FieldProps } from './field-frame.tsx'

/** A colour, '#rrggbb', in the browser's own colour control. */
export function ColourField(props: FieldProps) {
  const { key, ...input } = getInputProps(props.field, { type: 'color', ...describedByHint(props) })
  return (
    <FieldFrame {...props}>
      <input key={key} {...input} className="kern-form-input__input field--colour" />
    </FieldFrame>
  )
}

/** A spot of a colour beside a name. Decoration: the name says it all. */
export function Swatch(props: { colour: string }) {
  return (
    <svg className="swatch" viewBox="0 0 20 20" aria-hidden="true">
      <rect width="20" height="20" rx="5" fill={props.colour} />
    </svg>
  )
}
