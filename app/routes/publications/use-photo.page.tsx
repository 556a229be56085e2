import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDate, formatDateTime } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import type { loader } from './use-photo.route.tsx'

export function UsePhotoPage() {
  const t = useTranslations('publications')
  const locale = useLocale()
  const { photo } = useLoaderData<typeof loader>()
  const alt = photo.altText || t('photoOf', { day: formatDate(photo.uploadedAt, locale) })
  return (
    <Page title={t('use.title')} intro={t('use.intro')} narrow>
      <img className="photo-card__picture" src={`/fotos/${photo.id}/vorschau`} alt={alt} />
      <Download />
      <AltText />
      <Taken />
      {photo.maySeePhoto ? (
        <p>
          <a className="kern-link" href={`/fotos/${photo.id}`}>
            {t('backToPhoto')}
          </a>
        </p>
      ) : null}
    </Page>
  )
}

function Download() {
  const t = useTranslations('publications.use')
  const { photo } = useLoaderData<typeof loader>()
  if (!photo.channels.some(({ clear }) => clear)) {
    return (
      <Alert kind="info" title={t('nothingClear')}>
        <p>{t('nothingClearText')}</p>
        <p>
          <a className="kern-link" href={`/fotos/${photo.id}/freigabe`}>
            {t('toGate')}
          </a>
        </p>
      </Alert>
    )
  }
  if (photo.sizes.length === 0) return <Alert kind="info" title={t('noSizes')} />
  // What comes back is a file and no page: the browser sends this form by itself.
  return (
    <form method="post" action={`/fotos/${photo.id}/herunterladen`}>
      <Channels />
      <Sizes />
      <Button type="submit" icon="download">
        {t('submit')}
      </Button>
    </form>
  )
}

function Channels() {
  const t = useTranslations('publications.use')
  const names = useTranslations('consents.channels')
  const { photo } = useLoaderData<typeof loader>()
  const first = photo.channels.find(({ clear, channel }) => clear && channel === 'linkedin-profiles')
  const chosen = first ?? photo.channels.find(({ clear }) => clear)
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{t('channel')}</legend>
      <div className="kern-fieldset__body">
        {photo.channels.map(({ channel, clear }) => (
          <Radio
            key={channel}
            name="channel"
            value={channel}
            checked={channel === chosen?.channel}
            label={clear ? names(channel) : `${names(channel)} (${t('notClear')})`}
            disabled={!clear}
          />
        ))}
      </div>
    </fieldset>
  )
}

function Sizes() {
  const t = useTranslations('publications.use')
  const { photo } = useLoaderData<typeof loader>()
  const preferred = photo.sizes.find(({ size }) => size === 'landscape') ?? photo.sizes.at(-1)
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{t('size')}</legend>
      <div className="kern-fieldset__body">
        {photo.sizes.map(({ size, width, height }) => (
          <Radio
            key={size}
            name="size"
            value={size}
            checked={size === preferred?.size}
            label={t(`sizes.${size}`, { width, height })}
          />
        ))}
      </div>
    </fieldset>
  )
}

function Radio(props: { name: string; value: string; label: string; checked: boolean; disabled?: boolean }) {
  const id = `${props.name}-${props.value}`
  return (
    <div className="kern-form-check">
      <input
        type="radio"
        className="kern-form-check__radio"
        id={id}
        name={props.name}
        value={props.value}
        defaultChecked={props.checked}
        disabled={props.disabled}
        required
      />
      <label className="kern-label" htmlFor={id}>
        {props.label}
      </label>
    </div>
  )
}

function AltText() {
  const t = useTranslations('publications.use')
  const { photo } = useLoaderData<typeof loader>()
  return (
    <Section title={t('alt')} intro={t('altHint')}>
      {photo.altText ? (
        <textarea
          className="kern-form-input__input"
          aria-label={t('alt')}
          defaultValue={photo.altText}
          rows={3}
          readOnly
        />
      ) : (
        <p className="muted">{t('noAlt')}</p>
      )}
    </Section>
  )
}

function Taken() {
  const t = useTranslations('publications.use')
  const names = useTranslations('consents.channels')
  const locale = useLocale()
  const { photo, mayPost, taken } = useLoaderData<typeof loader>()
  if (taken.length === 0 && !photo.maySeePhoto) return null
  return (
    <Section title={t('taken')}>
      {taken.length === 0 ? <p className="muted">{t('notTaken')}</p> : null}
      <ul>
        {taken.map(({ id, channel, handedAt }) => (
          <li key={id}>
            {t('takenLine', { channel: names(channel), moment: formatDateTime(handedAt, locale) })}
          </li>
        ))}
      </ul>
      <ButtonRow>
        {mayPost ? (
          <ButtonLink href={`/beitraege/neu?foto=${photo.id}`} variant="secondary">
            {t('log')}
          </ButtonLink>
        ) : null}
        <ButtonLink href={`/fotos/${photo.id}/veroeffentlichungen`} variant="secondary">
          {t('where')}
        </ButtonLink>
      </ButtonRow>
    </Section>
  )
}
