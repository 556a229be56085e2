export const onboardingNotices = {
  'onboarding-step-done': 'Done. Thank you.',
  'onboarding-step-ticked': 'Ticked.',
  'onboarding-step-taken-back': 'Taken back. The step is open again.',
  'onboarding-nothing-to-take-back': 'There was nothing to take back.',
  'checklist-changed': 'The checklist is changed.',
  'checklist-unknown': 'This step no longer exists.',
  'agreement-published': 'The new version applies from now on. Everybody is asked to read it.',
  'agreement-acknowledged': 'Thank you for reading.',
}
