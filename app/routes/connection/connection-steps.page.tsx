import { useTranslations } from 'use-intl'
import type { Connection } from '#app/domain/linkedin/portability/connection.rules.ts'
import { Section } from '#app/ui/section.tsx'
import { Steps } from '#app/ui/steps.tsx'

const STEPS = ['connect', 'fetch', 'confirm'] as const

/** The way from agreeing at LinkedIn to one's posts here, and how far on it somebody is. */
export function ConnectionSteps({ connection }: { connection: Connection }) {
  const t = useTranslations('connection')
  const current = connection.state === 'connected' ? 1 : 0
  const stateOf = (index: number) => {
    if (index === current) return 'current'
    return index < current ? 'done' : 'open'
  }
  return (
    <Section title={t('howTitle')}>
      <Steps
        label={t('howTitle')}
        steps={STEPS.map((step, index) => ({
          label: t(`how.${step}`),
          state: stateOf(index),
          text: t(`how.${step}Text`),
        }))}
      />
    </Section>
  )
}
