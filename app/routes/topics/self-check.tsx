import { useTranslations } from 'use-intl'
import { IconText } from '#app/ui/icon-text.tsx'

const points = [
  'words',
  'consent',
  'desk',
  'confidential',
  'opinion',
  'neutral',
  'alt',
  'hashtags',
  'slot',
] as const

/** What to look through before posting. It informs and blocks nothing. */
export function SelfCheck() {
  const t = useTranslations('topics.check')
  return (
    <section className="section" aria-labelledby="self-check">
      <h3 id="self-check" className="kern-heading-small">
        {t('title')}
      </h3>
      <p className="muted">{t('intro')}</p>
      <ul className="plain-list">
        {points.map(point => (
          <li key={point}>
            <IconText icon="checklist">{t(point)}</IconText>
          </li>
        ))}
      </ul>
    </section>
  )
}
