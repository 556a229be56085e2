import { useLocale, useTranslations } from 'use-intl'
import type { StepView } from '#app/domain/onboarding/path/path-view.rules.ts'
import type { StepState } from '#app/domain/onboarding/path/step-state.rules.ts'
import { formatDay } from '#app/i18n/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'

/** Why a step stands where it stands, in one sentence: the same for the person and for comms. */
export function StepReason({ state }: { state: StepState }) {
  return <>{useReasonSentence()(state)}</>
}

function useReasonSentence(): (state: StepState) => string {
  const t = useTranslations('onboarding.reason')
  const locale = useLocale()
  const date = (day: string) => formatDay(day, locale)
  return state => {
    if (state.kind !== 'done') {
      const { reason } = state
      const due = date(state.dueOn)
      return reason.code === 'new-version'
        ? t('new-version', { read: reason.read, due })
        : t(reason.code, { due })
    }
    const { reason } = state
    switch (reason.code) {
      case 'ticked':
      case 'confirmed':
        return reason.byName === null
          ? t(reason.code, { day: date(reason.on) })
          : t(`${reason.code}By`, { day: date(reason.on), name: reason.byName })
      case 'dated':
        return t('dated', { day: date(reason.day) })
      case 'read':
        return t('read', { number: reason.number, day: date(reason.on) })
      case 'seen':
        return reason.on === null ? t('seenPlain') : t('seen', { day: date(reason.on) })
    }
  }
}

// Where the programme sees a step by itself, the button leads to where it is done.
const factPaths = { account: '/profil', topic: '/themen', post: '/beitraege/neu' } as const

/** The one thing to do about a step of the person's own; nothing where there is nothing to press. */
export function StepButton({ step, primary }: { step: StepView; primary?: boolean }) {
  const t = useTranslations('onboarding.action')
  if (step.owner !== 'person') return null
  const variant = primary ? 'primary' : 'secondary'
  if (step.evidence !== 'fact') {
    return (
      <ButtonLink href={`/onboarding/${step.id}`} variant={variant}>
        {t(step.evidence)}
      </ButtonLink>
    )
  }
  if (step.fact === null || step.fact === 'kick-off') return null
  return (
    <ButtonLink href={factPaths[step.fact]} variant={variant}>
      {t(step.fact)}
    </ButtonLink>
  )
}
