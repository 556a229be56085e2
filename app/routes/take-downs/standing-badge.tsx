import { useTranslations } from 'use-intl'
import type { TakeDownStanding } from '#app/domain/publications/take-downs/take-down.rules.ts'
import { Badge } from '#app/ui/badge.tsx'

const kinds = {
  done: 'success',
  escalated: 'danger',
  overdue: 'warning',
  'due-today': 'warning',
  open: 'info',
} as const

/** Where a take-down stands, in a word. */
export function StandingBadge({ standing }: { standing: TakeDownStanding }) {
  const t = useTranslations('publications.takeDowns.standing')
  return <Badge kind={kinds[standing]}>{t(standing)}</Badge>
}
