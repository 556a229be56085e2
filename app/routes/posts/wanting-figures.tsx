import { useLocale, useTranslations } from 'use-intl'
import type { WantingPost } from '#app/domain/posts/posts.server.ts'
import { formatDay, formatShortDate } from '#app/i18n/format.ts'
import { ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'

/** For which posts figures would be good now, and when the next file would help. Nothing to say, nothing to see. */
export function WantingFigures(props: { wanting: readonly WantingPost[]; nextUseful: string | null }) {
  const t = useTranslations('posts.wanting')
  const locale = useLocale()
  const { wanting, nextUseful } = props
  if (wanting.length === 0) {
    return nextUseful === null ? null : (
      <p className="muted">{t('next', { day: formatDay(nextUseful, locale) })}</p>
    )
  }
  return (
    <Disclosure summary={t('title', { count: wanting.length })}>
      <p>{t('text')}</p>
      <ul>
        {wanting.map(({ id, publishedAt, topicTitle }) => (
          <li key={id}>
            <a className="kern-link" href={`/beitraege/${id}#zahlen`}>
              {t('post', { date: formatShortDate(publishedAt, locale), title: topicTitle ?? t('noTopic') })}
            </a>
          </li>
        ))}
      </ul>
      <ButtonRow>
        <ButtonLink href="/zahlen" variant="secondary">
          {t('toFigures')}
        </ButtonLink>
      </ButtonRow>
    </Disclosure>
  )
}
