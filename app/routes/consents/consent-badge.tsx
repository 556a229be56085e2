import { useTranslations } from 'use-intl'
import type { ConsentState } from '#app/domain/consents/recording/consent-state.rules.ts'
import { Badge } from '#app/ui/badge.tsx'

const looks = {
  open: 'info',
  refused: 'neutral',
  withdrawn: 'danger',
  expired: 'neutral',
  incomplete: 'warning',
  'expires-14': 'warning',
  'expires-30': 'warning',
  valid: 'success',
} as const satisfies Record<ConsentState, string>

/** Where a consent stands, in words and with a sign. */
export function StateBadge({ state }: { state: ConsentState }) {
  const t = useTranslations('consents.states')
  return <Badge kind={looks[state]}>{t(state)}</Badge>
}
