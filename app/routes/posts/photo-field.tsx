import type { FieldMetadata } from '@conform-to/react'
import { useLocale, useTranslations } from 'use-intl'
import { formatDate } from '#app/i18n/format.ts'
import { SelectField } from '#app/ui/select-field.tsx'

type Photo = { id: string; altText: string; day: Date }

/** Which photo of ours is in the post: one that the person has in their hands, or may use. Nothing without photos. */
export function PhotoField({ field, photos }: { field: FieldMetadata<unknown>; photos: readonly Photo[] }) {
  const t = useTranslations('posts.fields')
  const locale = useLocale()
  if (photos.length === 0) return null
  const options = photos.map(({ id, altText, day }) => ({
    value: id,
    label: [t('photoOf', { day: formatDate(day, locale) }), altText.slice(0, 80)].filter(Boolean).join(': '),
  }))
  return <SelectField field={field} label={t('photo')} options={options} empty={t('noPhoto')} />
}
