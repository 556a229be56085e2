import { useLocale, useTranslations } from 'use-intl'
import { formatDate } from '#app/i18n/format.ts'
import { Alert } from '#app/ui/alert.tsx'

/** Photos that show the same: nothing is forbidden by it, it saves asking people twice. */
export function Duplicates(props: {
  duplicates: ReadonlyArray<{ id: string; fileName: string; uploadedAt: string }>
}) {
  const t = useTranslations('photos.photo')
  const locale = useLocale()
  if (props.duplicates.length === 0) return null
  return (
    <Alert kind="info" title={t('duplicates')}>
      <p>{t('duplicatesText')}</p>
      <ul>
        {props.duplicates.map(({ id, fileName, uploadedAt }) => (
          <li key={id}>
            <a className="kern-link" href={`/fotos/${id}`}>
              {t('duplicate', { name: fileName, day: formatDate(uploadedAt, locale) })}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
