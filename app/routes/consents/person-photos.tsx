import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDate, formatDay } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Section } from '#app/ui/section.tsx'
import { PhotoThumbnail } from '../photos/photo-image.tsx'
import type { loader } from './person-sheet.route.tsx'

type Photo = ReturnType<typeof useLoaderData<typeof loader>>['photos'][number]

/** Every photo somebody is named on: who was handed it, where it was published, and what is still to be taken down. */
export function PersonPhotos() {
  const t = useTranslations('consents.sheet')
  const { photos } = useLoaderData<typeof loader>()
  return (
    <Section title={t('photosTitle')}>
      {photos.length === 0 ? (
        <p>{t('photosNone')}</p>
      ) : (
        <ul className="photo-grid">
          {photos.map(photo => (
            <li key={photo.id} className="photo-tile">
              <PhotoOfPerson photo={photo} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function PhotoOfPerson({ photo }: { photo: Photo }) {
  const t = useTranslations('consents.sheet')
  const locale = useLocale()
  const nowhere = photo.publications.length + photo.handOuts.length === 0
  return (
    <>
      <PhotoThumbnail photo={photo} />
      <p>
        <a className="kern-link" href={`/fotos/${photo.id}`}>
          {photo.fileName}
        </a>{' '}
        <span className="muted">{formatDate(photo.uploadedAt, locale)}</span>
        {photo.discarded ? <Badge kind="info">{t('photoDiscarded')}</Badge> : null}
      </p>
      <Places photo={photo} />
      {nowhere ? <p className="muted">{t('photoNowhere')}</p> : null}
    </>
  )
}

function Places({ photo }: { photo: Photo }) {
  const t = useTranslations('consents.sheet')
  const channels = useTranslations('consents.channels')
  const locale = useLocale()
  const { publications, handOuts, takeDowns } = photo
  const due = (of: (takeDown: (typeof takeDowns)[number]) => boolean) => {
    const found = takeDowns.find(of)
    return found ? <DueLink takeDown={found} /> : null
  }
  return (
    <ul className="row-list">
      {publications.map(({ id, channel, url, place, publishedOn, endedOn }) => (
        <li key={id}>
          <span>
            {url ? (
              <a className="kern-link" href={url} target="_blank" rel="noreferrer">
                {place || channels(channel)}
              </a>
            ) : (
              place || channels(channel)
            )}
            <span className="row-list__hint muted">
              {t('published', { channel: channels(channel), day: formatDay(publishedOn, locale) })}
              {endedOn ? `, ${t('ended', { day: formatDay(endedOn, locale) })}` : null}
            </span>
          </span>
          {due(({ publicationId }) => publicationId === id)}
        </li>
      ))}
      {handOuts.map(({ id, channel, handedTo, handedAt }) => (
        <li key={id}>
          <span>
            {t('handedOut', { channel: channels(channel), name: handedTo ?? t('somebody') })}
            <span className="row-list__hint muted">{formatDate(handedAt, locale)}</span>
          </span>
          {due(({ handOutId }) => handOutId === id)}
        </li>
      ))}
    </ul>
  )
}

function DueLink({ takeDown }: { takeDown: Photo['takeDowns'][number] }) {
  const t = useTranslations('consents.sheet')
  const locale = useLocale()
  return (
    <a className="kern-link" href={`/loeschungen/${takeDown.id}`}>
      {t('takeDownDue', { day: formatDay(takeDown.dueOn, locale) })}
    </a>
  )
}
