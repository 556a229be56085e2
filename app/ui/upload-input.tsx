import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

/**
 * Where a file is chosen, in a form whose only question it is: its id is `file`, for an alert above to lead to.
 * @param sentence why the last file was refused
 */
export function UploadInput(props: { label: string; hint: string; accept: string; sentence: string | null }) {
  const { sentence } = props
  return (
    <div className={classes('kern-form-input', sentence && 'kern-form-input--error')}>
      <label className="kern-label" htmlFor="file">
        {props.label}
      </label>
      <div className="kern-hint" id="file-hint">
        {props.hint}
      </div>
      <input
        type="file"
        id="file"
        name="file"
        accept={props.accept}
        className="kern-form-input__input"
        aria-invalid={sentence ? true : undefined}
        aria-describedby={classes('file-hint', sentence && 'file-error')}
      />
      {sentence ? (
        <p className="kern-error" id="file-error">
          <Icon name="danger" />
          <span className="kern-body">{sentence}</span>
        </p>
      ) : null}
    </div>
  )
}
