import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDate } from '#app/i18n/format.ts'
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FilterForm } from '#app/ui/filter-form.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { PhotoThumbnail } from './photo-image.tsx'
import { PhotoState } from './photo-state.tsx'
import type { loader } from './photos.route.tsx'

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export function PhotosPage() {
  const t = useTranslations('photos.list')
  const loaded = useLoaderData<typeof loader>()
  const { photos, filter, everybodys } = loaded
  const narrowed = filter.stand !== '' || filter.person !== '' || filter.anlass !== ''
  const nothingYet = photos.length === 0 && !narrowed && filter.seite === 1
  return (
    <Page
      title={t('title')}
      intro={everybodys ? t('introAll') : t('introOwn')}
      actions={nothingYet ? null : everybodys ? <UploadLink /> : <UploadAndChoose />}
    >
      {nothingYet ? (
        <EmptyState title={t('emptyTitle')} drawing="bench" action={<UploadLink />}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <>
          <PhotoFilterForm {...loaded} narrowed={narrowed} />
          {photos.length === 0 ? (
            <EmptyState title={t('nothingTitle')}>{t('nothingText')}</EmptyState>
          ) : (
            <ul className="photo-grid">
              {photos.map(photo => (
                <PhotoTile key={photo.id} photo={photo} everybodys={everybodys} />
              ))}
            </ul>
          )}
          <OtherPages {...loaded} />
        </>
      )}
      <HelpLink />
    </Page>
  )
}

// Ambassadors come here for one of two reasons: they have a photo, or they need one.
function UploadAndChoose() {
  return (
    <ButtonRow>
      <UploadLink />
      <ButtonLink href="/fotos/auswahl" variant="secondary">
        {useTranslations('photos.list')('choose')}
      </ButtonLink>
    </ButtonRow>
  )
}

function UploadLink() {
  return (
    <ButtonLink href="/fotos/neu" icon="add">
      {useTranslations('photos.list')('upload')}
    </ButtonLink>
  )
}

/** Leads to what can be read about photos. */
function HelpLink() {
  return (
    <p>
      <a className="kern-link" href="/hilfe/fotos">
        {useTranslations('photos')('help')}
      </a>
    </p>
  )
}

function PhotoTile({ photo, everybodys }: { photo: Loaded['photos'][number]; everybodys: boolean }) {
  const t = useTranslations('photos.list')
  const locale = useLocale()
  return (
    <li className="photo-tile">
      <a className="photo-tile__link" href={`/fotos/${photo.id}`}>
        <PhotoThumbnail photo={photo} />
        <span className="photo-tile__name">{photo.fileName}</span>
      </a>
      <div className="photo-tile__facts">
        <PhotoState photo={photo} />
        <p className="muted">
          {formatDate(photo.uploadedAt, locale)}
          {everybodys ? ` ${t('by', { name: photo.uploadedBy ?? t('unknownUploader') })}` : null}
        </p>
        {photo.occasion ? <p className="muted">{photo.occasion}</p> : null}
      </div>
    </li>
  )
}

function PhotoFilterForm({ filter, uploaders, occasions, narrowed }: Loaded & { narrowed: boolean }) {
  const t = useTranslations('photos.list')
  const states = (['open', 'done', 'waiting', 'refused', 'discarded'] as const).map(value => ({
    value,
    label: t(`filterStates.${value}`),
  }))
  const filters = [
    { name: 'stand', label: t('stateFilter'), value: filter.stand, options: states },
    {
      ...{ name: 'person', label: t('uploaderFilter'), value: filter.person },
      options: uploaders.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      ...{ name: 'anlass', label: t('occasionFilter'), value: filter.anlass },
      options: occasions.map(({ id, title }) => ({ value: id, label: title })),
    },
  ]
  return (
    <FilterForm
      label={t('filter')}
      filters={filters.filter(({ options }) => options.length > 0)}
      resetHref={narrowed ? '/fotos' : undefined}
    />
  )
}

function OtherPages({ filter, more }: Loaded) {
  const t = useTranslations('photos.list')
  const page = (seite: number) => {
    const query = new URLSearchParams({ seite: String(seite) })
    for (const name of ['stand', 'person', 'anlass'] as const) if (filter[name]) query.set(name, filter[name])
    return `/fotos?${query}`
  }
  return (
    <Pagination
      label={t('pages')}
      newer={filter.seite > 1 ? page(filter.seite - 1) : undefined}
      older={more ? page(filter.seite + 1) : undefined}
    />
  )
}
