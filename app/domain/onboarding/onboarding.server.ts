export { finishOnboarding } from './finish-onboarding.ts'
export { remindOnboarding } from './remind-onboarding.ts'
