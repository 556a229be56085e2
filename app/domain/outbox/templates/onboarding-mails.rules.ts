import type { Day } from '#app/domain/kernel/calendar.ts'

/** Mails on the way to being active. */
export type OnboardingMails = {
  /** The first topics to choose from, three where the library has them. */
  welcome: { topics: Array<{ slug: string; title: string; reason: string }> }
  /** Exactly the steps that are the person's own and due. */
  'onboarding-reminder': { steps: Array<{ stepId: string; title: string; dueOn: Day }> }
}
