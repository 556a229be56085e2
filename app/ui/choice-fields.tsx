import { getCollectionProps, getInputProps } from '@conform-to/react'
import { classes } from './classes.ts'
import { describedByHint, FieldError, type FieldProps, FieldsetFrame } from './field-frame.tsx'

export type Choice = { value: string; label: string; hint?: string | undefined }

/** Exactly one of a few options, all of them visible. */
export function RadioGroup(props: FieldProps & { options: readonly Choice[] }) {
  return <ChoiceGroup {...props} type="radio" />
}

/** Any number of a few options; the field is a list of strings. */
export function CheckboxGroup(props: FieldProps & { options: readonly Choice[] }) {
  return <ChoiceGroup {...props} type="checkbox" />
}

/** One yes or no; the field is a boolean, ticked means true. */
export function CheckboxField(props: FieldProps) {
  const { field } = props
  const { key, ...input } = getInputProps(field, { type: 'checkbox', ...describedByHint(props) })
  return (
    <div className={classes('kern-form-check', field.errors && 'kern-form-check--error')}>
      <input key={key} {...input} className="kern-form-check__checkbox" />
      <ChoiceLabel id={field.id} label={props.label} hint={props.hint} hintId={field.descriptionId} />
      <FieldError field={field} />
    </div>
  )
}

function ChoiceGroup(props: FieldProps & { options: readonly Choice[]; type: 'radio' | 'checkbox' }) {
  const { type, options, field } = props
  const inputs = getCollectionProps(field, { type, options: options.map(option => option.value) })
  return (
    <FieldsetFrame {...props}>
      {inputs.map(({ key, ...input }, index) => (
        <div key={key} className="kern-form-check">
          <input
            {...input}
            className={classes(`kern-form-check__${type}`, field.errors && `kern-form-check__${type}--error`)}
          />
          <ChoiceLabel id={input.id} label={options[index]?.label ?? ''} hint={options[index]?.hint} />
        </div>
      ))}
    </FieldsetFrame>
  )
}

function ChoiceLabel(props: { id: string; label: string; hint?: React.ReactNode; hintId?: string }) {
  return (
    <div>
      <label className="kern-label" htmlFor={props.id}>
        {props.label}
      </label>
      {props.hint ? (
        <div className="kern-hint choice__hint" id={props.hintId}>
          {props.hint}
        </div>
      ) : null}
    </div>
  )
}
