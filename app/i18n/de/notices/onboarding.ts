export const onboardingNotices = {
  'onboarding-step-done': 'Erledigt. Danke dir.',
  'onboarding-step-ticked': 'Abgehakt.',
  'onboarding-step-taken-back': 'Zurückgenommen. Der Schritt ist wieder offen.',
  'onboarding-nothing-to-take-back': 'Hier war nichts zurückzunehmen.',
  'checklist-changed': 'Die Checkliste ist geändert.',
  'checklist-unknown': 'Diesen Schritt gibt es nicht mehr.',
  'agreement-published': 'Die neue Fassung gilt ab jetzt. Alle werden gebeten, sie zu lesen.',
  'agreement-acknowledged': 'Danke fürs Lesen.',
}
