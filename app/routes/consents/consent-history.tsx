import { useLocale, useTranslations } from 'use-intl'
import type { ConsentRecord } from '#app/domain/consents/consents.server.ts'
import { formatDateTime } from '#app/i18n/format.ts'

type Event = Pick<
  ConsentRecord['events'][number],
  'id' | 'kind' | 'by' | 'scanId' | 'account' | 'guardian'
> & {
  at: string | Date
  detail: unknown
}

/** What happened to a consent, the newest first, each with the paper that shows it. */
export function ConsentHistory({ events }: { events: readonly Event[] }) {
  const t = useTranslations('consents.record')
  const locale = useLocale()
  return (
    <ul className="row-list">
      {events.map(({ id, kind, at, by, account, guardian, scanId, detail }) => (
        <li key={id}>
          {t('event', {
            what: t(`events.${kind}`),
            moment: formatDateTime(at, locale),
            who: account ?? guardian ?? t(`by.${by}`),
          })}
          {noteOf(detail) ? `: ${noteOf(detail)}` : null}{' '}
          {scanId ? (
            <a className="kern-link" href={`/einwilligungen/nachweis/${scanId}`}>
              {t('openScan')}
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function noteOf(detail: unknown): string | null {
  const note = detail && typeof detail === 'object' && 'note' in detail ? detail.note : null
  return typeof note === 'string' ? note : null
}
