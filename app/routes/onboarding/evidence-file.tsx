import { useTranslations } from 'use-intl'
import { classes } from '#app/ui/classes.ts'
import { Icon } from '#app/ui/icon.tsx'

const fileRefusals = ['no-file', 'empty-file', 'file-too-large', 'wrong-file-type'] as const

/** Chooses a file as evidence; what was wrong with the last one stands beside it. */
export function EvidenceFile(props: { id: string; label: string; refused: string | null }) {
  const t = useTranslations('onboarding.step')
  const reason = fileRefusals.find(code => code === props.refused)
  return (
    <div className={classes('kern-form-input', reason && 'kern-form-input--error')}>
      <label className="kern-label" htmlFor={props.id}>
        {props.label}
      </label>
      <div className="kern-hint" id={`${props.id}-hint`}>
        {t('fileHint')}
      </div>
      <input
        type="file"
        id={props.id}
        name="file"
        accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
        className="kern-form-input__input"
        aria-invalid={reason ? true : undefined}
        aria-describedby={classes(`${props.id}-hint`, reason && `${props.id}-error`)}
      />
      {reason ? (
        <p className="kern-error" id={`${props.id}-error`}>
          <Icon name="danger" />
          <span className="kern-body">{t(`refused.${reason}`)}</span>
        </p>
      ) : null}
    </div>
  )
}
