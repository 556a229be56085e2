import { useLocale, useTranslations } from 'use-intl'
import { type Channel, channels, type Purpose, purposes } from '#app/domain/consents/scope.rules.ts'
import { formatDate } from '#app/i18n/format.ts'
import { Badge } from '#app/ui/badge.tsx'
import { DataTable } from '#app/ui/data-table.tsx'

type Scope = { purpose: Purpose; channel: Channel; granted: boolean; withdrawnAt: string | Date | null }

/** What a consent says for each purpose in each channel: yes, no, withdrawn and when, or not asked. */
export function ScopeTable({ scopes }: { scopes: readonly Scope[] }) {
  const t = useTranslations('consents')
  return (
    <DataTable
      caption={t('record.scopesTitle')}
      captionHidden
      narrow="pairs"
      rows={channels.filter(channel => scopes.some(scope => scope.channel === channel))}
      rowKey={channel => channel}
      columns={[
        { key: 'channel', label: t('sheet.channel'), cell: channel => t(`channels.${channel}`) },
        ...purposes.map(purpose => ({
          key: purpose,
          label: t(`purposes.${purpose}`),
          cell: (channel: Channel) => (
            <Answer scope={scopes.find(scope => scope.purpose === purpose && scope.channel === channel)} />
          ),
        })),
      ]}
    />
  )
}

function Answer({ scope }: { scope: Scope | undefined }) {
  const t = useTranslations('consents.record')
  const locale = useLocale()
  if (!scope) return <span className="muted">{t('notAsked')}</span>
  if (!scope.granted) return <>{t('no')}</>
  if (!scope.withdrawnAt) return <Badge kind="success">{t('yes')}</Badge>
  return <Badge kind="danger">{t('withdrawnOn', { day: formatDate(scope.withdrawnAt, locale) })}</Badge>
}
