import type { OnboardingMails } from '#app/domain/outbox/templates/onboarding-mails.rules.ts'
import { formatDay } from '#app/i18n/format.ts'
import { linkedList, sharedLink, type ValuesOf } from '../mail-value.ts'

const words = {
  de: { allTopics: 'Alle Themen ansehen', plannedFor: (day: string) => `gedacht bis ${day}` },
  en: { allTopics: 'See all topics', plannedFor: (day: string) => `planned until ${day}` },
} as const

export const onboardingMails: ValuesOf<OnboardingMails> = {
  welcome: ({ topics }, frame) => ({
    topics: linkedList(
      frame,
      topics.length > 0
        ? topics.map(({ slug, title, reason }) => ({ label: title, path: `/themen/${slug}`, note: reason }))
        : [{ label: words[frame.locale].allTopics, path: '/themen', note: '' }],
    ),
    link: sharedLink(frame, '/heute'),
  }),
  'onboarding-reminder': ({ steps }, frame) => ({
    steps: linkedList(
      frame,
      steps.map(({ stepId, title, dueOn }) => ({
        label: title,
        path: `/onboarding/${stepId}`,
        note: words[frame.locale].plannedFor(formatDay(dueOn, frame.locale)),
      })),
    ),
    link: sharedLink(frame, '/onboarding'),
  }),
}
