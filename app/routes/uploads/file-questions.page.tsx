import { useTranslations } from 'use-intl'
import { Alert } from '#app/ui/alert.tsx'
import { classes } from '#app/ui/classes.ts'
import { Icon } from '#app/ui/icon.tsx'
import { pageField } from './upload-answers.ts'

/**
 * Whether a file that names somebody else is one's own all the same. Not `required` in the browser: the file may also
 * be left out.
 */
export function MineQuestion(props: {
  importId: string
  member: string
  personName: string
  checked: boolean
  missing: boolean
}) {
  const t = useTranslations('uploads.preview')
  const id = `mine-${props.importId}`
  return (
    <Alert kind="warning" title={t('mineTitle')}>
      <p>{t('mineText', { member: props.member, name: props.personName })}</p>
      <div className={classes('kern-form-check', props.missing && 'kern-form-check--error')}>
        <input
          type="checkbox"
          id={id}
          name="mine"
          value={props.importId}
          defaultChecked={props.checked}
          className="kern-form-check__checkbox"
          aria-invalid={props.missing || undefined}
          aria-describedby={props.missing ? `${id}-error` : undefined}
        />
        <label className="kern-label" htmlFor={id}>
          {t('mine')}
        </label>
      </div>
      {props.missing ? <FieldError id={`${id}-error`} sentence={t('mineMissing')} /> : null}
    </Alert>
  )
}

/** Which page a file is about that does not say so; pages known from earlier files are offered. */
export function PageQuestion(props: {
  importId: string
  known: readonly string[]
  said: string
  missing: boolean
}) {
  const t = useTranslations('uploads.together')
  const id = pageField(props.importId)
  return (
    <div className={classes('kern-form-input', props.missing && 'kern-form-input--error')}>
      <label className="kern-label" htmlFor={id}>
        {t('whichPage')}
      </label>
      <div className="kern-hint" id={`${id}-hint`}>
        {t('whichPageHint')}
      </div>
      <input
        type="text"
        id={id}
        name={id}
        defaultValue={props.said}
        list={props.known.length > 0 ? `${id}-known` : undefined}
        autoComplete="off"
        className="kern-form-input__input"
        aria-invalid={props.missing || undefined}
        aria-describedby={classes(`${id}-hint`, props.missing && `${id}-error`)}
      />
      {props.known.length > 0 ? (
        <datalist id={`${id}-known`}>
          {props.known.map(page => (
            <option key={page} value={page} />
          ))}
        </datalist>
      ) : null}
      {props.missing ? <FieldError id={`${id}-error`} sentence={t('problems.which-page')} /> : null}
    </div>
  )
}

function FieldError({ id, sentence }: { id: string; sentence: string }) {
  return (
    <p className="kern-error" id={id}>
      <Icon name="danger" />
      <span className="kern-body">{sentence}</span>
    </p>
  )
}
