import { useTranslations } from 'use-intl'
import { Section } from '#app/ui/section.tsx'
import { Steps } from '#app/ui/steps.tsx'

/** The first steps of somebody new; what is done is read from what they did, nobody ticks anything off. */
export function OnboardingSteps(done: { targetChosen: boolean; picked: boolean; posted: boolean }) {
  const t = useTranslations('today.steps')
  const steps = [
    {
      label: t('target'),
      text: t('targetText'),
      href: '/profil',
      link: t('toTarget'),
      done: done.targetChosen,
    },
    {
      label: t('topic'),
      text: t('topicText'),
      href: '/themen',
      link: t('toTopics'),
      done: done.picked || done.posted,
    },
    { label: t('post'), text: t('postText'), href: '/leitlinien', link: t('read'), done: done.posted },
  ]
  const current = steps.find(step => !step.done)
  return (
    <Section title={t('label')}>
      <Steps
        label={t('label')}
        steps={steps.map(step => ({
          label: step.label,
          state: step.done ? 'done' : step === current ? 'current' : 'open',
          text: step.done ? undefined : (
            <>
              {step.text}{' '}
              <a className="kern-link" href={step.href}>
                {step.link}
              </a>
            </>
          ),
        }))}
      />
    </Section>
  )
}
