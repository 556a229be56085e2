import { useLocale, useTranslations } from 'use-intl'
import type { Connection } from '#app/domain/linkedin/portability/connection.rules.ts'
import { formatDate } from '#app/i18n/format.ts'
import { Section } from '#app/ui/section.tsx'

/**
 * Says beside the upload of files that there is a way without, and when it ends. `connection` is null where the town
 * has no application at LinkedIn: then there is nothing to say.
 */
export function ConnectionHint({ connection }: { connection: Connection | null }) {
  const t = useTranslations('connection.hint')
  const locale = useLocale()
  if (!connection) return null
  const date = (day: Date) => ({ date: formatDate(day, locale) })
  const sentence = () => {
    switch (connection.state) {
      case 'none':
        return t('none')
      case 'ended':
        return t('ended', date(connection.endedAt))
      case 'connected':
        return t(connection.endsSoon ? 'endsSoon' : 'connected', date(connection.expiresAt))
    }
  }
  return (
    <Section title={t('title')}>
      <p>{sentence()}</p>
      <p>
        <a className="kern-link" href="/zahlen/verbindung">
          {t('open')}
        </a>
      </p>
    </Section>
  )
}
