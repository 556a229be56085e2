/** Mails on the way to being active. */
export type OnboardingMails = {
  welcome: Record<string, never>
}
