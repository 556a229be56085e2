import { useTranslations } from 'use-intl'

type Shown = {
  id: string
  fileName: string
  altText: string
  state: 'waiting' | 'ready' | 'refused'
  width: number | null
  height: number | null
  placeholder: string | null
  revision: number
}

/** The address of a photo's picture; another revision is another picture to the browser. */
export function pictureOf(photo: { id: string; revision: number }, size: 'small' | 'medium' | 'large') {
  return `/fotos/${photo.id}/bild/${size}?v=${photo.revision}`
}

/** A photo as a small picture; while it is prepared, what there is of it. */
export function PhotoThumbnail({ photo }: { photo: Shown }) {
  const t = useTranslations('photos.list')
  if (photo.state === 'ready')
    return (
      <img
        className="photo-thumbnail"
        src={pictureOf(photo, 'small')}
        alt={photo.altText || t('noAlt')}
        width={photo.width ?? undefined}
        height={photo.height ?? undefined}
        loading="lazy"
      />
    )
  if (photo.placeholder)
    return <img className="photo-thumbnail" src={photo.placeholder} alt={t('preparing')} />
  return <EmptyThumbnail />
}

function EmptyThumbnail() {
  return (
    <svg className="photo-thumbnail drawing" viewBox="0 0 160 120" aria-hidden="true" focusable="false">
      <path className="drawing__soft" d="M0 0h160v120H0z" />
      <circle className="drawing__sun" cx="112" cy="40" r="10" />
      <path className="drawing__line" d="M28 92l30-36 22 26 16-18 36 28z" />
    </svg>
  )
}
