/** The help pages a step can point to: the file below `content/help` and its address. */
export const stepHelpPages = [
  { name: 'onboarding-linkedin', path: '/hilfe/onboarding-linkedin' },
  { name: 'onboarding-supervisor', path: '/hilfe/onboarding-vorgesetzte' },
  { name: 'onboarding-workshop', path: '/hilfe/onboarding-workshop' },
  { name: 'onboarding-photo', path: '/hilfe/onboarding-foto' },
  { name: 'onboarding-first-post', path: '/hilfe/onboarding-erster-beitrag' },
  { name: 'ambassador', path: '/hilfe/botschafterinnen' },
] as const

/** The address of a help page by its name; null for none, or one that no longer ships. */
export function helpPathOf(name: string | null): string | null {
  return stepHelpPages.find(page => page.name === name)?.path ?? null
}
