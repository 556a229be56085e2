import type { OnboardingMails } from '#app/domain/outbox/templates/onboarding-mails.rules.ts'
import { sharedLink, type ValuesOf } from '../mail-value.ts'

export const onboardingMails: ValuesOf<OnboardingMails> = {
  welcome: (_params, frame) => ({ link: sharedLink(frame, '/heute') }),
}
