import { useTranslations } from 'use-intl'
import { purposes } from '#app/domain/consents/scope.rules.ts'
import { PHOTO_FIELD } from '#app/domain/photos/uploading/upload-choice.schema.ts'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { Icon } from '#app/ui/icon.tsx'

/** What phones and computers offer. An iPhone turns its own format into JPEG when asked for these. */
const ACCEPT = 'image/jpeg,image/png,image/webp,.jpg,.jpeg,.png,.webp'

/**
 * Photos, what they are for and what they were taken at. Without JavaScript the browser sends it as it is; the files
 * come last, so that the choices are known before the first of them arrives.
 */
export function UploadForm(props: {
  occasions: ReadonlyArray<{ id: string; title: string }>
  chosen: { purpose?: string; occasionId?: string } | undefined
  missing: boolean
  busy: boolean
  onSend: (form: HTMLFormElement) => void
}) {
  const t = useTranslations('photos.upload')
  const purposeWords = useTranslations('consents.purposes')
  const { occasions, chosen, busy } = props
  return (
    <form
      method="post"
      encType="multipart/form-data"
      onSubmit={event => {
        event.preventDefault()
        if (!busy) props.onSend(event.currentTarget)
      }}
    >
      <fieldset className="kern-fieldset">
        <legend className="kern-label">{t('purpose')}</legend>
        <div className="kern-fieldset__body">
          {purposes.map(purpose => (
            <div key={purpose} className="kern-form-check">
              <input
                type="radio"
                id={`purpose-${purpose}`}
                name="purpose"
                value={purpose}
                defaultChecked={purpose === (chosen?.purpose ?? purposes[0])}
                className="kern-form-check__radio"
              />
              <label className="kern-label" htmlFor={`purpose-${purpose}`}>
                {purposeWords(purpose)}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <div className="kern-form-input">
        <label className="kern-label" htmlFor="occasion">
          {t('occasion')}
        </label>
        <div className="kern-hint" id="occasion-hint">
          {t('occasionHint')}
        </div>
        <div className="kern-form-input__select-wrapper">
          <select
            id="occasion"
            name="occasionId"
            defaultValue={chosen?.occasionId ?? ''}
            className="kern-form-input__select"
            aria-describedby="occasion-hint"
          >
            <option value="">{t('noOccasion')}</option>
            {occasions.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </div>
      </div>
      <FilesInput missing={props.missing} />
      <Button type="submit" aria-disabled={busy || undefined}>
        {t('submit')}
      </Button>
    </form>
  )
}

function FilesInput({ missing }: { missing: boolean }) {
  const t = useTranslations('photos.upload')
  return (
    <div className={classes('kern-form-input', missing && 'kern-form-input--error')}>
      <label className="kern-label" htmlFor={PHOTO_FIELD}>
        {t('files')}
      </label>
      <div className="kern-hint" id="photos-hint">
        {t('filesHint')}
      </div>
      <input
        type="file"
        id={PHOTO_FIELD}
        name={PHOTO_FIELD}
        accept={ACCEPT}
        multiple
        className="kern-form-input__input"
        aria-invalid={missing || undefined}
        aria-describedby={classes('photos-hint', missing && 'photos-error')}
      />
      {missing ? (
        <p className="kern-error" id="photos-error">
          <Icon name="danger" />
          <span className="kern-body">{t('refusals.no-file')}</span>
        </p>
      ) : null}
    </div>
  )
}
