import { useLocale, useTranslations } from 'use-intl'
import type { Channel } from '#app/domain/consents/scope.rules.ts'
import { formatDay } from '#app/i18n/format.ts'
import { Card } from '#app/ui/card.tsx'

/** The open take-downs of whoever reads it, as one calm card; nothing if there are none. */
export function OwnTakeDowns(props: {
  takeDowns: ReadonlyArray<{ id: string; channel: Channel; dueOn: string; kind: 'publication' | 'hand-out' }>
}) {
  const t = useTranslations('publications.own')
  const channels = useTranslations('consents.channels')
  const locale = useLocale()
  if (props.takeDowns.length === 0) return null
  return (
    <Card title={t('title', { count: props.takeDowns.length })} level={2} highlight>
      <p>{t('text')}</p>
      <ul className="row-list">
        {props.takeDowns.map(({ id, channel, dueOn, kind }) => (
          <li key={id}>
            <a className="kern-link" href={`/loeschungen/${id}`}>
              {t(kind === 'hand-out' ? 'handOut' : 'publication', { channel: channels(channel) })}
            </a>
            <span className="muted">{t('due', { day: formatDay(dueOn, locale) })}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
