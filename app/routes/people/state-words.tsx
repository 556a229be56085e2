import { useTranslations } from 'use-intl'
import type { ParticipationState } from '#app/domain/ambassadors/participation.rules.ts'
import { Badge } from '#app/ui/badge.tsx'

const kinds: Record<ParticipationState, 'neutral' | 'info' | 'success'> = {
  applied: 'info',
  invited: 'info',
  onboarding: 'info',
  active: 'success',
  paused: 'neutral',
  left: 'neutral',
}

/** The state somebody is in, in a word. */
export function StateBadge({ state }: { state: ParticipationState }) {
  const t = useTranslations('people.states')
  return <Badge kind={kinds[state]}>{t(state)}</Badge>
}
