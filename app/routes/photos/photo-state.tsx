import { useTranslations } from 'use-intl'
import { Badge } from '#app/ui/badge.tsx'

type Facts = {
  state: 'waiting' | 'ready' | 'refused'
  discardedAt: Date | string | null
  detection: 'waiting' | 'done' | 'failed'
  facesCounted: number | null
  openFaces: number
  /** Whether it may be shown in ambassadors' profiles today. */
  clear: boolean
}

/** How far a photo is, in words. */
export function PhotoState({ photo }: { photo: Facts }) {
  const t = useTranslations('photos.list.states')
  if (photo.discardedAt !== null) return <Badge>{t('discarded')}</Badge>
  if (photo.state === 'refused') return <Badge kind="danger">{t('refused')}</Badge>
  if (photo.state === 'waiting' || photo.detection === 'waiting')
    return <Badge kind="info">{t('waiting')}</Badge>
  if (photo.detection === 'failed' && photo.facesCounted === null)
    return <Badge kind="warning">{t('count')}</Badge>
  if (photo.openFaces > 0) return <Badge kind="warning">{t('open', { count: photo.openFaces })}</Badge>
  return <Badge kind={photo.clear ? 'success' : 'warning'}>{t(photo.clear ? 'clear' : 'notClear')}</Badge>
}
