import { useLocale, useTranslations } from 'use-intl'
import type { Connection } from '#app/domain/linkedin/portability/connection.rules.ts'
import { formatDate } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'

const KINDS = { none: 'neutral', connected: 'success', endsSoon: 'warning', ended: 'neutral' } as const

/** Whether there is a connection, and from when to when. */
export function ConnectionState({ connection }: { connection: Connection }) {
  const t = useTranslations('connection')
  const state = connection.state === 'connected' && connection.endsSoon ? 'endsSoon' : connection.state
  const dates = useDates(connection)
  return (
    <>
      <p>
        <Badge kind={KINDS[state]}>{t(`states.${state}`)}</Badge>
      </p>
      {dates.length > 0 ? <DescriptionList items={dates} /> : null}
    </>
  )
}

function useDates(connection: Connection): Array<{ term: string; value: string }> {
  const t = useTranslations('connection')
  const locale = useLocale()
  switch (connection.state) {
    case 'none':
      return []
    case 'ended':
      return [{ term: t('endedOn'), value: formatDate(connection.endedAt, locale) }]
    case 'connected': {
      const { connectedAt, expiresAt, fetchedAt } = connection
      return [
        { term: t('connectedSince'), value: formatDate(connectedAt, locale) },
        { term: t('endsOn'), value: formatDate(expiresAt, locale) },
        { term: t('lastFetched'), value: fetchedAt ? formatDate(fetchedAt, locale) : t('neverFetched') },
      ]
    }
  }
}
